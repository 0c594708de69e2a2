import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { readDocument } from '../../../src/extractors/index.ts'
import { rtf } from '../../../src/extractors/rtf.ts'
import { UnreadableFile } from '../../../src/model/problem.ts'
import { readDocx, showBlock } from '../word/read.ts'
import { samples } from '../word/samples.ts'

const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f2\fnil\fcharset2 Wingdings;}}`
const STYLES = String.raw`{\stylesheet{Normal;}{\s1\sbasedon0 heading 1;}{\s2\outlinelevel1 own;}{\s3\sbasedon2 child;}{\*\cs9 heading 2;}}`

/** The file with this body; characters beyond Latin-1 are written in the encoding given. */
function file(body: string, { head = '\\ansicpg936', encoding = 'gbk' } = {}): Uint8Array {
  return new Uint8Array(iconv.encode(`{\\rtf1\\ansi${head}\\deff0${FONTS}${STYLES}${body}}`, encoding))
}

/** Text as \'xx bytes of a code page. */
function hex(text: string, encoding = 'gbk'): string {
  return [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
}

/** Text as \u with a question mark for readers without Unicode. */
function unicode(text: string): string {
  return [...text.split('')].map((unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`).join('')
}

const read = (body: string) => rtf.extract(file(body), DEFAULT_LIMITS)
const linesOf = async (body: string) => (await read(body)).blocks.flatMap(showBlock)
const codesOf = async (body: string) => (await read(body)).notices.map(({ code }) => code)

describe('text of an RTF file', () => {
  test('is decoded by the code page of the document, of the font, and as Unicode', async () => {
    expect(await linesOf(`${hex('区总工会')}\\par`)).toEqual(['区总工会'])
    expect(await linesOf(`{\\f1 ${hex('收入')}}{\\f0 100.5}\\par`)).toEqual(['收入100.5'])
    expect(await linesOf(`\\uc1 ${unicode('支出𠮷')}8\\par`)).toEqual(['支出𠮷8'])
    expect(await linesOf(`\\uc2\\u24635${hex('总')}\\u24037${hex('工')}1\\par`)).toEqual(['总工1'])
    const western = file(`{\\f1 ${hex('编制')}}\\f0 \\'d7 3\\par`, { head: '\\ansicpg1252' })
    expect((await rtf.extract(western, DEFAULT_LIMITS)).blocks.flatMap(showBlock)).toEqual(['编制× 3'])
  })

  test('may stand there undecoded, in GBK or in UTF-8', async () => {
    expect(await linesOf('年初预算\\par')).toEqual(['年初预算'])
    // the second byte of these characters is a brace or a backslash
    expect(await linesOf('乗亄奬9\\par')).toEqual(['乗亄奬9'])
    const utf8 = file('年度目标\\par', { encoding: 'utf8' })
    expect((await rtf.extract(utf8, DEFAULT_LIMITS)).blocks.flatMap(showBlock)).toEqual(['年度目标'])
  })

  test('keeps tabs, line ends and special characters, and leaves formatting out', async () => {
    expect(await linesOf('a\\tab b\\line c\\~d\\_e\\-f\\emdash\\ldblquote g\\rdblquote\\par')).toEqual([
      'a\tb\nc\u00a0d-ef—“g”',
    ])
    expect(await linesOf('\\b\\fs28 1\\b0 2\\{\\}\\\\\\par {\\i 3}\\par')).toEqual(['12{}\\', '3'])
    expect(await linesOf("{\\f2 \\'fe}yes{\\f2 \\'a8}no\\par")).toEqual(['☑yes□no'])
  })

  test('prints the results of fields, not their instructions', async () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}'
    const contents = '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt one\\tab 1\\par two\\tab 2\\par}}'
    const circled = '{\\field{\\*\\fldinst eq \\\\o\\\\ac(O,3)}{\\fldrslt}}'
    const symbol = '{\\field{\\*\\fldinst SYMBOL 254 \\\\f "Wingdings" \\\\s 12}{\\fldrslt\\f2}}'
    const box =
      '{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres25\\ffdefres1}}}{\\fldrslt}}'
    expect(await linesOf(`${link}${circled}${symbol}${box}\\par ${contents}body\\par`)).toEqual([
      'link③☑☑',
      'body',
    ])
    expect(await codesOf(contents)).toEqual(['table-of-contents'])
  })

  test('leaves out what is hidden, deleted or a picture, and says so', async () => {
    const body =
      'a{\\v hidden}{\\deleted gone}b{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}\\par'
    expect(await linesOf(body)).toEqual(['ab'])
    expect((await read(body)).notices).toEqual([
      { code: 'hidden-text', message: 'Hidden text is left out: "hidden"' },
      { code: 'tracked-deletion', message: 'Text deleted with change tracking is left out' },
      { code: 'picture', message: 'A picture is not read' },
    ])
    expect(await linesOf('one{\\deleted\\par}two\\par')).toEqual(['onetwo'])
  })

  test('leaves headers, comments and unknown groups out, and puts notes at the end', async () => {
    const body =
      '{\\header top\\par}{\\*\\unknown x}53.2{\\super\\chftn{\\footnote\\pard{\\chftn} note 1}}wan{\\*\\annotation c}\\par end\\par'
    expect(await linesOf(body)).toEqual(['53.2wan', 'end', ' note 1'])
    expect(await codesOf(body)).toEqual(['notes'])
  })

  test('holds text boxes after the paragraph that anchors them', async () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard in\\par}}{\\shprslt{\\*\\do x}}}'
    expect(await linesOf(`before${box}after\\par last\\par`)).toEqual(['beforeafter', 'in', 'last'])
  })

  test('passes over binary data', async () => {
    expect(await linesOf('a{\\pict\\bin4 }}{{}b\\par')).toEqual(['ab'])
  })

  test('has the title of its properties, in Unicode where it stands there', async () => {
    const title = `{\\info{\\upr{\\title ??}{\\*\\ud{\\title ${unicode('自评')}}}}{\\author x}}a\\par`
    expect((await read(title)).title).toBe('自评')
  })
})

describe('structure of an RTF file', () => {
  test('has headings by outline level, by style and by what the style is based on', async () => {
    const body =
      '\\pard\\outlinelevel2 a\\par\\pard\\s1 b\\par\\pard\\s2 c\\par\\pard\\s3 d\\par\\pard\\s9 e\\par\\pard\\s1\\outlinelevel9 f\\par'
    expect(await linesOf(body)).toEqual(['### a', '# b', '## c', '## d', 'e', 'f'])
  })

  test('has the numbers of lists as the file writes them', async () => {
    const body = `\\pard\\ls1\\ilvl1{\\listtext\\pard\\plain\\f1 ${hex('（一）')}\\tab}text\\par\\pard plain\\par`
    expect(await linesOf(body)).toEqual(['-- （一） text', 'plain'])
  })

  test('counts lists where the file only defines them', async () => {
    const level = `{\\listlevel\\levelnfc39\\levelstartat1{\\leveltext\\'02\\'00${hex('、')};}{\\levelnumbers\\'01;}}`
    const table = `{\\*\\listtable{\\list${level}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}`
    expect(await linesOf(`${table}\\pard\\ls1 a\\par b\\par\\pard c\\par`)).toEqual([
      '- 一、 a',
      '- 二、 b',
      'c',
    ])
  })

  const row = (cells: string, texts: readonly string[], more = '') =>
    `\\trowd\\trleft0${more}${cells}\\pard\\intbl ${texts.map((text) => `${text}\\cell `).join('')}\\row`

  test('has tables whose cells span by their edges and by their merge words', async () => {
    const body = [
      row('\\clvmgf\\cellx1000\\cellx3000\\cellx4000', ['v', 'two\\par lines', 'x'], '\\trhdr'),
      row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\cellx4000', ['', '1', '2', '3']),
      row('\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx4000', ['m', '', 'z']),
      '\\pard after\\par',
    ].join('')
    expect(await linesOf(body)).toEqual([
      '[table, 1 header]',
      'v 2x1|two/lines 1x2|<|x',
      '^|1|2|3',
      'm 1x2|<|z 1x2|<',
      'after',
    ])
  })

  test('has tables inside of cells', async () => {
    const inner =
      '\\pard\\intbl\\itap2 i1\\nestcell i2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}'
    const body = `\\trowd\\cellx1000\\cellx3000\\pard\\intbl a\\cell before\\par ${inner}\\pard\\intbl after\\cell\\row`
    expect(await linesOf(body)).toEqual([
      '[table, 0 header]',
      'a|before/i1\ti2/after',
      '[table, 0 header]',
      'i1|i2',
    ])
  })

  test('has no cells that its rows do not define, unless there is text in them', async () => {
    const edges = '\\cellx1000\\cellx2000'
    expect(await linesOf(row(edges, ['a', 'b', '']))).toEqual(['[table, 0 header]', 'a|b'])
    expect(await linesOf(row(edges, ['a', 'b', 'c', '']))).toEqual(['[table, 0 header]', 'a|b|c'])
  })

  test('parts tables that only their row numbers part', async () => {
    const body = [0, 1, 0]
      .map((number) => row('\\cellx1000\\cellx2000', ['a', 'b'], `\\irow${number}`))
      .join('')
    expect((await read(body)).blocks.map((block) => block.kind === 'table' && block.slots.length)).toEqual([
      2, 1,
    ])
  })

  test('is the same as that of the .docx that an office saved as RTF', async () => {
    for (const name of ['numbered', 'tables', 'running'] as const) {
      const bytes = new Uint8Array(readFileSync(new URL(`files/${name}.rtf`, import.meta.url)))
      const [saved, original] = [await rtf.extract(bytes, DEFAULT_LIMITS), await readDocx(samples[name])]
      expect(saved.blocks).toEqual(original.blocks)
      expect(saved.title).toBe(original.title)
    }
  })
})

describe('an RTF file that is not whole', () => {
  const codeOf = async (bytes: Uint8Array, limits = {}) =>
    rtf.extract(bytes, { ...DEFAULT_LIMITS, ...limits }).then(
      () => 'read',
      (error: UnreadableFile) => error.problem.code,
    )

  test('is named for what it is', async () => {
    const whole = file('a\\par')
    expect(await codeOf(whole)).toBe('read')
    expect(await codeOf(whole.slice(0, -1))).toBe('truncated')
    const early = await rtf.extract(file('a\\par}rest'), DEFAULT_LIMITS)
    expect(early.notices.map(({ code }) => code)).toEqual(['text-after-end'])
    expect(await codeOf(file(`${'{'.repeat(300)}${'}'.repeat(300)}`))).toBe('too_large')
    expect(await codeOf(file(row200()), { gridSlots: 50 })).toBe('too_large')
    expect(await readDocument(file(''))).toMatchObject({ ok: false, problem: { code: 'empty' } })
    expect(await readDocument(whole)).toMatchObject({ ok: true, document: { format: 'rtf' } })
  })

  const row200 = () =>
    Array.from({ length: 200 }, (_, index) => `\\trowd\\cellx${index + 1}000\\pard\\intbl x\\cell\\row`).join(
      '',
    )

  test('of a hundred thousand small groups is read in a moment', async () => {
    const started = performance.now()
    const { blocks } = await read('{\\b a}'.repeat(100_000))
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: 'a'.repeat(100_000) }])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('ends with a document or a named problem, whatever its bytes', async () => {
    const samplesRead = ['numbered', 'tables', 'running'].map(
      (name) => new Uint8Array(readFileSync(new URL(`files/${name}.rtf`, import.meta.url))),
    )
    const change = fc.array(fc.tuple(fc.nat(), fc.constantFrom(..."{}\\'0a5~ \n", '\xff')), { maxLength: 20 })
    const property = fc.asyncProperty(fc.nat(2), change, fc.nat(), async (index, changes, cut) => {
      const bytes = samplesRead[index]!.slice(0, cut % 3 === 0 ? cut % 6000 : undefined)
      for (const [at, value] of changes) bytes[at % bytes.length] = value.charCodeAt(0)
      try {
        expect((await rtf.extract(bytes, DEFAULT_LIMITS)).format).toBe('rtf')
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    })
    await fc.assert(property, { numRuns: 300 })
  })
})
