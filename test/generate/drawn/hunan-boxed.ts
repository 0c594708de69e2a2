/** F1, the boxed form where a union has units below it: 汇总 first, then each unit, then rows that nobody filled in. */
import { Composer, type Layout } from '../composer.ts'
import { overstaffed } from '../forms/prose.ts'
import type { CellLike } from '../paper.ts'
import type { Fen } from '../style.ts'
import { drawDate, nameOf, sheet, unitMark } from './parts.ts'

type Row = readonly CellLike[]
/** concept (null where nothing asks for it) and amount of each column */
type Amounts = readonly (readonly [concept: string, fen: Fen])[]

export const hunanBoxed: Layout = (draft) => {
  const c = new Composer(draft)
  const { year, figures } = draft
  const date = drawDate(c)
  const title = `${c.full}${year}年度部门整体支出绩效评价自评报告`
  c.heading(1, title)
  const { authorizedAdministrative, authorizedInstitution, administrative, institution } = figures.staff
  const [posts, people] = [authorizedAdministrative + authorizedInstitution, administrative + institution]
  c.form(() => {
    c.fact('staffing.authorized', posts)
    c.fact('staffing.actual', people)
    overstaffed(c, people, posts)
    sheet(
      c,
      [
        `${year}年度部门整体支出绩效评价自评报告`,
        `部门（单位）名称：${nameOf(c)}`,
        `报告日期：${date.printed}`,
      ],
      new Array<number>(8).fill(12),
      [
        [['一、部门（单位）基本概况', 8]],
        [
          ['联系人', 1],
          ['吴某', 3],
          ['联络电话', 2],
          ['', 2],
        ],
        [
          ['人员编制', 1],
          [String(posts), 3],
          ['实有人数', 2],
          [String(people), 2],
        ],
        [['二、部门（单位）收支情况', 8]],
        ...income(c),
        ...spending(c),
        ...threePublic(c),
        ...verdict(c),
      ],
    )
  })
  return c.done({ title, profile: 'yunxi', reportDate: date.iso, sections: [] })
}

/** The whole in one row, a part of it with each unit. */
function unitRows(c: Composer, amounts: Amounts): readonly Row[] {
  const { random, style } = c.draft
  const grain = style.unit === '元' ? 1 : 10_000
  const share = random.integer(60, 95)
  const own = amounts.map(([, fen]) => Math.round((fen * share) / 100 / grain) * grain)
  const left = 7 - amounts.length
  // the last head of a row of heads may take two columns: its figures do too
  const pad = (cells: readonly string[]): Row =>
    left === 1 ? [...cells.slice(0, -1), [cells.at(-1)!, 2]] : left > 1 ? [...cells, ['', left]] : cells
  return [
    [
      c.pick('局机关及二级机构汇总', '机关及二级机构汇总', '合计'),
      ...pad(amounts.map(([concept, fen]) => c.cell(concept, fen))),
    ],
    [c.pick('1、局机关', '1、机关本级'), ...pad(own.map((fen) => c.cell(null, fen)))],
    [
      c.pick('2、工人文化宫', '2、二级机构1'),
      ...pad(amounts.map(([, fen], i) => c.cell(null, fen - own[i]!))),
    ],
    ['3、二级机构2', ...pad(amounts.map(() => ''))],
  ]
}

function income(c: Composer): readonly Row[] {
  const { total } = c.draft.figures.actual
  return [
    [[`年度收入情况${unitMark(c)}`, 8]],
    [
      ['机构名称', 1, 2],
      ['收入合计', 1, 2],
      ['其中：', 6],
    ],
    [
      '上年结转',
      c.pick('公共财政拨款', '一般公共预算拨款'),
      '政府基金拨款',
      '纳入专户管理的非税收入拨款',
      ['其他收入', 2],
    ],
    ...unitRows(c, [
      ['revenue.total', total],
      ['revenue.carryover_in', 0],
      ['revenue.general_public', total],
      ['revenue.government_fund', 0],
      ['revenue.special_account', 0],
      ['revenue.other', 0],
    ]),
  ]
}

function spending(c: Composer): readonly Row[] {
  const { actual } = c.draft.figures
  return [
    [[`部门（单位）年度支出和结余情况${unitMark(c)}`, 8]],
    [
      ['机构名称', 1, 3],
      ['支出合计', 1, 3],
      ['其中：', 4],
      ['结余', 2, 2],
    ],
    [
      ['基本支出', 1, 2],
      ['其中：', 2],
      [c.pick('项目支出', '专项支出'), 1, 2],
    ],
    ['人员支出', '公用支出', '当年结余', '累计结余'],
    ...unitRows(c, [
      ['expenditure.total', actual.total],
      ['expenditure.basic', actual.basic],
      ['expenditure.basic.personnel', actual.personnel],
      ['expenditure.basic.public', actual.public],
      ['expenditure.project', actual.project],
      ['balance.current', 0],
      ['balance.cumulative', 0],
    ]),
  ]
}

function threePublic(c: Composer): readonly Row[] {
  const { reception, vehicleOperation } = c.draft.figures
  return [
    [[`“三公”经费支出情况${unitMark(c)}`, 8]],
    [
      ['机构名称', 1, 2],
      ['三公经费合计', 1, 2],
      ['其中：', 6],
    ],
    [
      '公务接待费',
      c.pick('公务用车运维费', '公务用车运行维护费'),
      '公务用车购置费',
      '因公出国费',
      ['备注', 2],
    ],
    ...unitRows(c, [
      ['three_public.total', reception + vehicleOperation],
      ['three_public.reception', reception],
      ['three_public.vehicle.operation', vehicleOperation],
      ['three_public.vehicle.purchase', 0],
      ['three_public.abroad', 0],
    ]),
  ]
}

function verdict(c: Composer): readonly Row[] {
  const score = c.draft.random.integer(850, 990) / 10
  c.fact('score.total', score)
  c.fact('grade', score >= 90 ? 'excellent' : 'good')
  return [
    [['三、部门（单位）整体支出绩效自评情况', 8]],
    [
      ['绩效自评综合得分', 2],
      [String(score), 6],
    ],
    [
      ['评价等次', 2],
      [score >= 90 ? '优' : '良', 6],
    ],
  ]
}
