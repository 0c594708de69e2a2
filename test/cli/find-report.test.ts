import { describe, expect, it } from 'vitest'
import { filed } from '../compare/filed.ts'
import { archive, temporaryFolder, ziping } from './run.ts'

const of = (county: string) => ({
  unit: { name: `${county}总工会`, code: null, level: 'county', province: null, city: null, county } as const,
})

describe('a report is named', () => {
  it('by the name of its file, in whatever folder, archive or mail', async () => {
    const folder = temporaryFolder()
    const db = await archive(folder, [
      filed(of('甲县'), '/报送/第一批/自评（盖章）.docx'),
      filed(of('乙县'), '/报送/打包.zip!/乙/附件.doc'),
    ])
    const shown = await ziping(['show', '附件.doc', '--db', db])
    expect([shown.exitCode, shown.stdout.split('\n')[1]]).toEqual([0, '单位: 乙县总工会'])
    const unknown = await ziping(['show', '件.doc', '--db', db])
    expect(unknown.exitCode).toBe(2)
  })

  it('by the name of its file only where one alone is called so', async () => {
    const db = await archive(temporaryFolder(), [
      filed(of('甲县'), '/报送/甲/自评表.xls'),
      filed(of('乙县'), '/报送/乙/自评表.xls'),
    ])
    expect(await ziping(['show', '自评表.xls', '--db', db])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '“自评表.xls”对应 2 份报告，请改用编号或加 --year：2 乙县总工会 2023；1 甲县总工会 2023。\n',
    })
  })

  it('by its number, and one noted down before the file was read again names the new one', async () => {
    const path = '/报送/甲县.docx'
    const db = await archive(temporaryFolder(), [filed(of('甲县'), path), filed(of('甲县'), path)])
    expect(await ziping(['show', '1', '--db', db])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `编号 1 是 ${path} 以前的读取结果；重新读取后的编号是 2，请改用 2。\n`,
    })
    expect((await ziping(['show', '2', '--db', db])).exitCode).toBe(0)
  })

  it('by part of a unit’s name, of which the first ten answers are listed', async () => {
    const counties = Array.from({ length: 12 }, (_, index) =>
      filed(of(`第${index + 10}县`), `/报送/${index}.docx`),
    )
    const db = await archive(temporaryFolder(), counties)
    const { stderr } = await ziping(['show', '总工会', '--db', db])
    expect(stderr.match(/县总工会 2023/g)).toHaveLength(10)
    expect(stderr).toMatch(/^“总工会”对应 12 份报告，.*；等，全部见 ziping reports。\n$/)
  })
})
