import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../../src/extractors/grid.ts'
import { type Block, blockText, type Document } from '../../src/model/document.ts'
import { evidenceIn, readOutline } from '../../src/normalize/outline.ts'
import { buildDocument } from '../build-document.ts'

describe('readOutline', () => {
  it('joins a sentence that a page break cut, and finds both places again', () => {
    const first = '本年为困难职工、农民工、新就业形态劳动者等群体办理医疗互助，支出合计 1673387.69'
    const outline = readOutline(buildDocument('一、支出', first, '元；'))
    const passage = outline.passages.at(-1)!
    expect(passage.text).toBe(`${first}元；`)
    expect(evidenceIn(passage, first.length, first.length + 1)).toEqual({
      block: 2,
      start: 0,
      end: 1,
      quote: '元',
    })
    expect(evidenceIn(passage, 0, 3)).toEqual({ block: 1, start: 0, end: 3, quote: '本年为' })
  })

  it('tells the page of a figure in a sentence that runs over a page break, or of its own beginning', () => {
    const words = '全年走访困难职工，接待来访428人。'
    const anchor = { block: 1, page: 5, box: [1, 2, 3, 4], breaks: [{ at: 9, page: 6 }] } as const
    const { blocks, ...rest } = buildDocument('一、工作情况', words)
    const document: Document = { ...rest, blocks: [blocks[0]!, { kind: 'paragraph', text: words, anchor }] }
    const passage = readOutline(document).passages.at(-1)!
    const sentence = { block: 1, start: 0, end: words.length, quote: words }
    expect([
      evidenceIn(passage, 0, words.length),
      evidenceIn(passage, 0, words.length, words.indexOf('428')),
      evidenceIn(passage, 9, 11),
    ]).toEqual([
      { ...sentence, page: 5, box: [1, 2, 3, 4] },
      { ...sentence, page: 6 },
      { block: 1, page: 6, start: 9, end: 11, quote: '接待' },
    ])
  })

  it('tells the page of a figure in a later block than the one in which its sentence begins', () => {
    const first = '全年走访慰问困难职工、劳动模范和一线职工共计若干人次，并在全区范围内接待来访'
    const { blocks, ...rest } = buildDocument('一、工作情况', first, '四百人，即428人。')
    const paged = blocks.map((block, page) => ({ ...block, anchor: { ...block.anchor, page } }) as Block)
    const passage = readOutline({ ...rest, blocks: paged }).passages.at(-1)!
    const { block, page, start } = evidenceIn(
      passage,
      first.length - 4,
      passage.text.length,
      first.length + 5,
    )
    expect({ block, page, start }).toEqual({ block: 1, page: 2, start: first.length - 4 })
  })

  it('gives long cells of a form as passages under their labels', () => {
    const duties =
      '组织和指导全县各级工会履行维护、建设、参与、教育等各项职能。\n负责工会经费的收缴、管理和使用。'
    const outline = readOutline(
      buildDocument([
        ['一、基本概况', ''],
        ['人员编制', '7'],
        ['职能职责概述', duties],
      ]),
    )
    expect(
      outline.passages.map(({ text, path, section, offset, anchor }) => ({
        text,
        path,
        section,
        offset,
        anchor,
      })),
    ).toEqual(
      duties.split('\n').map((text, index) => ({
        text,
        path: ['一、基本概况', '职能职责概述'],
        section: 'duties',
        offset: index === 0 ? 0 : duties.indexOf('\n') + 1,
        anchor: { block: 0, row: 2, column: 1 },
      })),
    )
  })

  it('gives short cells that tell kinds of staff, under the label beside them', () => {
    const { passages } = readOutline(
      buildDocument([
        ['编制情况', '编制15名，其中：行政8名，事业7名', '实有人数', '14人，其中：行政8人，事业6人'],
        ['主要职能', '服务职工', '联系人', '办公室'],
      ]),
    )
    expect(passages.map(({ text, path }) => [path, text])).toEqual([
      [['编制情况'], '编制15名，其中：行政8名，事业7名'],
      [['实有人数'], '14人，其中：行政8人，事业6人'],
    ])
  })

  it('leaves criteria and indicator cells out of the running text', () => {
    const criterion = '①已制定管理办法，1分；\n②制度合法、合规、完整，1分；\n③制度得到有效执行，1分。'
    const table = [
      ['三级指标', '评分标准', '分值', '得分'],
      ['管理制度健全性', criterion, '3', '3'],
    ]
    expect(readOutline(buildDocument(table)).passages).toEqual([])
  })

  it('reads the lines of a frame of one cell as part of the document', () => {
    const frame = [
      ['五、报告综述\n（一）职责\n指导全县工会，负责经费的收缴、管理和使用，承办上级交办的其他事项。'],
    ]
    expect(
      readOutline(buildDocument(frame, '（二）支出', '没有。')).passages.map(({ path }) => path),
    ).toEqual([
      [],
      ['五、报告综述'],
      ['五、报告综述', '（一）职责'],
      ['五、报告综述'],
      ['五、报告综述', '（二）支出'],
    ])
  })

  it('keeps the short lines above a table, nearest last', () => {
    const outline = readOutline(
      buildDocument('一、评分', '自评表', '(2024年度)', '单位：万元', [
        ['指标', '得分'],
        ['投入', '9'],
      ]),
    )
    expect(outline.tables.map(({ above, path }) => ({ above, path }))).toEqual([
      { above: ['自评表', '(2024年度)', '单位：万元'], path: ['自评表'] },
    ])
  })

  it('takes the lone lines at the top of a sheet as titles', () => {
    const table = buildTable(
      [
        ['部门整体支出绩效自评表', ''],
        ['(2024年度)', ''],
        ['单位名称', '甲县总工会'],
      ].map((row) => row.map((text) => ({ text }))),
      { block: 0, gridSlots: 100 },
    )
    const workbook: Document = { format: 'xlsx', blocks: [table], pages: [], notices: [] }
    expect(readOutline(workbook).titles.map((title) => title.text)).toEqual([
      '部门整体支出绩效自评表',
      '(2024年度)',
    ])
  })

  it('finds each passage again at its offset, whatever the lines are', () => {
    const line = fc.stringMatching(/^[一二（）()1-3、.．：。，；元 \n职能概况情问题]{0,40}$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const document = buildDocument(...lines)
        const outline = readOutline(document)
        for (const passage of [...outline.titles, ...outline.passages]) {
          const end = passage.joints?.[0]?.at ?? passage.text.length
          const { block, start, end: stop, quote } = evidenceIn(passage, 0, end)
          expect(blockText(document.blocks[block]!).slice(start, stop)).toBe(quote)
        }
      }),
    )
  })
})
