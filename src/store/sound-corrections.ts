/** Corrections merged with a reading, but for those that would leave no sound report: these are conflicts. */
import { applyCorrections, type CorrectedReport, type Recheck } from '../model/apply-corrections.ts'
import type { AppliedCorrection, Correction } from '../model/corrections.ts'
import type { Finding, Report } from '../model/report.ts'

export interface SoundReport extends CorrectedReport {
  /** by the id of each correction that was left out, where it breaks the schema */
  readonly unsound: ReadonlyMap<number, string>
}

/** The reading with the corrections that leave it sound; for the others a finding says why they are not shown. */
export async function applySound(
  asRead: Report,
  corrections: readonly Correction[],
  recheck?: Recheck,
): Promise<SoundReport> {
  const all = applyCorrections(asRead, corrections, recheck)
  const fault = all.report === asRead ? undefined : await faultOf(all.report)
  if (fault === undefined) return { ...all, unsound: new Map() }
  const alone = await Promise.all(
    corrections.map(async ({ id }, index) => {
      const { report } = applyCorrections(asRead, corrections.slice(index, index + 1), recheck)
      return [id, await faultOf(report)] as const
    }),
  )
  const guilty = new Map(alone.flatMap(([id, own]) => (own === undefined ? [] : [[id, own] as const])))
  const rest = applyCorrections(
    asRead,
    corrections.filter(({ id }) => !guilty.has(id)),
    recheck,
  )
  const isSound = guilty.size > 0 && (await faultOf(rest.report)) === undefined
  const unsound = isSound ? guilty : new Map(corrections.map(({ id }) => [id, guilty.get(id) ?? fault]))
  const base = isSound ? rest.report : asRead
  const conflicts = all.applied.flatMap((each) => {
    const reason = unsound.get(each.id)
    return reason === undefined || each.state === 'superseded' ? [] : [unsoundFinding(each, reason)]
  })
  return {
    report: { ...base, findings: [...base.findings, ...conflicts] },
    applied: all.applied.map((each) =>
      unsound.has(each.id) && each.state !== 'superseded' ? { ...each, state: 'conflict' } : each,
    ),
    unsound,
  }
}

/** Where a report breaks the schema; undefined for a sound one. */
async function faultOf(report: Report): Promise<string | undefined> {
  // Loaded where something was corrected: reading and importing do without the validator.
  const { Report: schema } = await import('../model/report-schema.ts')
  const { error } = schema.safeParse(report)
  if (!error) return undefined
  const [issue] = error.issues
  return issue ? `${issue.path.join('.')}: ${issue.message}` : error.message
}

function unsoundFinding({ id, now }: AppliedCorrection, reason: string): Finding {
  return {
    code: 'correction_conflict',
    verdict: 'reading',
    severity: 'warning',
    concepts: [],
    message: {
      zh: `更正 ${id} 使报告不符合规定的结构（${reason}），未采用：请对照原文，重新更正或撤销`,
      en: `With correction ${id} the report would not be sound (${reason}), so it is not shown: look at the original, then correct it again or undo the correction`,
    },
    expected: null,
    found: typeof now?.value === 'number' ? now.value : null,
    evidence: [...(now?.evidence ?? [])],
  }
}
