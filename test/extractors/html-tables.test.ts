import { describe, expect, it, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { html } from '../../src/extractors/html.ts'
import { readDocument } from '../../src/extractors/index.ts'
import type { Document } from '../../src/model/document.ts'
import { proseOf, sketch } from './grid-sketch.ts'

const PROSE = '本单位按年初预算安排各项工作，资金使用规范，全年任务按计划完成。'
const read = (body: string): Promise<Document> =>
  html.extract(
    Buffer.from(`<html><body><h1>自评报告</h1><p>${PROSE}</p>${body}</body></html>`),
    DEFAULT_LIMITS,
  )
const tablesOf = async (body: string) =>
  (await read(body)).blocks.filter((block) => block.kind === 'table').map(sketch)

describe('a table of a page', () => {
  it('has its header first and its footer last, wherever the source writes them', async () => {
    const table =
      '<table><tfoot><tr><td>合计</td><td>9</td></tr></tfoot><thead><tr><th>项</th><th>数</th></tr></thead><tr><td>甲</td><td>9</td></tr></table>'
    expect(await tablesOf(table)).toEqual([['项 | 数', '甲 | 9', '合计 | 9']])
  })

  it('keeps a table inside of a cell as lines of the cell and as one behind it', async () => {
    const inner = '<table><tr><td>其中</td><td>1.0</td></tr><tr><td>其他</td><td>2.0</td></tr></table>'
    const rows = '<tr><td>项目</td><td>预算</td></tr><tr><td>基本支出的说明文字</td><td>53.20</td></tr>'
    expect(await tablesOf(`<table>${rows}<tr><td>明细</td><td>含${inner}</td></tr></table>`)).toEqual([
      ['项目 | 预算', '基本支出的说明文字 | 53.20', '明细 | 含/其中\t1.0/其他\t2.0'],
      ['其中 | 1.0', '其他 | 2.0'],
    ])
  })

  it('is one with the header that a table above it holds alone', async () => {
    const head = '<div><table><thead><tr><th>项目</th><th>预算</th></tr></thead></table></div>'
    const rows = '<div><table><tr><td>基本支出</td><td>53.2</td></tr></table></div>'
    const { blocks } = await read(head + rows)
    expect(blocks.slice(2).map(sketch)).toEqual([['项目 | 预算', '基本支出 | 53.2']])
    expect(blocks[2]).toMatchObject({ headerRows: 1, anchor: { block: 2 } })
    expect(await tablesOf(`${head}<p>另一张</p>${rows}`)).toHaveLength(2)
  })

  it('is one with a header above it that no thead marks', async () => {
    const head = '<table><tr><th>项目</th><th>预算</th></tr></table>'
    const rows = '<table><tr><td>基本支出</td><td>10</td></tr></table>'
    expect(await tablesOf(head + rows)).toEqual([['项目 | 预算', '基本支出 | 10']])
  })

  it('stays apart from the table above it where it has a header of its own or other columns', async () => {
    const above = '<table><tr><th>单位</th><th>县总工会</th></tr></table>'
    const own = '<table><tr><th>项目</th><th>预算</th></tr><tr><td>基本支出</td><td>10</td></tr></table>'
    const wider = '<table><tr><td>基本支出</td><td>10</td><td>9</td></tr></table>'
    expect(await tablesOf(above + own)).toEqual([['单位 | 县总工会'], ['项目 | 预算', '基本支出 | 10']])
    expect(await tablesOf(above + wider)).toEqual([['单位 | 县总工会'], ['基本支出 | 10 | 9']])
  })

  it('shows the first option of a list that nobody chose from, with a notice', async () => {
    const list = '<select><option disabled>请选择<option>优<option>良</select>'
    const { blocks, notices } = await read(
      `<table><tr><td>等次</td><td>${list}</td></tr><tr><td>得分</td><td>96</td></tr></table>`,
    )
    expect(blocks.slice(2).map(sketch)).toEqual([['等次 | 优', '得分 | 96']])
    expect(notices).toEqual([
      {
        code: 'unchosen-option',
        message: 'Nothing is chosen in a list; its first option "优" is read, as the page shows it',
      },
    ])
  })

  it('may be made of boxes, by their roles or by their style', async () => {
    const byRole =
      '<div role="table"><div role="row"><span role="columnheader" aria-colspan="2">标题</span></div></div>'
    expect(await tablesOf(byRole)).toEqual([])
    const row = (kind: string, ...cells: string[]) =>
      `<div role="row">${cells.map((cell) => `<span role="${kind}">${cell}</span>`).join('')}</div>`
    expect(
      await tablesOf(`<div role="grid">${row('columnheader', '项', '数')}${row('cell', '乙', '2.5')}</div>`),
    ).toEqual([['项 | 数', '乙 | 2.5']])
    const styled = (...cells: string[]) =>
      `<div style="display:table-row">${cells.map((cell) => `<p style="display: table-cell">${cell}</p>`).join('')}</div>`
    expect(
      await tablesOf(
        `<div style="width:9em;display:table">${styled('项目', '金额')}${styled('支出', '53.20')}</div>`,
      ),
    ).toEqual([['项目 | 金额', '支出 | 53.20']])
    const { blocks } = await read('<div style="display:table"><p>居中的正文一段</p></div>')
    expect(proseOf({ blocks } as Document)).toContain('居中的正文一段')
  })

  it('shows what was filled into its form, and no field outside of it', async () => {
    const rows = [
      '<tr><td>年初预算</td><td><input type="text" value="53.20" readonly></td></tr>',
      '<tr><td>说明</td><td><textarea>已完成</textarea><input type="hidden" value="x"><button>存</button></td></tr>',
      '<tr><td>等次</td><td><select><option>优<option selected>良</select></td></tr>',
      '<tr><td>公开</td><td><input type="checkbox" checked>是<input type="checkbox">否</td></tr>',
    ]
    expect(await tablesOf(`<p><input value="站内搜索"></p><table>${rows.join('')}</table>`)).toEqual([
      ['年初预算 | 53.20', '说明 | 已完成', '等次 | 良', '公开 | ☑是☐否'],
    ])
    const search = '<td><input value="站内搜索"></td><td><select><option selected>全站</select></td>'
    const { blocks } = await read(`<p><input value="站内搜索"></p><table><tr>${search}</tr></table>`)
    expect(proseOf({ blocks } as Document)).toEqual(['自评报告', PROSE])
    expect(blocks).toHaveLength(2)
  })

  it('has no column of hidden cells that only some rows have', async () => {
    const table =
      '<table><tr><td>a</td><td style="display:none">x</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'
    expect(await tablesOf(table)).toEqual([['a | b', 'c | d']])
  })
})

test('documents that a page offers are listed, links to other pages are not', async () => {
  const files = '<ul><li><a href="/f/1.xls">自评表</a></li><li><a href="/d?id=2">自评报告.docx</a></li></ul>'
  const aside = '<div class="sidebar"><a href="/f/3.pdf">批复</a></div>'
  const links = '<ul><li><a href="/a">工作动态</a></li><li><a href="/b">通知公告</a></li></ul>'
  expect(proseOf(await read(files + aside + links))).toEqual([
    ...['自评报告', PROSE, '自评表', '自评报告.docx', '批复'],
  ])
})

test('lists count down and in Roman numerals where the page says so', async () => {
  const { blocks } = await read(
    '<ol reversed><li>甲</li><li>乙</li></ol><ol type="I" start="3"><li>丙</li></ol>',
  )
  expect(blocks.flatMap((block) => (block.kind === 'list-item' ? [block.marker + block.text] : []))).toEqual([
    '2.甲',
    '1.乙',
    'III.丙',
  ])
})

describe('a page whose text stands elsewhere', () => {
  it('names the place that it leads to, or frames', async () => {
    const alone = (source: string) => readDocument(Buffer.from(`<html>${source}</html>`))
    const onward = await alone(
      '<head><meta http-equiv="refresh" content="0; url=/a.html"></head><body></body>',
    )
    const framed = await alone('<frameset><frame src="menu.htm"><noframes>不支持框架</noframes></frameset>')
    for (const [read, place] of [
      [onward, '/a.html'],
      [framed, 'menu.htm'],
    ] as const)
      expect(read).toMatchObject({
        ok: false,
        problem: { code: 'no_text', message: { en: expect.stringContaining(place) } },
      })
  })

  it('keeps the rest, with a notice for a document in a frame', async () => {
    const { notices } = await read('<iframe src="/files/report.pdf"></iframe><iframe src="//ads"></iframe>')
    expect(notices.map(({ code, message }) => [code, /"(.*)"/.exec(message)?.[1]])).toEqual([
      ['framed-page', '/files/report.pdf'],
    ])
  })
})

describe('a page saved as one file', () => {
  const part = (body: string) => `--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}\r\n`
  const related = (...parts: string[]) =>
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n${parts.map(part).join('')}--B--\r\n`,
    )

  it('gives the sheets that its frames show', async () => {
    const sheet = (text: string) => `<table><tr><td>${text}</td><td>1</td></tr></table>`
    const book = related('<frameset><frame src="s1.htm"></frameset>', sheet('甲'), sheet('乙'))
    const { blocks, notices } = await html.extract(book, DEFAULT_LIMITS)
    expect(blocks.map(sketch)).toEqual([['甲 | 1'], ['乙 | 1']])
    expect(notices).toEqual([])
    const page = related(`<p>${PROSE}</p>`, '<p>广告</p>')
    expect(proseOf(await html.extract(page, DEFAULT_LIMITS))).toEqual([PROSE])
  })

  it('may hold the page alone', async () => {
    const alone = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${PROSE}</p>`).toString('base64')}`
    const read = await readDocument(Buffer.from(alone))
    expect(read.ok && proseOf(read.document)).toEqual([PROSE])
  })
})
