/** SVG elements as text: what the drawing of a page is made of. Lengths are points. */
import type { Box } from '../../model/document.ts'

export type Attributes = Readonly<Record<string, string | number>>

/** An element with its attributes; `content` is SVG already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`)
  return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeText(value)
}

/** Text for XML; characters that XML cannot hold become replacement characters. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function rectangle([left, top, right, bottom]: Box, attributes: Attributes): string {
  return element('rect', { x: left, y: top, width: right - left, height: bottom - top, ...attributes })
}

export function segment([x1, y1, x2, y2]: Box, attributes: Attributes): string {
  return element('line', { x1, y1, x2, y2, ...attributes })
}

export function words(text: string, x: number, y: number, attributes: Attributes): string {
  return element('text', { x, y, ...attributes }, escapeText(text))
}
