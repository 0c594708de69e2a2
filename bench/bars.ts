/** Bars that a measurement is held against, and what that comes to. */

export interface Bar {
  readonly name: string
  readonly most: number
  /** by the clock */
  readonly measured: number | null | undefined
  /** the same by the processor's time, of what takes time */
  readonly byProcessor?: number | null
}

export interface Judgement {
  /** one a bar, with what was measured */
  readonly lines: readonly string[]
  readonly verdict: string
  /** 0 where every bar was judged and met, else 1 */
  readonly exitCode: 0 | 1
}

/**
 * Where other work loads the machine (`isCalm` is false), the clock tells of that work: then times are judged by the
 * processor's time alone. A bar for which nothing was measured is not met.
 */
export function judgeBars(bars: readonly Bar[], isCalm: boolean): Judgement {
  const judged = bars.map((bar) => ({ bar, mark: judge(bar, isCalm) }))
  const count = (mark: Mark): number => judged.filter((each) => each.mark === mark).length
  const [missed, unjudged] = [count('MISSED'), count('—')]
  const faults = [
    ...(missed > 0 ? [`${missed} of ${bars.length} bars missed`] : []),
    ...(unjudged > 0 ? [`${unjudged} of ${bars.length} could not be judged`] : []),
  ]
  return {
    lines: judged.map(({ bar, mark }) => `${mark.padEnd(6)}  ${measuredText(bar)}`),
    verdict: faults.length > 0 ? faults.join(', ') : 'all bars met',
    exitCode: faults.length > 0 ? 1 : 0,
  }
}

type Mark = 'met' | 'MISSED' | '—'

function judge({ most, measured, byProcessor }: Bar, isCalm: boolean): Mark {
  const value = isCalm || byProcessor === undefined ? measured : byProcessor
  if (value == null || Number.isNaN(value)) return '—'
  return value > most ? 'MISSED' : 'met'
}

function measuredText({ name, most, measured, byProcessor }: Bar): string {
  const values = [measured, ...(byProcessor === undefined ? [] : [byProcessor])]
  const told = values.map((value) => value?.toFixed(2) ?? 'not measured').join(', by the processor ')
  return `${name}: ${told} (at most ${most})`
}
