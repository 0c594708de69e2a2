/** Documents that no one wrote: labels, figures and units of reports in any order, tables with any spans. */
import fc from 'fast-check'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { buildTable, type LooseCell } from '../../src/extractors/grid.ts'
import { type Block, type Document, FORMATS } from '../../src/model/document.ts'
import { LABELS } from '../../src/normalize/lexicon.ts'

const label = fc.constantFrom(...LABELS.flatMap(([, labels]) => labels.split('|')))

const count = fc.oneof(fc.nat(200), fc.nat(100_000), fc.integer(), fc.double())
const number = fc.oneof(
  count.map(String),
  count.map((value) => value.toLocaleString('en')),
  count.map((value) => value.toFixed(2)),
  fc.stringMatching(/^[〇零一二三四五六七八九十百千万亿两]{1,8}$/),
  fc.stringMatching(/^[０-９，．]{1,8}$/),
  fc.constantFrom(
    '0',
    '-',
    '—',
    '/',
    '无',
    '∞',
    'NaN',
    '1e999',
    '1.2.3',
    '１２．５',
    '9'.repeat(400),
    '.',
    '%',
  ),
)
const unit = fc.constantFrom(
  '',
  '元',
  '万元',
  '亿元',
  '仟元',
  '%',
  '％',
  '人',
  '名',
  '个',
  '户',
  '人次',
  '次',
  '分',
  '辆',
  '余',
  '以上',
)
const mark = fc.constantFrom(
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '（',
    '）',
    '(',
    ')',
    ' ',
    '\n',
    '\t',
    '\u3000',
    '其中：',
    '共',
    '比上年增长',
    '下降',
    '同比',
    '完成率',
    '至',
    '~',
    '“',
    '”',
  ],
)
const phrase = fc.constantFrom(
  ...[
    '一、部门概况',
    '二、部门整体支出绩效情况',
    '（一）',
    '1.',
    '①',
    '第一条',
    '部门整体支出绩效自评报告',
    '绩效自评表',
    '某县总工会',
  ],
  ...[
    '2023年度',
    '2023年3月31日',
    '二〇二三年',
    '单位：万元',
    '单位(元)',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '执行率',
    '分值',
    '得分',
  ],
  ...[
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '实际完成值',
    '产出指标',
    '数量指标',
    '合计',
    '小计',
    '项目名称',
    '优',
    '良',
    '存在的问题',
    '联系人：',
    '自评得分',
  ],
)
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', '\ud800', '\0', '$&', '\\', '(?:'),
)

/** A run of such words, up to a line long. */
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: label },
      { weight: 6, arbitrary: number },
      { weight: 3, arbitrary: unit },
      { weight: 4, arbitrary: mark },
      { weight: 3, arbitrary: phrase },
      { weight: 1, arbitrary: wild },
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(''))

const cellText = fc.oneof(
  { weight: 3, arbitrary: label },
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: phrase },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.constant('') },
)

const span = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom(0, 40),
)
const cell: fc.Arbitrary<LooseCell> = fc.record(
  { text: cellText, rowSpan: span, columnSpan: span, value: fc.double(), hidden: fc.boolean(), raw: text },
  { requiredKeys: ['text'] },
)
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 })

type Draft = (block: number) => Block

const block: fc.Arbitrary<Draft> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 6 }), text).map(
    ([level, text]): Draft =>
      (block) => ({ kind: 'heading', level, text, anchor: { block } }),
  ),
  text.map(
    (text): Draft =>
      (block) => ({ kind: 'paragraph', text, anchor: { block } }),
  ),
  fc.tuple(fc.nat(4), fc.constantFrom('', '1.', '①', '•', '（一）', '十二、'), text).map(
    ([level, marker, text]): Draft =>
      (block) => ({ kind: 'list-item', level, marker, text, anchor: { block } }),
  ),
  fc.tuple(rows, fc.option(fc.nat(4), { nil: undefined })).map(
    ([rows, headerRows]): Draft =>
      (block) =>
        buildTable(rows, {
          block,
          gridSlots: DEFAULT_LIMITS.gridSlots,
          ...(headerRows !== undefined && { headerRows: Math.min(headerRows, rows.length) }),
        }),
  ),
)

/** Opens as a report does, so that the reading goes beyond telling whether it is one. */
const OPENING = [
  '某县总工会2023年度部门整体支出绩效自评报告',
  '一、部门概况',
  '二、部门整体支出绩效情况',
  '三、存在的问题',
]

export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(
    fc.constantFrom(...FORMATS),
    fc.option(text, { nil: undefined }),
    fc.array(block, { maxLength: 12 }),
    fc.boolean(),
  )
  .map(([format, title, drafts, opened]) => {
    const opening = opened
      ? OPENING.map(
          (text): Draft =>
            (block) => ({ kind: 'paragraph', text, anchor: { block } }),
        )
      : []
    const blocks = [...opening, ...drafts].map((draft, index) => draft(index))
    return { format, ...(title !== undefined && { title }), blocks, pages: [], notices: [] }
  })
