/** Plain data → a short text that differs where the data differ. */

/** Of values as JSON has them, and regular expressions by their source and flags; the order of keys counts. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value, (_, item: unknown) => (item instanceof RegExp ? String(item) : item))
  return hashOf(text ?? 'undefined')
}

/** 64 bits in two lanes of multiply and shift (FNV-1a with a final mix): tells texts apart, guards no secret. */
function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x5bd1e995)
    high ^= high >>> 15
  }
  return hex(mixed(low ^ (high >>> 7))) + hex(mixed(high ^ (low >>> 5)))
}

function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0')
}
