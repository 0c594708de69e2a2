/**
 * Papers of tables alone that no form has: to measure how well a grid is read back from print. Long ones with heads
 * that the pages repeat, groups that span rows and page breaks, forms whose every row has other columns.
 */
import { elaborate } from './elaboration.ts'
import { type Paper, type PaperBlock, type PaperCell, type PaperTable, rowOf } from './paper.ts'
import { type Random, randomFrom } from './random.ts'

const SUBJECTS = [
  '一般公共预算',
  '政府性基金',
  '人员经费',
  '公用经费',
  '职工帮扶',
  '劳模慰问',
  '宣传教育',
  '维权服务',
]
const AREAS = ['城东街道', '西河镇', '开发区', '北岗乡', '湖滨社区', '机关本级', '职工服务中心', '文化宫']
const PERIODS = ['年初预算数', '调整预算数', '决算数', '上年决算数', '完成率（%）', '增减额']
const FIELDS = [
  '单位名称',
  '填报日期',
  '联系人',
  '主管部门',
  '资金总额（万元）',
  '项目类型',
  '实施期限',
  '备注',
]
const LEVELS = [
  ['投入', '过程', '产出', '效果'],
  ['目标设定', '预算执行', '资产管理', '职责履行', '社会效益'],
] as const

/** A seed → one to three tables between running text. */
export function drawFreeTables(seed: number): Paper {
  const random = randomFrom(seed)
  const blocks: PaperBlock[] = [{ kind: 'heading', level: 1, text: `统计表汇编第${random.integer(1, 90)}号` }]
  const count = random.integer(1, 3)
  for (let i = 1; i <= count; i++) {
    blocks.push(
      ...elaborate(random, random.integer(1, 3)).map((text) => ({ kind: 'paragraph', text }) as const),
    )
    blocks.push({ kind: 'line', text: `附表${i}  各项情况统计`, centred: true })
    blocks.push(random.pick([drawMatrix, drawForm, drawScores])(random))
  }
  blocks.push({ kind: 'paragraph', text: '以上各表由填报单位负责解释。' })
  return { title: '统计表汇编', blocks, ...(random.chance(0.3) && { landscape: true }) }
}

/** Figures under one or two rows of heads, rows in groups; some groups are of one row, some reach over the page. */
function drawMatrix(random: Random): PaperTable {
  const groups = random.integer(1, 3)
  const each = random.integer(2, 3)
  const grouped = random.chance(0.6)
  const figures = groups * each
  const heads = Array.from({ length: figures }, (_, i) => PERIODS[i % PERIODS.length]!)
  const head = grouped
    ? [
        rowOf(
          ['类别', 1, 2],
          ['事项', 1, 2],
          ...SUBJECTS.slice(0, groups).map((name) => [name, each] as const),
        ),
        rowOf(...heads),
      ]
    : [rowOf('类别', '事项', ...heads)]
  const body: (readonly PaperCell[])[] = []
  const rows = random.integer(3, random.chance(0.4) ? 70 : 18)
  while (body.length < rows) {
    const span = random.integer(1, 5)
    const area = random.pick(AREAS)
    for (let r = 0; r < span; r++) {
      const own = [random.pick(SUBJECTS), ...heads.map(() => drawFigure(random))]
      body.push(r === 0 ? rowOf([area, 1, span], ...own) : rowOf(...own))
    }
  }
  const total = rowOf(['合计', 2], ...heads.map(() => drawFigure(random)))
  return {
    kind: 'table',
    widths: [2, 2.4, ...heads.map(() => 2)],
    rows: [...head, ...body, total],
    ...(random.chance(0.6) && { repeatedRows: head.length }),
  }
}

function drawFigure(random: Random): string {
  if (random.chance(0.12)) return ''
  if (random.chance(0.1)) return `${random.integer(0, 100)}%`
  return (random.integer(0, 90_000_000) / 100).toFixed(random.integer(0, 2))
}

/** Labels and values side by side, every row divided in its own way, texts of several paragraphs among them. */
function drawForm(random: Random): PaperTable {
  const columns = random.pick([6, 8, 12])
  const rows: (readonly PaperCell[])[] = [rowOf(['项目支出绩效申报表', columns])]
  const count = random.integer(5, 14)
  for (let i = 0; i < count; i++) {
    if (random.chance(0.25)) rows.push(...drawGroup(random, columns))
    else if (random.chance(0.3)) rows.push(rowOf([random.pick(FIELDS), 1], [drawText(random), columns - 1]))
    else rows.push(drawPairs(random, columns))
  }
  return { kind: 'table', widths: new Array<number>(columns).fill(1), rows }
}

function drawPairs(random: Random, columns: number): readonly PaperCell[] {
  const pairs = random.integer(1, columns / 3)
  const cuts = Array.from({ length: pairs }, (_, i) => Math.floor(((i + 1) * columns) / pairs))
  return rowOf(
    ...cuts.flatMap((end, i) => {
      const width = end - (cuts[i - 1] ?? 0)
      const label = Math.min(width - 1, random.integer(1, 2))
      const value = random.chance(0.2) ? '' : random.chance(0.5) ? drawFigure(random) : random.pick(AREAS)
      return [[random.pick(FIELDS), label] as const, [value, width - label] as const]
    }),
  )
}

/** A label that spans rows, with sub-rows beside it. */
function drawGroup(random: Random, columns: number): (readonly PaperCell[])[] {
  const span = random.integer(2, 6)
  return Array.from({ length: span }, (_, r) => {
    const rest = [[random.pick(SUBJECTS), 2] as const, [drawFigure(random), columns - 3] as const]
    return r === 0 ? rowOf([random.pick(FIELDS), 1, span], ...rest) : rowOf(...rest)
  })
}

function drawText(random: Random): string {
  return elaborate(random, random.integer(1, 3))
    .map((text, i) => `${i + 1}.${text}`)
    .join('\n')
}

/** Indicators of three levels: labels that span rows inside of labels that span more. */
function drawScores(random: Random): PaperTable {
  const rows: (readonly PaperCell[])[] = [
    rowOf('一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'),
  ]
  for (const first of LEVELS[0].slice(0, random.integer(2, 4))) {
    const seconds = Array.from({ length: random.integer(1, 3) }, () => random.integer(1, 4))
    const all = seconds.reduce((sum, thirds) => sum + thirds, 0)
    seconds.forEach((thirds, s) => {
      for (let t = 0; t < thirds; t++) {
        const standard = random.chance(0.7) ? elaborate(random, 1)[0]! : '据实评分'
        const own = [random.pick(SUBJECTS), String(random.integer(1, 20)), standard, drawScore(random)]
        const second = t === 0 ? [[random.pick(LEVELS[1]), 1, thirds] as const] : []
        rows.push(rowOf(...(s === 0 && t === 0 ? [[first, 1, all] as const] : []), ...second, ...own))
      }
    })
  }
  rows.push(rowOf(['总分', 3], '100', '', drawScore(random)))
  return {
    kind: 'table',
    widths: [1, 1.3, 1.6, 0.8, 5, 0.8],
    rows,
    ...(random.chance(0.5) && { repeatedRows: 1 }),
  }
}

function drawScore(random: Random): string {
  return random.chance(0.2) ? '' : (random.integer(0, 200) / 10).toFixed(random.integer(0, 1))
}
