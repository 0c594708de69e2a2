import { expect, test } from 'vitest'
import { argumentsIn } from '../../src/cli/argument-words.ts'
import { editionText, reasonWords } from '../../src/cli/form-words.ts'

test('reasons of the recognition are told in Chinese, and as they stand in English', () => {
  expect(reasonWords('heading: 部门概况', 'zh')).toBe('标题：部门概况')
  expect(reasonWords('no known form reaches 0.3', 'zh')).toBe('没有已知版式的相符程度达到 0.3')
  expect(reasonWords('heading: 部门概况', 'en')).toBe('heading: 部门概况')
})

test('editions and arguments are named in the language asked for', () => {
  expect([editionText('form', 23, 'zh'), editionText('form', 23, 'en')]).toEqual(['自评表 23', 'form 23'])
  expect(argumentsIn('verify [options] <file|report> [path...]', 'zh')).toBe(
    'verify [选项] <文件或报告> [路径...]',
  )
  expect(argumentsIn('--db <file>', 'en')).toBe('--db <file>')
})
