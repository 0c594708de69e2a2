/** OFD files put together in code, after the examples of GB/T 33190-2016. */

import { strToU8, zipSync } from 'fflate'
import type { Char } from '../../../src/extractors/pdf/char.ts'
import type { PageContent } from '../../../src/extractors/pdf/page-content.ts'

const MM_PER_POINT = 25.4 / 72

export interface OfdPagePlan {
  /** objects of the page's layer */
  readonly objects: string
  /** objects of a template page, drawn below */
  readonly template?: string
  /** "left top width height" in mm; A4 where nothing is said */
  readonly box?: string
}

export interface OfdPlan {
  readonly pages: readonly OfdPagePlan[]
  readonly title?: string
  /** children of the resources: groups of fonts, drawing parameters … */
  readonly resources?: string
  /** parts to put beside or instead of the usual ones; null leaves one out */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>
}

const xml = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`
const layer = (objects: string) => `<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content>`

export function ofdFile({ pages, title = '', resources = '', parts = {} }: OfdPlan): Uint8Array {
  const templates = pages.flatMap(({ template }, index) =>
    template === undefined ? [] : [{ template, index }],
  )
  const files: Record<string, string | Uint8Array | null> = {
    'OFD.xml': xml(
      'OFD',
      `<ofd:DocBody><ofd:DocInfo><ofd:Title>${title}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`,
    ),
    'Doc_0/Document.xml': xml(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${templates
        .map(({ index }) => `<ofd:TemplatePage ID="t${index}" BaseLoc="Tpls/Tpl_${index}/Content.xml"/>`)
        .join('')}</ofd:CommonData><ofd:Pages>${pages
        .map((_, index) => `<ofd:Page ID="p${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
        .join('')}</ofd:Pages>`,
    ),
    'Doc_0/PublicRes.xml': xml('Res', resources),
  }
  pages.forEach(({ objects, template, box }, index) => {
    const area = box === undefined ? '' : `<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>`
    const used = template === undefined ? '' : `<ofd:Template TemplateID="t${index}" ZOrder="Background"/>`
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = xml('Page', area + used + layer(objects))
  })
  for (const { template, index } of templates)
    files[`Doc_0/Tpls/Tpl_${index}/Content.xml`] = xml('Page', layer(template))
  const all = Object.entries({ ...files, ...parts }).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const],
  )
  return zipSync(Object.fromEntries(all))
}

/** A line of text whose baseline begins at (x, y) mm; `attributes` go to the object, `code` to its TextCode. */
export function textObject(
  text: string,
  {
    x,
    y,
    size = 4,
    attributes = '',
    code,
  }: { x: number; y: number; size?: number; attributes?: string; code?: string },
): string {
  const deltas = code ?? `DeltaX="g ${[...text].length - 1} ${size}"`
  return `<ofd:TextObject ID="2" Boundary="${x} ${y - size} 200 ${size * 1.3}" Font="1" Size="${size}" ${attributes}><ofd:TextCode X="0" Y="${size}" ${deltas}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</ofd:TextCode></ofd:TextObject>`
}

/** A path in mm, drawn with a thin line. */
export function pathObject(data: string, attributes = '', colours = ''): string {
  return `<ofd:PathObject ID="3" Boundary="0 0 210 297" LineWidth="0.25" ${attributes}>${colours}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

/** Rules of a grid with these edges (mm). */
export function gridPaths(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [xs[0], xs.at(-1)]
  const [top, bottom] = [ys[0], ys.at(-1)]
  return [
    ...ys.map((y) => pathObject(`M ${left} ${y} L ${right} ${y}`)),
    ...xs.map((x) => pathObject(`M ${x} ${top} L ${x} ${bottom}`)),
  ].join('')
}

/** The page of a PDF as a page of an OFD: runs of characters and straight strokes where they stand. */
export function pageOf(content: PageContent): OfdPagePlan {
  const k = MM_PER_POINT
  const strokes = content.strokes.map(({ x0, y0, x1, y1, width }) =>
    pathObject(`M ${x0 * k} ${y0 * k} L ${x1 * k} ${y1 * k}`).replace('0.25', String(width * k)),
  )
  const objects = runsOf(content.chars.filter(({ style }) => style.angle === 0)).map((run) => {
    const [first] = run as [Char]
    const gaps = run.slice(1).map((char, index) => (char.left - run[index]!.left) * k)
    return textObject(run.map(({ text }) => text).join(''), {
      x: first.left * k,
      y: first.baseline * k,
      size: first.style.size * k,
      attributes: first.style.bold ? 'Weight="700"' : '',
      code: `DeltaX="${gaps.join(' ')}"`,
    })
  })
  return {
    box: `0 0 ${content.width * k} ${content.height * k}`,
    objects: [...strokes, ...objects].join(''),
  }
}

function runsOf(chars: readonly Char[]): Char[][] {
  const runs: Char[][] = []
  for (const char of chars) {
    const before = runs.at(-1)?.at(-1)
    const goesOn =
      before?.style === char.style && before.baseline === char.baseline && char.left >= before.left
    if (goesOn && [...char.text].length === 1) runs.at(-1)!.push(char)
    else runs.push([char])
  }
  return runs
}
