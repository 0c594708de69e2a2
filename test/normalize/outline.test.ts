import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../../src/extractors/grid.ts'
import { type Block, blockText, type Document } from '../../src/model/document.ts'
import { evidenceIn, readOutline } from '../../src/normalize/outline.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

const paths = (...parts: BlockSpec[]) =>
  readOutline(buildDocument(...parts)).passages.map(({ kind, text, path }) => [kind, text, ...path])

describe('readOutline', () => {
  it('takes the lines before the first numbered heading as cover and title', () => {
    const outline = readOutline(
      buildDocument('附件2', '甲县总工会自评报告', '2021 年 8 月', '一、部门概况', '有编制3个。'),
    )
    expect(outline.titles.map((title) => title.text)).toEqual(['附件2', '甲县总工会自评报告', '2021 年 8 月'])
    expect(outline.passages.map((passage) => passage.text)).toEqual(['一、部门概况', '有编制3个。'])
  })

  it('nests headings by the style of their numbers', () => {
    expect(
      paths('一、概况', '（一）职能', '1. 编制', '共有3个。', '（二）收支', '没有。', '二、问题', '不足。'),
    ).toEqual([
      ['heading', '一、概况'],
      ['heading', '（一）职能', '一、概况'],
      ['heading', '1. 编制', '一、概况', '（一）职能'],
      ['text', '共有3个。', '一、概况', '（一）职能', '1. 编制'],
      ['heading', '（二）收支', '一、概况'],
      ['text', '没有。', '一、概况', '（二）收支'],
      ['heading', '二、问题'],
      ['text', '不足。', '二、问题'],
    ])
  })

  it('takes 1. 2. 3. for sections where nothing stands further out, and tells lists inside by their count', () => {
    const outline = paths(
      '1. 部门概况',
      '1.1 基本情况',
      '主要职责：',
      '1. 单位情况',
      '2. 工作职能',
      '1.2重点工作',
      '做好服务。',
      '2. 绩效自评情况',
      '2.1 自评结论',
      '良好。',
      '3. 存在问题',
      '不足。',
    )
    expect(outline.filter(([kind]) => kind === 'heading').map((line) => line.slice(1))).toEqual([
      ['1. 部门概况'],
      ['1.1 基本情况', '1. 部门概况'],
      ['主要职责：', '1. 部门概况', '1.1 基本情况'],
      ['1. 单位情况', '1. 部门概况', '1.1 基本情况', '主要职责：'],
      ['2. 工作职能', '1. 部门概况', '1.1 基本情况', '主要职责：'],
      ['1.2重点工作', '1. 部门概况'],
      ['2. 绩效自评情况'],
      ['2.1 自评结论', '2. 绩效自评情况'],
      ['3. 存在问题'],
    ])
  })

  it('closes a label under 1. by the next section, with （1） inside or nothing', () => {
    const outline = paths(
      '1、部门概况',
      '（1）基本情况',
      '工作计划：',
      '做好服务。',
      '（2）收支情况',
      '没有。',
      '2、绩效情况',
      '良好。',
      '3、存在问题',
      '不足。',
    )
    expect(outline.at(5)).toEqual(['text', '没有。', '1、部门概况', '（2）收支情况'])
    expect(outline.at(-1)).toEqual(['text', '不足。', '3、存在问题'])
  })

  it('keeps what is counted anew under a heading without a number beneath it', () => {
    const outline = paths(
      '（一）概况',
      '无。',
      '（二）收支',
      '无。',
      '部门绩效情况',
      '（一）服务。慰问职工。',
      '（二）维权。调解纠纷。',
    )
    expect(outline.slice(-2).map((line) => line.slice(2))).toEqual([
      ['部门绩效情况', '（一）服务'],
      ['部门绩效情况', '（二）维权'],
    ])
  })

  it('leaves amounts that begin a line alone', () => {
    expect(paths('一、概况', '1.5万元用于慰问', '2.3亿元')[1]).toEqual([
      'text',
      '1.5万元用于慰问',
      '一、概况',
    ])
  })

  it('keeps repeated and skipped numbers side by side', () => {
    expect(
      paths('五、绩效情况', '好。', '七、问题', '有。', '七、改进措施', '改。').map((line) => line.slice(1)),
    ).toEqual([
      ['五、绩效情况'],
      ['好。', '五、绩效情况'],
      ['七、问题'],
      ['有。', '七、问题'],
      ['七、改进措施'],
      ['改。', '七、改进措施'],
    ])
  })

  it('nests a chapter that begins anew at one right under a heading of its own style', () => {
    expect(paths('四、人员', '无。', '五、报告综述', '一、概况', '二、支出').slice(-3)).toEqual([
      ['heading', '五、报告综述'],
      ['heading', '一、概况', '五、报告综述'],
      ['heading', '二、支出', '五、报告综述'],
    ])
  })

  it('begins anew behind a table of contents', () => {
    const body = ['一、部门概况', '有编制9名。', '二、绩效评价', '得分95分。']
    const inside = paths('目 录', '一、部门概况', '二、绩效评价', ...body).slice(2)
    expect(inside).toEqual([
      ['heading', '一、部门概况'],
      ['text', '有编制9名。', '一、部门概况'],
      ['heading', '二、绩效评价'],
      ['text', '得分95分。', '二、绩效评价'],
    ])
    const parts = paths('第一部分 概况', '第二部分 绩效评价情况', '第一部分 单位概况', '有编制9名。')
    expect(parts.at(-1)).toEqual(['text', '有编制9名。', '第一部分 单位概况'])
  })

  it('reads a numbered sentence as text, and a numbered list as belonging to its heading', () => {
    expect(
      paths('1．主要职能。', '1、指导全县工会的工作。', '2、管理经费。', '2．人员情况，现有9人。'),
    ).toEqual([
      ['heading', '1．主要职能。'],
      ['text', '1、指导全县工会的工作。', '1．主要职能。'],
      ['text', '2、管理经费。', '1．主要职能。'],
      ['text', '2．人员情况，现有9人。', '2．人员情况'],
    ])
  })

  it('splits the heading off a line that goes on with text', () => {
    expect(paths('（一）基本支出：本年支出120元；', '（二）服务职工。一是送温暖。')).toEqual([
      ['text', '（一）基本支出：本年支出120元；', '（一）基本支出'],
      ['text', '（二）服务职工。一是送温暖。', '（二）服务职工'],
    ])
  })

  it('does not take amounts in a numbered line for a heading', () => {
    expect(paths('三、项目支出', '①党建，预算安排100元，支出80元').at(-1)).toEqual([
      'text',
      '①党建，预算安排100元，支出80元',
      '三、项目支出',
    ])
  })

  it('takes the last words of a paragraph as heading of the list that follows', () => {
    const outline = readOutline(
      buildDocument('一、概况', '总工会是群众组织，接受县委领导。其主要职责是：', '1. 指导基层。'),
    )
    expect(outline.passages.map(({ path, section }) => [path.at(-1), section])).toEqual([
      [undefined, null],
      ['一、概况', null],
      ['其主要职责是：', 'duties'],
    ])
  })

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

  it('ends the path of a report where an annex begins', () => {
    expect(
      paths('一、概况', '无。', '附件3-1：', '甲县总工会绩效评价评分表', '（一）投入', '好。').at(-1),
    ).toEqual(['text', '好。', '附件3-1：', '甲县总工会绩效评价评分表', '（一）投入'])
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
