/** Reports of counties that nobody prepared for: forms put together of shared tables and free running text. */
import { Composer, type Composition, type Draft } from '../composer.ts'
import { duties, inOneBreath, measures, problems } from '../layouts/duties.ts'
import type { Fen } from '../style.ts'
import { activities, spending, staffing, threePublic } from './prose.ts'
import { fundsTable, scoreTable } from './tables.ts'

export const FORM_IDS = ['tables', 'text', 'both'] as const
export type FormId = (typeof FORM_IDS)[number]

/** 3 million 元 at most, in the grain of any style: far beyond what rounding explains. */
const GAP: Fen = 3_000_000

/** `tables`: a form alone; `text`: a report without tables; `both`: a report with the form behind it. */
export function composeForm(id: FormId, draft: Draft): Composition {
  const c = new Composer(draft)
  const { random, year } = draft
  const broken = random.chance(0.2) ? GAP : 0
  const wrong = random.chance(0.2)
  const title = random.pick([
    `${c.full}${year}年度部门整体支出绩效自评报告`,
    `${year}年度${c.full}部门整体支出绩效自评报告`,
  ])
  c.heading(1, title)
  if (id !== 'tables') tellAll(c, broken)
  if (id !== 'text')
    c.form(() => {
      c.line(`填报单位：${c.full}`)
      fundsTable(c, broken)
      scoreTable(c, wrong)
    })
  return c.done({
    title,
    profile: 'generic',
    reportDate: null,
    sections: id === 'tables' ? [] : ['problems', 'measures'],
  })
}

function tellAll(c: Composer, broken: Fen): void {
  c.heading(2, '一、部门基本情况')
  c.text(`主要职责：${inOneBreath(duties(c))}`, staffing(c))
  c.heading(2, '二、部门整体支出情况')
  c.text(spending(c, broken), threePublic(c))
  c.heading(2, '三、履职完成情况')
  c.text(...activities(c))
  c.heading(2, '四、存在的问题')
  c.text(inOneBreath(problems(c)))
  c.heading(2, '五、改进措施')
  c.text(inOneBreath(measures(c)))
}
