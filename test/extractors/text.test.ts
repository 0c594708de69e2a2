import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { text } from '../../src/extractors/text.ts'
import type { Document } from '../../src/model/document.ts'
import { proseOf, sketch } from './grid-sketch.ts'

const read = (source: string): Promise<Document> =>
  text.extract(new TextEncoder().encode(source), DEFAULT_LIMITS)
const prose = async (source: string) => proseOf(await read(source))
const tables = async (source: string) =>
  (await read(source)).blocks.filter((block) => block.kind === 'table').map(sketch)

describe('paragraphs of plain text', () => {
  it('takes lines and blank lines alike as their ends', async () => {
    expect(await prose('一、部门概况\n本单位共有职工11人。\n\n（一）职责\r\n\r\n组织职工。')).toEqual([
      '一、部门概况',
      '本单位共有职工11人。',
      '（一）职责',
      '组织职工。',
    ])
  })

  it('joins a sentence that the edge of a page cut, and keeps the lines as raw', async () => {
    const [paragraph] = (await read('全年共接待来访职工四百二十八人次，其中通过信\n\n访接待的占三成。'))
      .blocks
    expect(paragraph).toEqual({
      kind: 'paragraph',
      text: '全年共接待来访职工四百二十八人次，其中通过信访接待的占三成。',
      raw: '全年共接待来访职工四百二十八人次，其中通过信\n\n访接待的占三成。',
      anchor: { block: 0 },
    })
  })

  it('says where it joined lines', async () => {
    const { notices } = await read('今年继续推进各项工作，\n\n取得成效。')
    expect(notices.map((notice) => [notice.code, notice.anchor])).toEqual([['joined-lines', { block: 0 }]])
  })

  it.each([
    [
      'a number from its unit',
      '（一）基本支出：本年1673387.69\n\n元；',
      ['（一）基本支出：本年1673387.69元；'],
    ],
    [
      'a number from its fraction',
      '占全部支出的95.\n\n10%，比上年略增。',
      ['占全部支出的95.10%，比上年略增。'],
    ],
    ['a number from its thousands', '支出1,234,\n567.89元。', ['支出1,234,567.89元。']],
    ['a clause from the next', '聘请律师讲解，\n\n无病我帮人。', ['聘请律师讲解，无病我帮人。']],
  ])('joins what parts %s', async (_, source, expected) => {
    expect(await prose(source)).toEqual(expected)
  })

  it.each([
    ['a title from its second line', '某某市某某区2020年度部门整体支出\n\n绩效评价自评报告'],
    ['cover lines', '部门名称：某某区总工会\n\n填报人：某某\n\n联系电话：0750-1234567'],
    [
      'a heading from its text',
      '（二）部门整体支出规模、使用方向和主要内容及范围\n本年财政拨款总支出63.11万元。',
    ],
    [
      'numbered items',
      '一是加大困难职工帮扶力度，组织干部走访慰问企业和一线职工\n\n2、基层工会基础相对薄弱。',
    ],
    ['a signature and its date', '本报告由部门绩效评价组负责编制并报区财政局绩效管理科备案\n\n2021年8月1日'],
    ['a label line', '我会将按照上级要求继续推进各项工作并加强资金的使用管理\n\n改进措施：'],
    ['two numbers', '本单位上年度全年各项支出合计（不含上级补助收入）为1200\n\n2021年支出1300万元。'],
    [
      'a heading with a comma',
      '（三）聚焦主责主业，切实维护职工的合法权益，维权工作扎实有效\n\n加大帮扶力度。',
    ],
    ['what a wide gap parts', '我会将按照上级要求继续推进各项工作并加强资金的使用管理\n\n\n\n某某区总工会'],
  ])('keeps apart %s', async (_, source) => {
    expect(await prose(source)).toEqual(source.split(/\n+/))
  })

  it('makes no new number of two', async () => {
    expect(await prose('慰问困难职工100,\n2000人参加。')).toEqual(['慰问困难职工100, 2000人参加。'])
  })

  it('joins across the number of a page, and drops it', async () => {
    const source =
      '全年共接待来访职工四百二十八人次，其中通过信\n\n- 3 -\n\n访接待的占三成。\n\n第 4 页 共 9 页'
    expect(await prose(source)).toEqual(['全年共接待来访职工四百二十八人次，其中通过信访接待的占三成。'])
  })

  it('gives a report on a single line its headings again', async () => {
    const duties = '负责全县职工的思想引领、权益保障和文化服务工作。'.repeat(12)
    const source = `2022 年某县总工会整体支出 绩效自评报告 按照要求，我会 开展了自评。 一、部门基本情况 （一）部门职责 ${duties} （二）人员情况 编制 12 人，年 末在职 11 人。 二、自评结论 得分 96 分。`
    expect(await prose(source)).toEqual([
      '2022年某县总工会整体支出绩效自评报告',
      '按照要求，我会开展了自评。',
      '一、部门基本情况',
      '（一）部门职责',
      duties,
      '（二）人员情况',
      '编制12人，年末在职11人。',
      '二、自评结论',
      '得分96分。',
    ])
  })

  it('leaves what a page prints around an article, and whole titles, alone', async () => {
    const source = [
      '当前位置：首页 > 政务公开 > 财政资金 > 绩效评价 > 部门自评',
      '2022年度部门（单位）整体支出绩效自评报告',
      '来源：某区妇联，发布时间：2023-06-04，访问量：12，字体大小：放大或缩小',
      '2022年度某市某区妇女联合会部门（单位）整体支出绩效自评报告',
      '某区妇女联合会没有内设机构，是全额拨款的一级预算单位。',
    ]
    expect(await prose(source.join('\n\n'))).toEqual(source)
    expect(await prose('现将某区妇女联合会2022年度整体支出绩效自评报告\n公开如下。')).toEqual([
      '现将某区妇女联合会2022年度整体支出绩效自评报告公开如下。',
    ])
  })

  it('reads markdown headings and drops emphasis', async () => {
    const { blocks } = await read('# 自评报告\n\n## 一、**概况** ##\n\n**三是**积极服务。')
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '自评报告', anchor: { block: 0 } },
      { kind: 'heading', level: 2, text: '一、概况', anchor: { block: 1 } },
      { kind: 'paragraph', text: '三是积极服务。', raw: '**三是**积极服务。', anchor: { block: 2 } },
    ])
  })

  it('reads a file saved as GB18030', async () => {
    const document = await text.extract(iconv.encode('支出合计４.２万元。', 'gb18030'), DEFAULT_LIMITS)
    expect(proseOf(document)).toEqual(['支出合计４.２万元。'])
  })
})

describe('tables of plain text', () => {
  it('reads rows of tabs, keeps blank cells and pads ragged rows', async () => {
    expect(
      await tables('附表\n\n规模(元)\t项目\t年初预算数\t执行数\n\t(一)基本支出\t100.5\n\t\t\t90\n\n完'),
    ).toEqual([['规模(元) | 项目 | 年初预算数 | 执行数', ' | (一)基本支出 | 100.5 | ', ' |  |  | 90']])
  })

  it('goes on over a row of empty cells', async () => {
    expect(await tables('项目\t预算\t决算\n基本支出\t3\t2\n\t\t\n项目支出\t5\t4\n')).toEqual(
      await tables('项目\t预算\t决算\n基本支出\t3\t2\n \t \t \n项目支出\t5\t4\n'),
    )
    expect((await tables('项目\t预算\t决算\n基本支出\t3\t2\n\t\t\n项目支出\t5\t4\n')).length).toBe(1)
  })

  it('reads two header rows of tabs that fill each other’s gaps as one header', async () => {
    const { blocks, notices } = await read('指标\t\t\t目标值\t得分\n一级\t二级\t三级\n投入\t\t控制率\t5\t4')
    expect(sketch(blocks[0])).toEqual([
      '指标 1x3 | · | · | 目标值 2x1 | 得分 2x1',
      '一级 | 二级 | 三级 | · | ·',
      '投入 |  | 控制率 | 5 | 4',
    ])
    expect(blocks[0]).toMatchObject({ headerRows: 2 })
    expect(notices.map((notice) => notice.code)).toEqual(['inferred-spans'])
  })

  it('reads a markdown table with its header', async () => {
    const { blocks } = await read('| 指标 | 权重 |\n|---|:-:|\n| 投入 | 18% |\n| a\\|b | 2<br>3 |')
    expect(sketch(blocks[0])).toEqual(['指标 | 权重', '投入 | 18%', 'a|b | 2/3'])
    expect(blocks[0]).toMatchObject({ headerRows: 1 })
  })

  it('reads an html table inside markdown', async () => {
    expect(
      await tables(
        '# 表\n\n<table><tr><td rowspan="2">投入</td><td>15</td></tr>\n<tr><td>14</td></tr></table>\n\n完',
      ),
    ).toEqual([['投入 2x1 | 15', '· | 14']])
  })

  it('reads rows of words where they stand in columns of figures', async () => {
    expect(
      await tables(
        '评分结果\n\n指标 权重 得分 得分率 等级\n\n投入 18% 16 88.8% 良\n\n产出 34% 32.5 95.5% 优\n\n完',
      ),
    ).toEqual([
      [
        '指标 | 权重 | 得分 | 得分率 | 等级',
        '投入 | 18% | 16 | 88.8% | 良',
        '产出 | 34% | 32.5 | 95.5% | 优',
      ],
    ])
    expect(await tables('组织 开展 职工 竞赛\n慰问 职工 工会 干部\n一线 劳模 工匠 精神')).toEqual([])
  })

  it('takes a tab in running text for a space, and tab-indented prose for prose', async () => {
    expect(await prose('部门名称：\t某某总工会')).toEqual(['部门名称：某某总工会'])
    const indented = [
      '全年组织职工参加劳动竞赛活动二十余场次，参赛职工超过一千人。',
      '开展送温暖活动，慰问困难职工七十五户。',
    ]
    expect(await prose(indented.map((line) => `\t${line}`).join('\n\n'))).toEqual(indented)
  })

  it('refuses a table over the limit by a sentence that names the option', async () => {
    const source = new TextEncoder().encode('a\tb\tc\n'.repeat(10))
    await expect(text.extract(source, { ...DEFAULT_LIMITS, gridSlots: 20 })).rejects.toMatchObject({
      problem: { code: 'too_large', message: { en: expect.stringContaining('--max-grid-slots') } },
    })
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '\t',
    '\n',
    '\n\n',
    '|',
    '|---|',
    '一、',
    '万元',
    '12.5',
    '**',
    '# ',
    '，',
    '。',
    '指标',
  )

  it('keeps every digit in its place in the order of the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const source = pieces.join('')
        const { blocks } = await read(source)
        const digits = blocks
          .flatMap((block) =>
            block.kind === 'table'
              ? block.slots.flat().map((slot) => (slot.kind === 'origin' ? slot.text : ''))
              : block.text,
          )
          .join('')
        expect(digits.replaceAll(/\D/g, '')).toBe(source.replaceAll(/\D/g, ''))
      }),
    )
  })

  it('numbers its blocks in order and gives rectangular tables', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { blocks } = await read(pieces.join(''))
        expect(blocks.map((block) => block.anchor.block)).toEqual(blocks.map((_, index) => index))
        for (const block of blocks)
          if (block.kind === 'table') expect(new Set(block.slots.map((row) => row.length)).size).toBe(1)
      }),
    )
  })
})

describe('forms in single lines', () => {
  it('stay apart from each other and keep the spaces between their cells', async () => {
    const lines = [
      '年初预算数 150 全年预算数 160 执行数 152 执行率 95%',
      '项目支出 年初预算数 50 全年预算数 60 执行数 57 执行率 95%',
    ]
    expect(await prose(lines.join('\n'))).toEqual(lines)
  })
})
