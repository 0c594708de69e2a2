import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { temporaryFolder, ziping } from './run.ts'

const REPORT = [
  '宁乡市总工会2023年度部门整体支出绩效自评报告',
  '一、部门概况',
  '我会现有编制12人，在职人员11人。',
  '二、部门整体支出情况',
  '2023年部门整体支出312.40万元。',
  '三、存在的问题',
  '预算编制不够细。',
].join('\n')

test('a place is told in the same words by show, search, inspect, csv and the workbook', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '宁乡.txt'), REPORT)
  await ziping(['import', '宁乡.txt'], { folder })
  const stdout = async (...words: string[]) => (await ziping(words, { folder })).stdout
  await stdout('export', '--format', 'xlsx', '--out', 'a.xlsx')
  const workbook = read(readFileSync(join(folder, 'a.xlsx')))
  const cells = workbook.SheetNames.flatMap((name) =>
    utils.sheet_to_json<readonly unknown[]>(workbook.Sheets[name]!, { header: 1 }).flat(),
  )
  const place = '“二、部门整体支出情况”下第1段'
  expect(await stdout('show', '宁乡')).toContain(place)
  expect(await stdout('search', '312.40')).toContain(`  ${place}  `)
  expect(await stdout('inspect', '宁乡.txt')).toContain(place)
  expect(await stdout('export', '--format', 'csv')).toContain(`,${place},`)
  expect(cells).toContain(place)
})
