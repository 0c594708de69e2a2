/** Instants within a time, spread over it at random, the same for the same seed; sorted. */
export function instants(count: number, milliseconds: number, seed: number): readonly number[] {
  let state = seed >>> 0
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return Array.from({ length: count }, () => next() * milliseconds).sort((a, b) => a - b)
}
