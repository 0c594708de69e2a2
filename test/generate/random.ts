/** A seeded source of chance: the same seed draws the same report on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number
  /** both ends included */
  integer(low: number, high: number): number
  pick<T>(options: readonly T[]): T
  chance(probability: number): boolean
}

/** Mulberry32 over a 32-bit seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    integer,
    pick: (options) => options[integer(0, options.length - 1)]!,
    chance: (probability) => next() < probability,
  }
}
