/** Colours of a page's drawing, and what they mean, in both languages. */
import type { Box } from '../../model/document.ts'
import { rectangle, segment, words } from './svg.ts'

export const STYLES = {
  edge: { stroke: '#f28e2b', 'stroke-width': 2.4, 'stroke-opacity': 0.35, fill: 'none' },
  rule: { stroke: '#1f5fd0', 'stroke-width': 0.7, 'stroke-opacity': 1, fill: 'none' },
  intersection: { fill: '#d62728', 'fill-opacity': 0.8, stroke: 'none' },
  cell: { fill: '#2ca58d', 'fill-opacity': 0.08, stroke: '#2ca58d', 'stroke-width': 0.5 },
  span: { fill: '#e6a700', 'fill-opacity': 0.18, stroke: '#c98f00', 'stroke-width': 0.5 },
  ruledTable: { fill: 'none', stroke: '#0a7d2c', 'stroke-width': 1.6 },
  openTable: { fill: 'none', stroke: '#b5179e', 'stroke-width': 1.6, 'stroke-dasharray': '6 3' },
  givenUp: { fill: 'none', stroke: '#777777', 'stroke-width': 1.2, 'stroke-dasharray': '2 2' },
  unused: { fill: 'none', stroke: '#aaaaaa', 'stroke-width': 0.4 },
  paragraph: { fill: '#4c78d8', 'fill-opacity': 0.07, stroke: '#4c78d8', 'stroke-width': 0.5 },
  heading: { fill: '#8e44ad', 'fill-opacity': 0.14, stroke: '#8e44ad', 'stroke-width': 0.8 },
  furniture: {
    fill: '#888888',
    'fill-opacity': 0.25,
    stroke: '#666666',
    'stroke-width': 0.6,
    'stroke-dasharray': '3 2',
  },
  doubtful: { fill: '#d00000', stroke: 'none' },
} as const

const MEANINGS: readonly (readonly [style: keyof typeof STYLES, zh: string, en: string])[] = [
  ['edge', '画出的线段', 'strokes as drawn'],
  ['rule', '合并后的框线', 'rules, snapped and joined'],
  ['intersection', '框线交点', 'intersections'],
  ['cell', '单元格（行,列）', 'cells (row,column)'],
  ['span', '合并单元格（行×列）', 'spans (rows×columns)'],
  ['ruledTable', '有框线的表格', 'tables with rules'],
  ['openTable', '框线不全或无框线的表格', 'tables without all rules'],
  ['givenUp', '未作为表格的格子', 'grids not taken as tables'],
  ['paragraph', '段落', 'paragraphs'],
  ['heading', '标题（H 层级）', 'headings (H level)'],
  ['furniture', '略去的页眉、页脚、页码', 'headers, footers, left out'],
  ['doubtful', '识别存疑的文字', 'text read in doubt'],
]

const LINES: ReadonlySet<keyof typeof STYLES> = new Set(['edge', 'rule'])

export const LEGEND_WIDTH = 170
const LINE = 24
const FONT = { 'font-family': 'Noto Sans CJK SC, Microsoft YaHei, PingFang SC, SimSun, sans-serif' }

/** The legend right of a page that is `left` points wide, under the lines of its caption. */
export function drawLegend(left: number, caption: readonly string[]): string {
  const x = left + 12
  const heading = caption.map((line, i) =>
    words(line, x, 18 + 12 * i, { ...FONT, 'font-size': i === 0 ? 11 : 7 }),
  )
  const top = 30 + 12 * caption.length
  const note = words('[n] 版面序号 · number of the block', x, top + LINE * MEANINGS.length + 4, {
    ...FONT,
    'font-size': 7,
  })
  const entries = MEANINGS.map(([style, zh, en], i) => {
    const y = top + LINE * i
    const box: Box = LINES.has(style) ? [x, y - 2, x + 18, y - 2] : [x, y - 8, x + 18, y + 3]
    const swatch = (LINES.has(style) ? segment : rectangle)(box, STYLES[style])
    const name = words(zh, x + 24, y, { ...FONT, 'font-size': 8 })
    return swatch + name + words(en, x + 24, y + 9, { ...FONT, 'font-size': 7, fill: '#555' })
  })
  return [...heading, ...entries, note].join('\n')
}
