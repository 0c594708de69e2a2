/** Paper → a page as a government site publishes it: navigation around an article, runs in spans. */
import type { Paper, PaperBlock, PaperTable } from '../paper.ts'

export interface HtmlOptions {
  /** columns as wide as the paper says, as word processors write them; else as their text needs */
  readonly columnWidths?: boolean
}

export function renderHtml(paper: Paper, options: HtmlOptions = {}): Uint8Array {
  const body = paper.blocks.map((source) => block(source, options)).join('\n')
  const title = escapeText(paper.title)
  return new TextEncoder().encode(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}-政务公开</title></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gk">信息公开</a></li></ul></div>
<div class="crumbs">您所在的位置：<a href="/">首页</a> &gt; <a href="/gk">信息公开</a></div>
<div class="article"><div class="info">信息来源：本站 &nbsp; 点击数：<span>126</span></div>
<div class="content">
${body}
</div></div>
<div class="footer">主办单位：区人民政府办公室</div>
</body></html>
`)
}

function block(source: PaperBlock, options: HtmlOptions): string {
  if (source.kind === 'table') return table(source, options)
  if (source.kind === 'heading' && source.level === 1) return `<h1>${escapeText(source.text)}</h1>`
  const centred = source.kind === 'line' && source.centred
  return `<p style="${centred ? 'text-align:center' : 'text-indent:2em'}"><span>${escapeText(source.text)}</span></p>`
}

function table({ rows, widths, repeatedRows = 0 }: PaperTable, { columnWidths }: HtmlOptions): string {
  const lines = rows.map(
    (cells) =>
      `<tr>${cells
        .map(({ text, columnSpan, rowSpan }) => {
          const spans = `${columnSpan ? ` colspan="${columnSpan}"` : ''}${rowSpan ? ` rowspan="${rowSpan}"` : ''}`
          return `<td${spans}>${escapeText(text).replaceAll('\n', '<br>')}</td>`
        })
        .join('')}</tr>`,
  )
  const head = repeatedRows > 0 ? `<thead>\n${lines.slice(0, repeatedRows).join('\n')}\n</thead>` : ''
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = columnWidths
    ? `<colgroup>${widths.map((width) => `<col width="${((100 * width) / whole).toFixed(1)}%">`).join('')}</colgroup>`
    : ''
  return `<table border="1">${columns}${head}<tbody>\n${lines.slice(repeatedRows).join('\n')}\n</tbody></table>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
