import { describe, expect, test } from 'vitest'
import { p, run, tbl, tc, tr } from './docx-file.ts'
import { linesOf, readDocx } from './read.ts'
import { running, textBox } from './samples.ts'

const codes = async (body: string) => (await readDocx({ body })).notices.map((notice) => notice.code)
const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (text: string, result: string) =>
  mark('begin') + instruction(text) + mark('separate') + result + mark('end')

describe('the text of a paragraph', () => {
  test('joins runs and keeps tabs, line breaks and non-breaking hyphens', async () => {
    const body = p(
      `${run('基本')}${run('支出')}<w:r><w:tab/><w:t>12</w:t><w:br/><w:t>万</w:t><w:noBreakHyphen/><w:t>元</w:t></w:r>`,
    )
    expect(await linesOf({ body })).toEqual(['基本支出\t12\n万-元'])
  })

  test('is without the characters that nobody sees, pasted with a figure from a page', async () => {
    const body = p('支出53\u200b.2\u00ad0\ufeff万元') + p('\u200b')
    expect(await linesOf({ body })).toEqual(['支出53.20万元'])
  })

  test('begins a new line after a page break, but not where the paragraph begins or ends with one', async () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>'
    const body = p(pageBreak + run('正文') + pageBreak + run('附件') + pageBreak)
    expect(await linesOf({ body })).toEqual(['正文\n附件'])
  })

  test('drops blanks of the markup unless they are to be preserved', async () => {
    const body = p('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>')
    expect(await linesOf({ body })).toEqual(['甲 乙'])
  })

  test('keeps what was inserted and leaves out what was deleted or moved away, with a notice', async () => {
    const body = p(
      `<w:ins w:id="1">${run('人员9人')}</w:ins><w:del w:id="2"><w:r><w:delText>人员8人</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('旧处')}</w:moveFrom>`,
    )
    expect(await linesOf({ body })).toEqual(['人员9人'])
    expect((await readDocx({ body })).notices).toEqual([
      { code: 'tracked-deletion', message: 'Text deleted with change tracking is left out' },
      { code: 'tracked-deletion', message: 'Text moved away with change tracking is left out' },
    ])
  })

  test('goes on into the next paragraph where its mark was deleted', async () => {
    const body = p('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半')
    expect(await linesOf({ body })).toEqual(['前半后半'])
  })

  test('leaves out hidden text, by the run or by its style, with a notice that quotes it', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = p(run('显') + run('隐1', '<w:vanish/>') + run('隐2', '<w:rStyle w:val="H"/>') + run('示'))
    expect(await linesOf({ body, styles })).toEqual(['显示'])
    expect((await readDocx({ body, styles })).notices).toEqual([
      { code: 'hidden-text', message: 'Hidden text is left out: "隐1" (2 times)' },
    ])
  })

  test('holds the result of fields, not their instructions, also of nested ones', async () => {
    const nested = field(` IF ${field(' PAGE ', run('9'))} = 9 `, run('是'))
    expect(
      await linesOf({ body: p(run('共') + field(' NUMPAGES ', run('12')) + run('页') + nested) }),
    ).toEqual(['共12页是'])
  })

  test('shows the circled number that an EQ field draws', async () => {
    const body = p(
      mark('begin') + instruction(' eq \\o\\ac(○,') + instruction('3)') + mark('end') + run('公务接待'),
    )
    expect(await linesOf({ body })).toEqual(['③公务接待'])
  })

  test('shows ticks of legacy form fields', async () => {
    const box = (ticked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${ticked}"/></w:checkBox></w:ffData></w:fldChar></w:r>${instruction(' FORMCHECKBOX ')}${mark('end')}`
    expect(await linesOf({ body: p(box('1') + run('是 ') + box('0') + run('否')) })).toEqual(['☑是 □否'])
  })

  test('draws symbols by their font', async () => {
    const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    const body = p(
      symbol('Wingdings', 'F0FE') +
        symbol('Wingdings 2', '00A3') +
        symbol('Symbol', 'F0B3') +
        run('þ', wingdings),
    )
    expect(await linesOf({ body })).toEqual(['☑□≥☑'])
    expect(await codes(p(symbol('Wingdings', 'F021')))).toEqual(['unknown-symbol'])
  })

  test('reads fractions and ruby bases', async () => {
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>决算</m:t></m:r></m:num><m:den><m:r><m:t>预算</m:t></m:r></m:den></m:f></m:oMath>'
    const ruby = `<w:r><w:ruby><w:rt>${run('lu')}</w:rt><w:rubyBase>${run('率')}</w:rubyBase></w:ruby></w:r>`
    expect(await linesOf({ body: p(fraction + ruby) })).toEqual(['决算/预算率'])
  })

  test('is kept in content controls, links and smart tags; a prompt is not text', async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字。', '<w:rStyle w:val="P"/>')}</w:sdtContent></w:sdt>`
    const filled = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('已填')}</w:sdtContent></w:sdt>`
    const body = p(
      `<w:hyperlink>${run('链接')}</w:hyperlink><w:smartTag>${run('标记')}</w:smartTag>${prompt}${filled}`,
    )
    expect(await linesOf({ body })).toEqual(['链接标记已填'])
    expect(await codes(body)).toEqual(['placeholder-text'])
  })

  test('comes with a notice where an element was never seen, and its text is kept', async () => {
    expect(await linesOf({ body: p(`<w:novelty>${run('新')}</w:novelty>`) })).toEqual(['新'])
    expect(await codes(p(`<w:novelty>${run('新')}</w:novelty>`))).toEqual(['unknown-element'])
  })
})

describe('the body', () => {
  test('leaves out blank paragraphs and numbers the blocks that remain', async () => {
    const { blocks, title } = await readDocx({ body: p('甲') + p(' ') + p('') + p('乙'), title: '示例' })
    expect(title).toBe('示例')
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '甲', anchor: { block: 0 } },
      { kind: 'paragraph', text: '乙', anchor: { block: 1 } },
    ])
  })

  test('takes headings from outline levels and built-in style names, along the chain of styles', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="b2"><w:name w:val="标题 2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="b2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="环"/><w:basedOn w:val="loop"/></w:style>',
    ].join('')
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`
    const body = [
      p('一级', style('1')),
      p('二级', style('own')),
      p('三级', '<w:outlineLvl w:val="2"/>'),
      p('不算', `${style('1')}<w:outlineLvl w:val="9"/>`),
      p('正文', style('loop')),
    ].join('')
    expect(await linesOf({ body, styles })).toEqual(['# 一级', '## 二级', '### 三级', '不算', '正文'])
  })

  test('takes headings from bold type alone, where most of the text is not bold', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标题"/><w:rPr><w:b/></w:rPr></w:style>'
    const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`
    const plain = (text: string) => `<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>${text}</w:t></w:r>`
    const text = '本单位全年支出五十三万二千元，用于职工帮扶、文体活动和工会组织建设。'
    const body = [
      p(bold('一、单位') + bold('概况')),
      p(text),
      p('履职情况', '<w:pStyle w:val="b"/>'),
      p(text),
      p(bold('支出：') + plain('五十三万元')),
      p(bold('全年支出没有超过预算。')),
      p(plain('人员'), '<w:pStyle w:val="b"/>'),
    ]
    expect(await linesOf({ body: body.join(''), styles })).toEqual([
      '## 一、单位概况',
      text,
      '#### 履职情况',
      text,
      '支出：五十三万元',
      '全年支出没有超过预算。',
      '人员',
    ])
    expect(await linesOf({ body: p(bold('概况')) + p(bold(text)) })).toEqual(['概况', text])
  })

  test('puts footnotes and endnotes at the end and leaves their marks out of the numbers', async () => {
    expect((await linesOf(running))[0]).toBe('收入\t53.2万元，支出\n另行-完')
    expect((await linesOf(running)).at(-1)).toBe('含上年结转')
  })

  test('gives the text of a text box once, after the paragraph that anchors it', async () => {
    expect(await linesOf({ body: p(run('前') + textBox('框内') + run('后')) + p('下段') })).toEqual([
      '前后',
      '框内',
      '下段',
    ])
    expect(await linesOf({ body: tbl(tr(tc(p(run('格') + textBox('框内')))), [1000]) })).toEqual([
      '[table, 0 header]',
      '格/框内',
    ])
  })

  test('leaves out the table of contents, unless its end is missing', async () => {
    const begin = mark('begin') + instruction(' TOC \\o "1-3" ') + mark('separate')
    const body = p(begin + run('一、概况\t1')) + p(`${run('二、收支\t2')}${mark('end')}`) + p('一、概况')
    expect(await linesOf({ body })).toEqual(['一、概况'])
    expect(await codes(body)).toEqual(['table-of-contents'])
    expect(await linesOf({ body: p(begin + run('目录1')) + p('正文') })).toEqual(['目录1', '正文'])
  })

  test('says that pictures, charts and embedded objects are not read', async () => {
    const drawing = (part: string) =>
      `<w:r><w:drawing><wp:inline><a:graphic>${part}</a:graphic></wp:inline></w:drawing></w:r>`
    const object = '<w:r><w:object><o:OLEObject/></w:object></w:r>'
    expect(await codes(p(drawing('<pic:pic/>') + drawing('<c:chart/>') + object))).toEqual([
      'picture',
      'chart',
      'embedded-object',
    ])
  })
})
