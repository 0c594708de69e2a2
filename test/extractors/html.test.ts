import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { html } from '../../src/extractors/html.ts'
import { proseOf, sketch } from './grid-sketch.ts'

const read = (page: string | Uint8Array) =>
  html.extract(typeof page === 'string' ? new TextEncoder().encode(page) : page, DEFAULT_LIMITS)
const prose = async (page: string) => proseOf(await read(page))
const tables = async (page: string) =>
  (await read(page)).blocks.filter((block) => block.kind === 'table').map(sketch)

const long = '本单位本年度各项工作任务全面完成，资金使用管理规范，产出效果良好。'

describe('a table’s caption', () => {
  it('is the line above it', async () => {
    const page =
      '<table><caption>表一 单位：万元</caption><tr><td>项目</td><td>决算数</td></tr><tr><td>基本支出</td><td>12.5</td></tr></table>'
    expect(await prose(page)).toEqual(['表一 单位：万元'])
    expect(await tables(page)).toEqual([['项目 | 决算数', '基本支出 | 12.5']])
  })
})

describe('the article of a page', () => {
  it('is told from navigation, breadcrumbs, link lists and footer', async () => {
    const page = `<html><head><title>自评报告-某区</title><style>p{}</style><script>var a='<p>x</p>'</script></head><body>
      <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
      <div>当前位置：<a href="/">首页</a> &gt; <a href="/b">财政信息</a></div>
      <div class="main"><h1>自评报告</h1><div class="info">来源：总工会 &nbsp; 发布时间：2023-09-12</div>
      <p>${long}</p><p>附件：<a href="x.doc">自评表.doc</a></p></div>
      <ul><li><a href="1">相关新闻一则</a></li><li><a href="2">相关新闻二则</a></li></ul>
      <div id="footer">版权所有：某区人民政府</div></body></html>`
    const document = await read(page)
    expect(document.title).toBe('自评报告-某区')
    expect(proseOf(document)).toEqual([
      '自评报告',
      '来源：总工会 发布时间：2023-09-12',
      long,
      '附件：自评表.doc',
    ])
  })

  it('keeps prose whatever its box is called, and a title in a header', async () => {
    const page = `<div class="footer"><p>${long.repeat(12)}</p></div><header><h1>某区总工会绩效自评报告</h1></header>`
    expect(await prose(page)).toEqual([long.repeat(12), '某区总工会绩效自评报告'])
  })

  it('leaves out what is hidden', async () => {
    expect(await prose('<p>一<span style="display:none">假</span>二</p><div hidden>三</div>')).toEqual([
      '一二',
    ])
  })
})

describe('running text of a page', () => {
  it('gives headings, paragraphs and lists with their markers', async () => {
    const { blocks } = await read(
      '<h2>一、概况</h2><p>甲<b>乙</b></p><ol start="3"><li>丙<ul><li>丁</li></ul></li><li>戊</li></ol>',
    )
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: '一、概况', anchor: { block: 0 } },
      { kind: 'paragraph', text: '甲乙', anchor: { block: 1 } },
      { kind: 'list-item', level: 1, marker: '3.', text: '丙', anchor: { block: 2 } },
      { kind: 'list-item', level: 2, marker: '•', text: '丁', anchor: { block: 3 } },
      { kind: 'list-item', level: 1, marker: '4.', text: '戊', anchor: { block: 4 } },
    ])
  })

  it('begins a paragraph at a line break, and not at a line end of the source', async () => {
    expect(await prose('<div>　　一、部门\n  概况<br>　　共有\n职工<br/>\n11人&#12290;&amp;</div>')).toEqual([
      '一、部门概况',
      '共有职工',
      '11人。&',
    ])
  })

  it('keeps the lines of preformatted text', async () => {
    expect(await prose('<pre>一、部门概况\n  共有职工11人。</pre>')).toEqual([
      '一、部门概况',
      '共有职工11人。',
    ])
  })

  it('keeps the space of a line end where it parts two labels', async () => {
    expect(await prose('<p>填报人：某某\n联系电话：123</p>')).toEqual(['填报人：某某 联系电话：123'])
  })

  it('mends spaces between characters and keeps the text as raw', async () => {
    const { blocks } = await read('<p>支出 4.21&nbsp;万 元</p>')
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '支出4.21万元', raw: '支出 4.21 万 元', anchor: { block: 0 } },
    ])
  })

  it('reads a page in GBK by its declaration, and UTF-8 in spite of one', async () => {
    const page = `<meta charset="gb2312"><p>${long}</p>`
    expect(proseOf(await read(iconv.encode(page, 'gbk')))).toEqual([long])
    expect(await prose(page)).toEqual([long])
  })

  it('reads what Word saves as html', async () => {
    const page =
      "<html xmlns:o='urn:x'><body><p class=MsoNormal><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>概况<o:p></o:p></p><![if !supportEmptyParas]>&nbsp;<![endif]></body></html>"
    expect(await prose(page)).toEqual(['1. 概况'])
  })

  it.each([
    [
      'quoted-printable',
      (page: Buffer) =>
        [...page]
          .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('')
          .replaceAll(/(.{60})/g, '$1=\r\n'),
    ],
    ['base64', (page: Buffer) => page.toString('base64')],
  ])('reads a single-file page, its html part in %s', async (encoding, encode) => {
    const page = iconv.encode('<meta charset=gb2312><p>支出合计274.98万元</p>', 'gbk')
    const file = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_NextPart_01"',
      '',
      '------=_NextPart_01',
      'Content-Location: file:///C:/report.htm',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Type: text/html; charset="gb2312"',
      '',
      encode(page),
      '------=_NextPart_01--',
    ].join('\r\n')
    expect(await prose(file)).toEqual(['支出合计274.98万元'])
  })

  it('survives formatting tags nested by the thousand, and refuses real depth', async () => {
    expect(await prose(`${'<font>'.repeat(20_000)}甲`)).toEqual(['甲'])
    await expect(read('<div>'.repeat(50_000))).rejects.toMatchObject({ problem: { code: 'too_large' } })
  })

  it.each(['font', 'svg', 'object'])(
    'refuses <%s> nested without bound, which no editor writes',
    async (tag) => {
      await expect(read(`${`<${tag}>`.repeat(25_601)}甲`)).rejects.toMatchObject({
        problem: { code: 'too_large' },
      })
      expect(await prose(`${`<${tag}></${tag}>`.repeat(25_601)}甲`)).toEqual(['甲'])
    },
  )
})

describe('tables of a page', () => {
  it('keep row and column spans, line breaks, and the header that the page marks', async () => {
    const { blocks } =
      await read(`<table><thead><tr><th rowspan=2>机构<br>名称</th><th colspan=2>其中</th></tr>
      <tr><th>基本</th><th>项目</th></tr></thead><tr><td>总工会</td><td>274.98</td><td></td></tr></table>`)
    expect(sketch(blocks[0])).toEqual([
      '机构/名称 2x1 | 其中 1x2 | ·',
      '· | 基本 | 项目',
      '总工会 | 274.98 | ',
    ])
    expect(blocks[0]).toMatchObject({ headerRows: 2 })
  })

  it('mind unclosed cells, and Excel rows that only set widths', async () => {
    expect(
      await tables(
        '<table><tr height=0 style="display:none"><td></td><td></td></tr><tr><td rowspan=0>甲<td colspan=x>乙<tr><td>丙</table>',
      ),
    ).toEqual([['甲 2x1 | 乙', '· | 丙']])
  })

  it('bound absurd spans as browsers do', async () => {
    const { blocks } = await read('<table><tr><td>甲<td colspan=99999999 rowspan=99999999>乙</table>')
    expect(blocks[0]?.kind === 'table' && blocks[0].slots.map((row) => row.length)).toEqual([1001])
  })

  it('are parted where the header is repeated', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const page = `<table>${row('指标', '分值', '得分')}${row('投入', '5', '5')}${row('指标', '分值', '得分')}${row('产出', '7', '6')}</table>`
    expect(await tables(page)).toEqual([
      ['指标 | 分值 | 得分', '投入 | 5 | 5'],
      ['指标 | 分值 | 得分', '产出 | 7 | 6'],
    ])
  })

  it('mark hidden rows', async () => {
    const { blocks } = await read(
      '<table><tr><td>a</td><td>b</td></tr><tr style="display:none"><td>1</td><td>2</td></tr></table>',
    )
    expect(blocks[0]?.kind === 'table' && blocks[0].slots[1]?.[0]).toMatchObject({ text: '1', hidden: true })
  })

  it('that only lay out the page become running text, and their inner table a table', async () => {
    const page = `<table><tr><td>标题行</td></tr><tr><td><p>${long}</p>
      <table><tr><td>支出合计</td><td>274.98</td></tr><tr><td>基本支出</td><td>274.98</td></tr></table></td></tr></table>`
    const document = await read(page)
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'table'])
    expect(sketch(document.blocks[2])).toEqual(['支出合计 | 274.98', '基本支出 | 274.98'])
  })

  it('that frame an article become running text', async () => {
    expect(await prose(`<table><tr><td>左</td><td><p>${long.repeat(20)}</p></td></tr></table>`)).toEqual([
      '左',
      long.repeat(20),
    ])
  })
})

describe('any page', () => {
  const piece = fc.constantFrom(
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan=2>',
      '</td>',
      '<p>',
      '<br>',
      '<li>',
      '<ol>',
    ],
    ...['</ol>', '<h1>', '</h1>', '甲', '12', '&nbsp;', '<', '<!--', '-->', '<script>', '</script>'],
  )

  it('is read without a throw into numbered blocks and rectangular tables', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const { blocks } = await read(pieces.join(''))
        expect(blocks.map((block) => block.anchor.block)).toEqual(blocks.map((_, index) => index))
        for (const block of blocks)
          if (block.kind === 'table') expect(new Set(block.slots.map((row) => row.length)).size).toBe(1)
      }),
    )
  })
})
