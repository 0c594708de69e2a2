/** Automatic numbering: what a list's levels look like, and the counters that run through a document. */

import type { NoticeLog } from './notices.ts'
import { formatNumeral } from './numerals.ts'
import { bulletText } from './symbols.ts'

export interface ListLevel {
  readonly start: number
  /** a name of ST_NumberFormat */
  readonly format: string
  /** text with %1 … %9 where the numbers of the levels go; the bullet itself for bullets */
  readonly pattern: string
  /** the level whose use starts this one anew, counting from 1; 0 for never; absent for any level above */
  readonly restart?: number
  /** prints the numbers of all levels as 1, 2, 3 (w:isLgl) */
  readonly legal: boolean
}

/** One use of a list: instances of the same `list` go on counting from one another. */
export interface ListInstance {
  readonly id: string
  readonly list: string
  readonly levels: readonly ListLevel[]
  /** numbers that levels begin with when this instance is first used */
  readonly startOverrides: ReadonlyMap<number, number>
}

export class ListCounters {
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()
  readonly #notices: NoticeLog

  constructor(notices: NoticeLog) {
    this.#notices = notices
  }

  /** Counts one paragraph of a level (from 0) and gives its marker as printed; undefined for no such level. */
  next(instance: ListInstance, level: number): string | undefined {
    const definition = instance.levels[level]
    if (!definition) return undefined
    const counts = this.#counts.get(instance.list) ?? []
    this.#counts.set(instance.list, counts)
    const override = this.#beginLevel(instance, level)
    const count = counts[level]
    counts[level] = override ?? (count === undefined ? definition.start : count + 1)
    restartBelow(counts, instance.levels, level)
    return this.#print(instance.levels, counts, level)
  }

  #beginLevel(instance: ListInstance, level: number): number | undefined {
    const key = `${instance.id}/${level}`
    if (this.#begun.has(key)) return undefined
    this.#begun.add(key)
    return instance.startOverrides.get(level)
  }

  #print(levels: readonly ListLevel[], counts: readonly (number | undefined)[], level: number): string {
    const { pattern, format, legal } = levels[level]!
    if (format === 'bullet') return bulletText(pattern)
    return pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      const upper = levels[shown]
      if (!upper) return ''
      return this.#numeral(legal ? 'decimal' : upper.format, counts[shown] ?? upper.start)
    })
  }

  #numeral(format: string, value: number): string {
    const text = formatNumeral(format, value)
    if (text !== undefined) return text
    this.#notices.add(
      'unknown-number-format',
      `The number format ${format} is not known; 1, 2, 3 stand for it`,
    )
    return String(value)
  }
}

function restartBelow(counts: (number | undefined)[], levels: readonly ListLevel[], level: number): void {
  for (let below = level + 1; below < counts.length; below++) {
    const restart = levels[below]?.restart
    if (restart === undefined || level < restart) counts[below] = undefined
  }
}
