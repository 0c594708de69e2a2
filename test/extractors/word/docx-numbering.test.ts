import { describe, expect, test } from 'vitest'
import { lvl, numPr, p, tbl, tc, tr } from './docx-file.ts'
import { linesOf, readDocx, showBlock } from './read.ts'
import { numbered } from './samples.ts'

const list = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`
const instance = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
const restartAt = (level: number, start: number) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

describe('automatic numbering', () => {
  test('is printed as the reader of the page sees it', async () => {
    expect(await linesOf(numbered)).toEqual([
      '# 一、单位概况',
      '## （一）机构设置',
      '## （二）人员情况',
      '- 1. 编制10人',
      '-- ① 行政',
      '-- ② 事业',
      '--- 1.1 参公',
      '- 2. 实有9人',
      '-- ① 在职',
      '# 二、收支情况',
      '## （一）年度收入',
      '正文不编号',
    ])
  })

  test('gives markers and text of a list item apart', async () => {
    const numbering = list(0, lvl(0, 'decimal', '%1.')) + instance(1, 0)
    expect((await readDocx({ body: p('5万元', numPr(1)), numbering })).blocks).toEqual([
      { kind: 'list-item', level: 1, marker: '1.', text: '5万元', anchor: { block: 0 } },
    ])
  })

  test('keeps a number apart from the figure after it in headings and cells', async () => {
    const numbering = list(0, lvl(0, 'decimal', '%1.')) + instance(1, 0)
    const body = p('5万元', `${numPr(1)}<w:outlineLvl w:val="0"/>`) + tbl(tr(tc(p('6万元', numPr(1)))), [900])
    expect(await linesOf({ body, numbering })).toEqual(['# 1. 5万元', '[table, 0 header]', '2. 6万元'])
  })

  test('goes on over instances of one list and starts anew where an instance says so, once', async () => {
    const numbering =
      list(0, lvl(0, 'decimal', '%1)')) + instance(1, 0) + instance(2, 0) + instance(3, 0, restartAt(0, 5))
    const body = [1, 2, 3, 3, 1].map((id) => p('项', numPr(id))).join('')
    expect(await linesOf({ body, numbering })).toEqual([
      '- 1) 项',
      '- 2) 项',
      '- 5) 项',
      '- 6) 项',
      '- 7) 项',
    ])
  })

  test('restarts a level after any level above, after a given one, or never', async () => {
    const levels = [
      lvl(0, 'decimal', '%1'),
      lvl(1, 'decimal', '%1.%2'),
      lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
      lvl(3, 'decimal', '%4', '<w:lvlRestart w:val="0"/>'),
    ].join('')
    const body = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((level) => p('项', numPr(1, level))).join('')
    const lines = await linesOf({ body, numbering: list(0, levels) + instance(1, 0) })
    expect(lines.map((line) => line.replace(/^-+ | 项$/g, ''))).toEqual([
      ...['1', '1.1', '1', '1', '1.2', '2', '2'],
      ...['2', '2.1', '1', '3'],
    ])
  })

  test('shows numbers of all levels as 1, 2, 3 where the level is legal', async () => {
    const levels = lvl(0, 'chineseCounting', '%1、') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')
    const body = p('甲', numPr(1)) + p('乙', numPr(1, 1))
    expect(await linesOf({ body, numbering: list(0, levels) + instance(1, 0) })).toEqual([
      '- 一、 甲',
      '-- 1.1 乙',
    ])
  })

  test('follows links to numbering styles and full overrides of a level', async () => {
    const numbering = [
      list(0, lvl(0, 'decimal', '%1.'), '<w:styleLink w:val="S"/>'),
      list(1, '', '<w:numStyleLink w:val="S"/>'),
      instance(1, 1),
      instance(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1:')}</w:lvlOverride>`),
    ].join('')
    const body = p('甲', numPr(1)) + p('乙', numPr(2))
    expect(await linesOf({ body, numbering })).toEqual(['- 1. 甲', '- I: 乙'])
  })

  test('of an unknown format counts 1, 2, 3, with a notice', async () => {
    const numbering = list(0, lvl(0, 'thaiLetters', '%1.')) + instance(1, 0)
    const { blocks, notices } = await readDocx({ body: p('甲', numPr(1)) + p('乙', numPr(1)), numbering })
    expect(blocks.flatMap(showBlock)).toEqual(['- 1. 甲', '- 2. 乙'])
    expect(notices).toEqual([
      {
        code: 'unknown-number-format',
        message: 'The number format thaiLetters is not known; 1, 2, 3 stand for it (2 times)',
      },
    ])
  })

  test('is off for list 0, counts blank paragraphs, and draws bullets', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      list(0, lvl(0, 'decimal', '%1.')) +
      list(1, lvl(0, 'bullet', '\uf06c')) +
      instance(1, 0) +
      instance(2, 1)
    const style = '<w:pStyle w:val="L"/>'
    const body = [
      p('甲', style),
      p('', style),
      p('乙', style),
      p('丙', style + numPr(0)),
      p('丁', numPr(2)),
    ].join('')
    expect(await linesOf({ body, styles, numbering })).toEqual(['- 1. 甲', '- 3. 乙', '丙', '- ● 丁'])
  })
})
