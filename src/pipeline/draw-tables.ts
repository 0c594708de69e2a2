/** A Document's blocks as an HTML page: its tables with spans, header rows and hidden cells as they were read. */
import type { Drawing } from '../extractors/extractor.ts'
import { type Block, blockText, type Document, type OriginSlot, type Table } from '../model/document.ts'

/** For formats without pages to draw. */
export function drawTables({ blocks, title }: Document): Drawing {
  const body = blocks.map((block, index) => drawBlock(block, index + 1)).join('\n')
  const content = `<!doctype html>
<meta charset="utf-8">
<title>${escapeHtml(title ?? '版面 · outline')}</title>
<style>${STYLE}</style>
${LEGEND}
${body}
`
  return { name: 'tables.html', content }
}

const STYLE = `
body { font: 14px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; margin: 1em 2em; color: #222 }
p { margin: .2em 0; color: #555 } h2 { font-size: 16px; margin: .6em 0 .2em; color: #8e44ad }
.n { color: #888; font-size: 11px; margin-right: .6em }
table { border-collapse: collapse; margin: .2em 0 1em } caption { text-align: left; color: #0a7d2c; font-size: 12px }
td, th { border: 1px solid #2ca58d; padding: 2px 5px; vertical-align: top; text-align: left; white-space: pre-wrap; font-weight: normal }
th, .header { background: #dbe7fb } .span { background: #fbf0d0; border-color: #c98f00 } th.span { background: #e3dcc8 }
.hidden { background: repeating-linear-gradient(45deg, #ddd 0 4px, #f6f6f6 4px 8px); color: #777 }
.empty { background: #fafafa } small { display: block; color: #999; font-size: 9px }
.legend span { border: 1px solid #999; padding: 0 .5em; margin-right: .5em }`

const LEGEND = `<p class="legend"><span class="header">表头 · header</span><span class="span">合并单元格 · span</span><span class="hidden">隐藏 · hidden</span><span class="empty">空单元格 · empty</span>[n] 版面序号 · number of the block</p>`

function drawBlock(block: Block, number: number): string {
  if (block.kind === 'table') return drawTable(block, number)
  const tag = block.kind === 'heading' ? 'h2' : 'p'
  const level = block.kind === 'heading' ? ` H${block.level}` : ''
  return `<${tag}><span class="n">[${number}]${level}</span>${escapeHtml(blockText(block))}</${tag}>`
}

function drawTable({ slots, headerRows, anchor }: Table, number: number): string {
  const place = [
    ...(anchor.sheet === undefined ? [] : [`工作表 sheet ${anchor.sheet}`]),
    ...(anchor.page === undefined ? [] : [`第 ${anchor.page} 页 page ${anchor.page}`]),
  ]
  const size = `${slots.length}×${slots[0]?.length ?? 0}`
  const caption = [`[${number}] 表 table ${size}`, `表头 header ${headerRows}`, ...place].join(' · ')
  const rows = slots.map((line, row) => {
    const cells = line.flatMap((slot, column) =>
      slot.kind === 'origin' ? [drawCell(slot, { row, column, isHeader: row < headerRows })] : [],
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><caption>${escapeHtml(caption)}</caption>\n${rows.join('\n')}\n</table>`
}

interface CellPlace {
  readonly row: number
  readonly column: number
  readonly isHeader: boolean
}

function drawCell(slot: OriginSlot, { row, column, isHeader }: CellPlace): string {
  const { text, rowSpan, columnSpan, hidden, value, anchor } = slot
  const spans = rowSpan > 1 || columnSpan > 1
  const classes = [
    ...(spans ? ['span'] : []),
    ...(hidden ? ['hidden'] : []),
    ...(text.trim() === '' ? ['empty'] : []),
  ]
  const attributes = [
    ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
    ...(columnSpan > 1 ? [`colspan="${columnSpan}"`] : []),
    ...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []),
    ...(value === undefined ? [] : [`title="${value}"`]),
  ]
  const tag = isHeader ? 'th' : 'td'
  const name = anchor.cell ?? `${row},${column}`
  return `<${[tag, ...attributes].join(' ')}><small>${escapeHtml(name)}</small>${escapeHtml(text)}</${tag}>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
