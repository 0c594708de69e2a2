/**
 * The view `comparison`: a row for each unit and year. A unit is the same under the name and code that its region has
 * today (region_changes); the name of the year stays visible.
 *
 * Where several documents tell of the same unit and year, the first is shown in this order, and `why_zh`, `why_en` say
 * what decided:
 * 1. reports before parts of one: at least four fifths of the most figures that one of them has
 * 2. text before what was recognised in pictures: a Word file before its scan
 * 3. read whole before read in part
 * 4. the later report date: a revision before what it revises
 * 5. of up to eight, fewer figures that most of the others contradict: an original before an altered copy
 * 6. fewer findings that the report itself does not add up
 * 7. more figures
 * 8. the path
 */
import { CONCEPTS } from '../model/concepts.ts'
import type { Message } from '../model/problem.ts'
import { COMPARISON_COLUMNS, type ComparisonColumn } from './columns.ts'
import { OUTVOTED } from './comparison-standing.ts'

/** Figures are kept a column each in `comparison_values`: turning rows into columns takes too long for a view. */
export const VALUES_TABLE = `create table comparison_values (
  report_id integer primary key references reports (id) on delete cascade,
  ${COMPARISON_COLUMNS.map((column) => `${column.name} ${typeOf(column)}`).join(', ')}
) strict`

/** Fills `comparison_values`; money in 分. A condition on facts may follow it, before `GROUPED`. */
export const SELECT_VALUES = `
  insert into comparison_values (report_id, ${COMPARISON_COLUMNS.map(({ name }) => name).join(', ')})
  select report_id, ${COMPARISON_COLUMNS.map(pickedValue).join(', ')}
  from facts
  where displayed = 1 and concept in (${COMPARISON_COLUMNS.map(({ concept }) => `'${concept}'`).join(', ')})`
export const GROUPED = 'group by report_id'

interface Criterion {
  /** column of `measured`, the best value first */
  readonly column: string
  readonly order: 'asc' | 'desc'
  readonly because: Message
}

const CRITERIA: readonly Criterion[] = [
  {
    column: 'is_whole',
    order: 'desc',
    because: {
      zh: '其他文件的数据项不到五分之四',
      en: 'the others have less than four fifths of its figures',
    },
  },
  {
    column: 'recognised',
    order: 'asc',
    because: { zh: '文字文件优先于扫描识别', en: 'text goes before what was recognised in pictures' },
  },
  {
    column: 'is_partial',
    order: 'asc',
    because: { zh: '完整读取优先于部分读取', en: 'read whole goes before read in part' },
  },
  {
    column: 'dated',
    order: 'desc',
    because: { zh: '报告日期较新', en: 'its report date is later' },
  },
  {
    column: 'outvoted',
    order: 'asc',
    because: {
      zh: '数据与其余多数文件更一致',
      en: 'its figures agree better with what most of the documents say',
    },
  },
  {
    column: 'filing_count',
    order: 'asc',
    because: { zh: '自身对不上的地方较少', en: 'fewer of its own figures fail to add up' },
  },
  { column: 'fact_count', order: 'desc', because: { zh: '数据项较多', en: 'it has more figures' } },
]
const BY_PATH: Message = {
  zh: '各文件相当，按路径次序',
  en: 'they are alike and its path comes first',
}

/** Of more documents on one unit and year, which are no drawer of copies, comparing each with each takes too long. */
const MOST_VOTERS = 8

/**
 * Every document that may be shown, and of those that share unit and year their places: few have a rival, and only
 * these are sorted, in rows as narrow as they can be. The index `reports_compared` holds all that is asked of `reports`.
 */
const RANKED = `
  with candidates as materialized (
    select id, unit_name, unit_code, unit_level, province, city, county, fiscal_year, report_date, status, profile_id,
      score_scheme, error_count + warning_count as findings,
      ${unitKeySql()} as unit_key, ${presentUnitSql()} as present_unit,
      coalesce(
        (select min(path) from sources where report_id = reports.id and sources.current = 1),
        (select min(path) from sources where report_id = reports.id)
      ) as path,
      coalesce(document_id in (select documents.id from documents where recognised = 1), 0) as recognised,
      coalesce(standing.fact_count, reports.fact_count) as fact_count,
      coalesce(filing_count, 0) as filing_count, coalesce(figure_sum, 0) as figure_sum
    from reports left join region_changes on region_changes.code = unit_code
      left join comparison_standing as standing on standing.report_id = reports.id
    where current = 1 and status <> 'failed'
  ), shared as materialized (
    select unit_key, fiscal_year, min(id) as unit_and_year, count(*) - 1 as others, max(fact_count) as most_facts,
      count(*) between 3 and ${MOST_VOTERS} and max(figure_sum) <> min(figure_sum) as is_disputed
    from candidates
    where unit_key is not null and fiscal_year is not null
    group by unit_key, fiscal_year
    having count(*) > 1
  ), rivals as materialized (
    select id, unit_and_year, others, is_disputed, 5 * fact_count >= 4 * most_facts as is_whole, recognised,
      status = 'partial' as is_partial, coalesce(report_date, '') as dated, filing_count, fact_count, path
    from candidates cross join shared using (unit_key, fiscal_year)
  ), ${OUTVOTED}, weighed as (
    select *, iif(is_disputed, coalesce((select figures from outvoted where report_id = id), 0), 0) as outvoted
    from rivals
  ), ranked as materialized (
    select *,
      row_number() over (
        partition by unit_and_year
        order by ${CRITERIA.map(({ column, order }) => `${column} ${order}`).join(', ')}, path
      ) as place
    from weighed
  )`

export const COMPARISON_VIEW = `${RANKED}
  select candidates.id as report_id, unit_name as unit, unit_code as code, unit_level as level,
    province, city, county, unit_key, present_unit, fiscal_year, report_date, status, profile_id as profile,
    score_scheme, candidates.path as path, candidates.recognised as recognised,
    coalesce(shown.others, 0) as others, ${whySql('zh')} as why_zh, ${whySql('en')} as why_en, findings,
    ${COMPARISON_COLUMNS.map(shownColumn).join(', ')}
  from candidates
    left join ranked as shown on shown.id = candidates.id
    left join ranked as next on next.unit_and_year = shown.unit_and_year and next.place = 2
    left join comparison_values on comparison_values.report_id = candidates.id
  where shown.place is null or shown.place = 1`

/** Of each document that is not shown: which one is in its stead, and why that one and not this. */
export const OTHERS_VIEW = `${RANKED}
  select next.id as report_id, shown.id as shown_report_id, ${whySql('zh')} as why_zh, ${whySql('en')} as why_en
  from ranked as next join ranked as shown on shown.unit_and_year = next.unit_and_year and shown.place = 1
  where next.place > 1`

/** As `unitKey` and `presentName` of model/unit-lineage.ts. */
function unitKeySql(): string {
  return `case when unit_code is null then unit_name
        else coalesce(present_code, unit_code) || ' ' || replace(unit_name, ${regionSql()}, '') end`
}

function presentUnitSql(): string {
  return `case when present_code is not null
        then replace(unit_name, ${regionSql()}, coalesce(present_city, '') || present_name) end`
}

function regionSql(): string {
  return `coalesce(city, '') || coalesce(county, '')`
}

function whySql(language: keyof Message): string {
  const cases = CRITERIA.map(
    ({ column, because }) => `when shown.${column} <> next.${column} then '${because[language]}'`,
  )
  return `case when shown.id is null then null ${cases.join(' ')} else '${BY_PATH[language]}' end`
}

function kindOf({ concept }: ComparisonColumn): string | undefined {
  return CONCEPTS.find(({ id }) => id === concept)?.kind
}

function typeOf(column: ComparisonColumn): string {
  const kind = kindOf(column)
  return kind === 'money' ? 'integer' : kind === 'code' ? 'text' : 'real'
}

function pickedValue(column: ComparisonColumn): string {
  const kind = kindOf(column)
  const value = kind === 'money' ? 'value_fen' : kind === 'code' ? 'code' : 'value'
  return `max(case when concept = '${column.concept}' and stage = '${column.stage}' then ${value} end)`
}

function shownColumn(column: ComparisonColumn): string {
  return kindOf(column) === 'money' ? `${column.name} / 100.0 as ${column.name}` : column.name
}
