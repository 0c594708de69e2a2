/** What a line model gives → characters with confidence and place (connectionist temporal classification). */

/** A character as recognised; `at` is the middle of its steps as a part of the line's length. */
export interface ReadCharacter {
  readonly text: string
  /** probability from 0 to 1 */
  readonly confidence: number
  readonly at: number
  /** the likeliest other readings at the same place, best first */
  readonly others: readonly Reading[]
}

export interface Reading {
  readonly text: string
  readonly confidence: number
}

const MOST_OTHERS = 3
/** A reading less likely than this is none. */
const LEAST_OTHER = 0.002

interface OpenCharacter {
  readonly best: number
  readonly first: number
  last: number
  /** the step of its highest probability */
  peak: number
  confidence: number
}

/**
 * Greedy decoding of `steps` rows of class probabilities: the best class of each step, repeats joined, blanks (class 0)
 * dropped. A character's confidence is the highest probability among its steps.
 */
export function decodeCtc(
  values: Float32Array,
  steps: number,
  characters: readonly string[],
): ReadCharacter[] {
  const classes = values.length / steps
  const found: OpenCharacter[] = []
  let previous = 0
  for (let step = 0; step < steps; step++) {
    const base = step * classes
    let best = 0
    for (let i = 1; i < classes; i++) if (values[base + i]! > values[base + best]!) best = i
    if (best !== 0) addStep(found, { best, step, confidence: values[base + best]! }, best === previous)
    previous = best
  }
  return found.map(({ best, first, last, peak, confidence }) => ({
    text: characters[best] ?? '',
    confidence,
    at: (first + last + 1) / 2 / steps,
    others: otherReadings(values.subarray(peak * classes, (peak + 1) * classes), best, characters),
  }))
}

function addStep(
  found: OpenCharacter[],
  { best, step, confidence }: { best: number; step: number; confidence: number },
  isRepeat: boolean,
): void {
  const open = found.at(-1)
  if (!isRepeat || !open) {
    found.push({ best, first: step, last: step, peak: step, confidence })
    return
  }
  open.last = step
  if (confidence > open.confidence) {
    open.confidence = confidence
    open.peak = step
  }
}

function otherReadings(row: Float32Array, best: number, characters: readonly string[]): Reading[] {
  const found: Reading[] = []
  for (let i = 1; i < row.length; i++)
    if (i !== best && row[i]! > LEAST_OTHER) found.push({ text: characters[i] ?? '', confidence: row[i]! })
  return found.toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST_OTHERS)
}
