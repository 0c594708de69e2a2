import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { readDocument } from '../../../src/extractors/index.ts'
import { odt } from '../../../src/extractors/odt.ts'
import { UnreadableFile } from '../../../src/model/problem.ts'
import { readDocx, showBlock } from '../word/read.ts'
import { samples } from '../word/samples.ts'
import { flatOdf, type OdfParts, odfFile } from './odf-file.ts'

const read = (parts: OdfParts | string) =>
  odt.extract(odfFile('text', typeof parts === 'string' ? { body: parts } : parts), DEFAULT_LIMITS)
const linesOf = async (parts: OdfParts | string) => (await read(parts)).blocks.flatMap(showBlock)
const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`
const sample = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}.odt`, import.meta.url)))
const SAMPLES = ['numbered', 'tables', 'running'] as const

describe('text of an .odt', () => {
  test('has white space as OpenDocument means it', async () => {
    const body = p(
      '\n  a  <text:span>\n b</text:span> <text:s text:c="3"/>c<text:tab/>d<text:line-break/>e \n',
    )
    expect(await linesOf(body)).toEqual(['a b    c\td\ne'])
  })

  test('leaves out what is hidden, deleted or a picture, and says so', async () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    const picture = '<draw:frame><draw:image/><svg:title>t</svg:title></draw:frame>'
    const body =
      changes + p(`a<text:change text:change-id="c"/><text:span text:style-name="H">9</text:span>b${picture}`)
    expect(await linesOf({ body, automatic })).toEqual(['ab'])
    expect((await read({ body, automatic })).notices).toEqual([
      { code: 'tracked-deletion', message: 'Text deleted with change tracking is left out' },
      { code: 'hidden-text', message: 'Hidden text is left out: "9"' },
      { code: 'picture', message: 'A picture is not read' },
    ])
  })

  test('puts notes at the end and frames after their paragraph, and leaves contents and comments out', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('note')}</text:note-body></text:note>`
    const frame = `<draw:frame><draw:text-box>${p('in')}</draw:text-box></draw:frame>`
    const contents = `<text:table-of-content><text:index-body>${p('one 1')}</text:index-body></text:table-of-content>`
    const comment = `<office:annotation>${p('why')}</office:annotation>`
    expect(await linesOf(contents + p(`53.2${note}wan${frame}${comment}`) + p('end'))).toEqual([
      '53.2wan',
      'in',
      'end',
      'note',
    ])
  })

  test('reads an element never seen through, with a notice', async () => {
    const document = await read(p('a<text:novelty>b</text:novelty>'))
    expect(document.blocks.flatMap(showBlock)).toEqual(['ab'])
    expect(document.notices).toEqual([
      { code: 'unknown-element', message: 'The element text:novelty is not known; its text is read through' },
    ])
  })
})

describe('structure of an .odt', () => {
  const level = (index: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${index}" style:num-format="${format}" ${more}/>`
  const list = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '1', 'style:num-prefix="（" style:num-suffix="）"')}${level(3, '1', 'text:display-levels="2"')}</text:list-style>`
  const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`

  test('has the numbers of lists rendered, level by level', async () => {
    const inner = `<text:list>${item(p('b') + p('still b'))}${item(`${p('c')}<text:list>${item(p('d'))}</text:list>`)}</text:list>`
    const body = `<text:list text:style-name="L">${item(p('a') + inner)}${item(p('e'))}${item(p('f'), 'text:start-value="9"')}</text:list>`
    expect(await linesOf({ body, styles: list })).toEqual([
      '- 一、 a',
      '-- （1） b',
      'still b',
      '-- （2） c',
      '--- 2.1 d',
      '- 二、 e',
      '- 九、 f',
    ])
  })

  test('goes on counting where a list says so, and begins anew where it does not', async () => {
    const one = (more: string, text: string) =>
      `<text:list text:style-name="L" ${more}>${item(p(text))}</text:list>`
    const body = [
      one('xml:id="x"', 'a'),
      p('between'),
      one('text:continue-numbering="true"', 'b'),
      one('', 'c'),
      one('text:continue-list="x"', 'd'),
    ].join('')
    expect(await linesOf({ body, styles: list })).toEqual([
      '- 一、 a',
      'between',
      '- 二、 b',
      '- 一、 c',
      '- 三、 d',
    ])
  })

  test('has headings by their level, by the outline that numbers them, and titles by their style', async () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style><style:style style:name="Title" style:family="paragraph"/><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>`
    const body = `${p('t', 'P1')}<text:h text:outline-level="1">a</text:h><text:h text:outline-level="2">b</text:h><text:h text:outline-level="1">c</text:h>`
    expect(await linesOf({ body, styles })).toEqual(['# t', '# 一、a', '## b', '# 二、c'])
  })

  const cell = (text: string, more = '') =>
    `<table:table-cell ${more}>${text === '' ? '' : p(text)}</table:table-cell>`
  const covered = '<table:covered-table-cell/>'
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const table = (content: string) => `<table:table>${content}</table:table>`

  test('has tables with spans, repeated cells and rows, and header rows', async () => {
    const body = table(
      `<table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${row(
        cell('v', 'table:number-rows-spanned="2"'),
        cell('two', 'table:number-columns-spanned="2"'),
        covered,
      )}${row(covered, cell('x', 'table:number-columns-repeated="2"'))}</table:table-header-rows>${row(
        cell('a'),
        cell(''),
        cell('b'),
      ).replace('<table:table-row', '<table:table-row table:number-rows-repeated="2"')}`,
    )
    expect(await linesOf(body)).toEqual(['[table, 2 header]', 'v 2x1|two 1x2|<', '^|x|x', 'a||b', 'a||b'])
  })

  test('keeps a block of cells that reaches both ways whole', async () => {
    const body = table(
      row(cell('m', 'table:number-rows-spanned="2" table:number-columns-spanned="2"'), covered, cell('1')) +
        row(covered, covered, cell('2')) +
        row(cell('a'), cell('b'), cell('3')),
    )
    expect(await linesOf(body)).toEqual(['[table, 0 header]', 'm 2x2|<|1', '^|^|2', 'a|b|3'])
  })

  test('ends a span at the first cell that has a place of its own beneath', async () => {
    const body = table(
      row(cell('sum', 'table:number-rows-spanned="3"'), cell('head')) +
        row(covered, cell('sub')) +
        row(cell('5.63'), cell('3.21')),
    )
    expect(await linesOf(body)).toEqual(['[table, 2 header]', 'sum 2x1|head', '^|sub', '5.63|3.21'])
  })

  test('is the same as that of the .docx that an office saved as .odt', async () => {
    for (const name of SAMPLES) {
      const [saved, original] = [
        await odt.extract(sample(name), DEFAULT_LIMITS),
        await readDocx(samples[name]),
      ]
      expect(saved.blocks).toEqual(original.blocks)
      expect(saved.title).toBe(original.title)
    }
  })

  test('may stand in one flat file', async () => {
    expect(await readDocument(flatOdf('text', p('flat')))).toMatchObject({
      ok: true,
      document: { format: 'odt', blocks: [{ kind: 'paragraph', text: 'flat' }] },
    })
  })
})

describe('an .odt that is not whole', () => {
  const codeOf = (bytes: Uint8Array, limits = {}) =>
    odt.extract(bytes, { ...DEFAULT_LIMITS, ...limits }).then(
      () => 'read',
      (error: UnreadableFile) => error.problem.code,
    )

  test('is named for what it is', async () => {
    const whole = odfFile('text', { body: p('a') })
    expect(await codeOf(whole)).toBe('read')
    expect(await codeOf(whole.slice(0, -30))).toBe('truncated')
    const parts = unzipSync(whole)
    expect(await codeOf(zipSync({ ...parts, 'content.xml': strToU8('<office:document-content>') }))).toBe(
      'damaged',
    )
    const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>')
    expect(await codeOf(zipSync({ ...parts, 'META-INF/manifest.xml': manifest }))).toBe('encrypted')
  })

  test('is refused over a limit', async () => {
    const bomb = odfFile('text', { body: p('0'.repeat(3_000_000)) })
    expect(await codeOf(bomb, { inflatedBytes: 1_000_000 })).toBe('too_large')
    const deep = odfFile('text', { body: '<text:section>'.repeat(300) + '</text:section>'.repeat(300) })
    expect(await codeOf(deep)).toBe('too_large')
    const wide =
      '<table:table><table:table-row table:number-rows-repeated="99999"><table:table-cell table:number-columns-repeated="99999"><text:p>1</text:p></table:table-cell></table:table-row></table:table>'
    expect(await codeOf(odfFile('text', { body: wide }))).toBe('too_large')
  })

  test('ends with a document or a named problem, whatever its bytes and its markup', async () => {
    const value = fc.constantFrom('-1', '99999999999', 'x', '', '0', 'none')
    const property = fc.asyncProperty(
      fc.nat(2),
      fc.nat(),
      value,
      fc.boolean(),
      async (index, seed, other, raw) => {
        const bytes = sample(SAMPLES[index]!)
        let broken = bytes
        if (raw) broken[seed % bytes.length] = seed % 251
        else {
          const parts = unzipSync(bytes)
          let count = 0
          const changed = new TextDecoder()
            .decode(parts['content.xml'])
            .replaceAll(/="[^"]*"/g, (old) => (count++ % 13 === seed % 13 ? `="${other}"` : old))
          broken = zipSync({ ...parts, 'content.xml': strToU8(changed) })
        }
        try {
          expect((await odt.extract(broken, DEFAULT_LIMITS)).format).toBe('odt')
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error
        }
      },
    )
    await fc.assert(property, { numRuns: 150 })
  })
})
