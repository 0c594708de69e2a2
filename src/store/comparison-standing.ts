/**
 * How documents of one unit and year stand to each other: what the view `comparison` weighs where they are equal in all
 * that goes before. Everything is weighed as read: who corrected one document said nothing of the others, and shows it
 * neither sooner nor later for that.
 */
import { IDENTITY_TARGETS } from '../model/corrections.ts'
import { halfDigit, MONEY_UNITS, type MoneyUnit } from '../model/money.ts'

/** Kept beside the readings, since the view is to answer at once. `figure_sum` only tells whether figures may differ. */
export const STANDING_TABLE = `create table comparison_standing (
  report_id integer primary key references reports (id) on delete cascade,
  fact_count integer not null,
  filing_count integer not null,
  figure_sum real not null
) strict`

/**
 * Figures that corrections in force stand for, as they are read now, of the reports that `of` gives (report_id): those
 * count as if nobody had spoken.
 */
const replacedFigures = (of: string) => `
  select of.*, iif(instr(target, '@') = 0, target, substr(target, 1, instr(target, '@') - 1)) as concept,
    iif(instr(target, '@') = 0, 'actual', substr(target, instr(target, '@') + 1)) as stage, now,
    corrections.value is null as is_removed
  from ${of} as of
    cross join applied_corrections as applied on applied.report_id = of.report_id
    cross join corrections on corrections.id = correction_id
  where state in ('needed', 'conflict') and now is not null
    and target not in (${IDENTITY_TARGETS.map((target) => `'${target}'`).join(', ')}) and target not like 'score:%'`

const weighed = (value: string, text: string) =>
  `coalesce(sum(coalesce(${value}, length(${text})) * (1 + length(concept) + 0.1 * length(stage))), 0)`

/** Fills the table; a condition on reports may follow. */
export const SELECT_STANDING = `
  insert into comparison_standing (report_id, fact_count, filing_count, figure_sum)
  select id,
    (select count(*) from facts where report_id = reports.id and status <> 'corrected')
      + (select count(*) from (${replacedFigures('(select reports.id as report_id)')}) where is_removed),
    (select count(*) from findings where report_id = reports.id and verdict = 'filing' and severity <> 'info'),
    (select ${weighed('value_fen, value', 'code')} from facts
      where report_id = reports.id and displayed = 1 and status <> 'corrected')
    + (select ${weighed("iif(typeof(now ->> 'value') = 'text', null, now ->> 'value')", "now ->> 'value'")}
      from (${replacedFigures('(select reports.id as report_id)')}))
  from reports
  where content is not null`

/** The reach of a last printed digit, as `figureOf` of model/figure.ts has it; columns of `facts`. */
const HALF = `case
  when unit = 'percent' then ${power()} / 2
  when unit = 'CNY' then max(${halfOfMoney()}, approximate * abs(coalesce(value_fen, 0)) * 0.1)
  else ${power()} / 2 * case substr(source_unit, 1, 1)
    when '百' then 100 when '千' then 1000 when '仟' then 1000 when '万' then 10000 when '亿' then 1e8 else 1e-9 end
end`

/** Figures as read of the reports in `disputed` (report_id, unit_and_year): those shown, and those that corrections replace. */
const SAID = `
  select unit_and_year, disputed.report_id, concept || ' ' || stage || ' ' || unit as key,
    coalesce(value_fen, value, code) as value, ${HALF} as half
  from disputed cross join facts on facts.report_id = disputed.report_id
  where displayed = 1 and status <> 'corrected' and coalesce(value_fen, value, code) is not null
  union all
  select unit_and_year, report_id, concept || ' ' || stage || ' ' || iif(stage = 'change_rate', 'percent', unit),
    now ->> 'value', 0
  from (${replacedFigures('disputed')}) cross join concepts on concepts.id = concept
  where now ->> 'value' is not null`

/** Whether two figures can both be right. */
const MEETS = `iif(typeof(a.value) = 'text', a.value = b.value, abs(a.value - b.value) <= a.half + b.half + 1e-6)`

/**
 * Of `rivals` (id, unit_and_year, is_disputed): how many figures of a report fewer of the documents share than share
 * another one. What a document leaves out is no vote. Every table is named as seldom as can be: SQLite reads a query's
 * tables anew wherever they are named, and a query that names the comparison a few times shall not be too long for it.
 */
export const OUTVOTED = `
  disputed as materialized (select id as report_id, unit_and_year from rivals where is_disputed),
  said as (${SAID}),
  heard as materialized (
    select * from (
      select *, min(value) over figure <> max(value) over figure as is_contested
      from said window figure as (partition by unit_and_year, key)
    ) where is_contested
  ),
  supported as (
    select unit_and_year, key, a.report_id, count(*) as votes
    from heard as a join heard as b using (unit_and_year, key)
    where ${MEETS}
    group by a.report_id, key
  ),
  outvoted as materialized (
    select report_id, sum(is_outvoted) as figures from (
      select report_id, votes < max(votes) over (partition by unit_and_year, key) as is_outvoted from supported
    ) group by report_id
  )`

function power(): string {
  return `cast('1e-' || decimals as real)`
}

function halfOfMoney(): string {
  const units = (Object.keys(MONEY_UNITS) as MoneyUnit[]).filter((unit) => unit !== '元')
  const cases = units.map((unit) => `when '${unit}' then ${halfDigit(unit, 0)}`).join(' ')
  return `iif(state = 'stated', case source_unit ${cases} else 0 end, 0) * ${power()}`
}
