/** A note that says which budget the word 预算数 means in the tables of a document (注：预算数为调整后预算数). */
import type { Outline } from './outline.ts'

const NOTE =
  /(?<!年初|全年|调整后?|追加后|以?后|的)预算数?(?:[（(][A-Z][）)])?(?:口径)?(?:均|都)?(?:为|是|指|系|即|采用|按)(?:的是)?(?:包括)?(?:20\d\d年)?(年初|期初|(?:全年)?(?:调整|追加|变更)(?:以|之)?后|全年)(?:的)?(?:部门|支出|财政|批复)?预算/

/** What its tables mean by 预算数; undefined where no note says so, or notes differ. */
export function budgetNoted({ titles, passages }: Outline): 'initial' | 'adjusted' | undefined {
  const said = [...titles, ...passages].flatMap(({ text }) =>
    text.includes('预算') ? (NOTE.exec(text.replace(/\s/g, ''))?.[1] ?? []) : [],
  )
  const stages = new Set(said.map((word) => (/初/.test(word) ? ('initial' as const) : ('adjusted' as const))))
  const [stage] = stages
  return stages.size === 1 ? stage : undefined
}
