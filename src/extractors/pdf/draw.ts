/**
 * Pages as the reader saw them, drawn from the results that its Document was made of: nothing is computed again, so
 * that the picture cannot disagree with the answer.
 */

import type { Block, Box, Document } from '../../model/document.ts'
import type { Drawing } from '../extractor.ts'
import type { PdfAnalysis } from './analysis.ts'
import type { Char } from './char.ts'
import { hull } from './geometry.ts'
import type { JoinedTable } from './joined-table.ts'
import { drawLegend, LEGEND_WIDTH, STYLES } from './legend.ts'
import type { Line } from './lines.ts'
import type { PageAnalysis } from './page-analysis.ts'
import type { Rules } from './rules.ts'
import { type Attributes, element, rectangle, segment, words } from './svg.ts'
import type { PageTable } from './table-text.ts'

/** A character read with less confidence is marked. */
const DOUBTFUL = 0.9
/** In parts of the size. */
const WORD_GAP = 0.15
const TAG = { 'font-size': 6, 'font-family': 'sans-serif', stroke: 'none' }

/** One SVG a page, named by its number; the blocks tell which paragraphs are headings. */
export function* drawPages(analysis: PdfAnalysis, { blocks }: Pick<Document, 'blocks'>): Generator<Drawing> {
  const digits = String(analysis.pages.at(-1)?.number ?? 0).length
  for (const page of analysis.pages)
    yield {
      name: `page-${String(page.number).padStart(Math.max(3, digits), '0')}.svg`,
      content: drawPage(page, analysis, blocks),
    }
}

function drawPage(page: PageAnalysis, analysis: PdfAnalysis, blocks: readonly Block[]): string {
  const { number, width, height, rules, joined, intersections, lines } = page
  const tables = page.tables.map((table) => ({ table, joined: joinOf(table, analysis) }))
  const layers: readonly (readonly [name: string, content: readonly string[]])[] = [
    [
      'furniture',
      lines.filter((line) => analysis.furniture.has(line)).map(({ box }) => rectangle(box, STYLES.furniture)),
    ],
    ['text-blocks', drawTextBlocks(number, analysis, blocks)],
    ['cells', tables.flatMap(({ table, joined }) => drawCells(table, joined !== undefined))],
    ['edges', drawRules(rules, STYLES.edge)],
    ['rules', drawRules(joined, STYLES.rule)],
    ['text', drawText(page)],
    [
      'intersections',
      intersections.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 1.3, ...STYLES.intersection })),
    ],
    ['tables', tables.map(({ table, joined }) => drawTable(table, joined, page))],
  ]
  const groups = layers.map(([id, content]) => element('g', { id }, content.join('\n')))
  const paper = rectangle([0, 0, width, height], { fill: 'white', stroke: '#999' })
  const legend = drawLegend(width, captionOf(page, analysis))
  const size = { width: width + LEGEND_WIDTH, height: Math.max(height, 420) }
  const ground = rectangle([0, 0, size.width, size.height], { fill: '#fafafa' })
  const frame = { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}` }
  return `${element('svg', frame, [ground, paper, ...groups, legend].join('\n'))}\n`
}

function captionOf({ number, characters, images, tables }: PageAnalysis, { scanned }: PdfAnalysis): string[] {
  return [
    `第 ${number} 页 · page ${number}`,
    `字符 characters ${characters} · 图片 images ${images}`,
    `表格 tables ${tables.length}`,
    ...(scanned.has(number) ? ['扫描页，文字由识别得出 · scanned, text recognised'] : []),
  ]
}

/** Where a page's table went: its block and the joined table that it is part of; undefined for one given up. */
function joinOf(table: PageTable, { flow }: PdfAnalysis): { block: number; whole: JoinedTable } | undefined {
  const block = flow.findIndex((item) => item.kind === 'table' && item.table.parts.includes(table))
  const item = flow[block]
  return item?.kind === 'table' ? { block, whole: item.table } : undefined
}

function drawRules({ horizontal, vertical }: Rules, style: Attributes): string[] {
  return [
    ...horizontal.map(({ at, from, to }) => segment([from, at, to, at], style)),
    ...vertical.map(({ at, from, to }) => segment([at, from, at, to], style)),
  ]
}

function drawCells(table: PageTable, isUsed: boolean): string[] {
  return table.cells.map(({ box, row, column, rowSpan, columnSpan }) => {
    const spans = rowSpan > 1 || columnSpan > 1
    const style = !isUsed ? STYLES.unused : spans ? STYLES.span : STYLES.cell
    const name = `${row},${column}${spans ? ` ${rowSpan}×${columnSpan}` : ''}`
    const tag = words(name, box[0] + 1, box[1] + 4.5, { ...TAG, 'font-size': 4, fill: '#0a6b5d' })
    return rectangle(inset(box), style) + tag
  })
}

function inset([left, top, right, bottom]: Box): Box {
  return [left + 0.8, top + 0.8, Math.max(left + 1, right - 0.8), Math.max(top + 1, bottom - 0.8)]
}

function drawTable(table: PageTable, join: ReturnType<typeof joinOf>, page: PageAnalysis): string {
  const isRuled = page.lattices.some(({ box }) => box.every((side, i) => side === table.box[i]))
  const style = !join ? STYLES.givenUp : isRuled ? STYLES.ruledTable : STYLES.openTable
  const parts = join?.whole.parts ?? []
  const part = parts.length > 1 ? ` (${parts.indexOf(table) + 1}/${parts.length})` : ''
  const grid = `${table.ys.length - 1}×${table.xs.length - 1}`
  const name = join ? `[${join.block + 1}] 表 table ${grid}${part}` : `不作表格 not a table ${grid}`
  return (
    rectangle(table.box, style) +
    words(name, table.box[0], table.box[1] - 1.5, { ...TAG, fill: style.stroke })
  )
}

function drawTextBlocks(page: number, { flow }: PdfAnalysis, blocks: readonly Block[]): string[] {
  return flow.flatMap((item, index) => {
    if (item.kind === 'table') return []
    const own = item.paragraph.lines.filter((placed) => placed.page === page).map(({ line }) => line)
    const box = hull(own.map((line) => line.box))
    if (!box) return []
    const block = blocks[index]
    const isHeading = block?.kind === 'heading'
    const style = isHeading ? STYLES.heading : STYLES.paragraph
    const goesOn = item.paragraph.page < page ? '…' : ''
    const name = `${goesOn}[${index + 1}]${isHeading ? ` H${block.level}` : ''}`
    const tag = words(name, box[0] - 2, box[1] + 5, { ...TAG, fill: style.stroke, 'text-anchor': 'end' })
    return [rectangle(box, style) + tag]
  })
}

function drawText({ lines, tables }: PageAnalysis): string[] {
  const inTables = tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))
  return [...lines, ...inTables].map(drawLine)
}

const FONTS = 'Noto Sans CJK SC, Microsoft YaHei, PingFang SC, SimSun, sans-serif'

/** Upright text word by word, as wide as it is on the page; turned text character by character. */
function drawLine({ chars, style: { size, angle }, baseline }: Line): string {
  const isDoubtful = chars.some(({ confidence }) => confidence !== undefined && confidence < DOUBTFUL)
  const fill = isDoubtful ? STYLES.doubtful.fill : '#222'
  const style = { 'font-size': size * 0.95, 'font-family': FONTS, fill }
  if (angle !== 0) return chars.map((char) => drawTurned(char, style)).join('')
  return wordsOf(chars, WORD_GAP * size)
    .map((word) => {
      const { left } = word[0]!
      const fit = { textLength: word.at(-1)!.right - left, lengthAdjust: 'spacingAndGlyphs' }
      const text = word.map((char) => char.text).join('')
      return words(text, left, baseline, { ...style, ...(word.length > 1 && fit) })
    })
    .join('')
}

function wordsOf(chars: readonly Char[], gap: number): Char[][] {
  const found: Char[][] = []
  chars.forEach((char, i) => {
    const previous = chars[i - 1]
    if (previous && char.left - previous.right < gap) found.at(-1)!.push(char)
    else found.push([char])
  })
  return found
}

/** Angles count counter-clockwise, SVG's clockwise; of slanted text (-1) the slant is not known. */
function drawTurned({ text, left, top, right, bottom, style }: Char, attributes: Attributes): string {
  const x = style.angle === 90 ? right : style.angle === 180 ? right : left
  const y = style.angle === 90 ? bottom : style.angle === 270 || style.angle === 180 ? top : bottom
  const transform = `rotate(${-Math.max(0, style.angle)} ${x.toFixed(2)} ${y.toFixed(2)})`
  return words(text, x, y, { ...attributes, transform })
}
