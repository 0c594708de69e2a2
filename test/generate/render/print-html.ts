/** Paper → a web page as it is laid out for printing, in one of the ways in which sites rule their tables. */
import type { Paper } from '../paper.ts'
import { renderHtml } from './html.ts'

const FONT =
  'body { font: 10.5pt/1.5 "Noto Sans CJK SC", sans-serif } table { width: 100%; table-layout: fixed }'

/** `separate`: what border="1" alone gives; `stripes`: rules between rows and columns, filled heads, no outer sides. */
export const RULINGS = {
  collapsed: 'table { border-collapse: collapse } td { border: 1px solid #333; padding: 4px }',
  separate: 'td { padding: 2px }',
  double: 'table { border-collapse: collapse } td { border: 3px double #000; padding: 3px }',
  stripes: `table { border-collapse: collapse; border: none } td { border: 1px solid #bbb; padding: 6px 4px }
    tr:nth-child(even) td { background: #f2f6fa } thead td { background: #dde6f0; font-weight: bold }`,
} as const
export type Ruling = keyof typeof RULINGS

export function renderForPrinting(paper: Paper, ruling: Ruling): Uint8Array {
  const page = `@page { size: A4 ${paper.landscape ? 'landscape' : 'portrait'}; margin: 15mm }`
  const html = new TextDecoder().decode(renderHtml(paper, { columnWidths: true }))
  const styled = html.replace('</head>', `<style>${page} ${FONT} ${RULINGS[ruling]}</style></head>`)
  return new TextEncoder().encode(styled)
}
