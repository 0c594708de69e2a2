import { expect, test } from 'vitest'
import { buildTable } from '../../src/extractors/grid.ts'
import type { Document } from '../../src/model/document.ts'
import { drawTables } from '../../src/pipeline/draw-tables.ts'

test('tables are drawn as read: spans, header rows, hidden and empty cells, exact values', () => {
  const rows = [
    [
      { text: '单位', rowSpan: 2 },
      { text: '支出', columnSpan: 2 },
    ],
    [{ text: '基本' }, { text: '项目' }],
    [{ text: '甲<县>' }, { text: '1.5', value: 1.504, hidden: true }, { text: '' }],
  ]
  const place = { sheet: '表1' }
  const document: Document = {
    format: 'xlsx',
    title: '自评',
    blocks: [
      { kind: 'heading', level: 2, text: '一、概况', anchor: { block: 0 } },
      { kind: 'list-item', level: 1, marker: '1.', text: '目标', anchor: { block: 1 } },
      buildTable(rows, { block: 2, headerRows: 2, place, gridSlots: 100 }),
    ],
    pages: [],
    notices: [],
  }
  const { name, content } = drawTables(document)
  expect(name).toBe('tables.html')
  expect(content).toContain('<title>自评</title>')
  expect(content).toContain('<h2><span class="n">[1] H2</span>一、概况</h2>')
  expect(content).toContain('<p><span class="n">[2]</span>1.目标</p>')
  expect(content.slice(content.indexOf('<table>'))).toBe(
    [
      '<table><caption>[3] 表 table 3×3 · 表头 header 2 · 工作表 sheet 表1</caption>',
      '<tr><th rowspan="2" class="span"><small>0,0</small>单位</th><th colspan="2" class="span"><small>0,1</small>支出</th></tr>',
      '<tr><th><small>1,1</small>基本</th><th><small>1,2</small>项目</th></tr>',
      '<tr><td><small>2,0</small>甲&lt;县&gt;</td><td class="hidden" title="1.504"><small>2,1</small>1.5</td><td class="empty"><small>2,2</small></td></tr>',
      '</table>',
      '',
    ].join('\n'),
  )
})
