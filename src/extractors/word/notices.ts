/** What a Word reader noticed, one notice a kind however often it was seen. */
import type { Notice } from '../../model/document.ts'

export class NoticeLog {
  readonly #seen = new Map<string, { notice: Notice; count: number }>()

  /** `what` is the sentence; a sample of the text concerned, where there is one, is quoted from the first case. */
  add(code: string, what: string, sample = ''): void {
    const key = `${code} ${what}`
    const seen = this.#seen.get(key)
    if (seen) {
      seen.count++
      return
    }
    const quote = sample.trim() === '' ? '' : `: "${sample.trim().slice(0, 60)}"`
    this.#seen.set(key, { notice: { code, message: `${what}${quote}` }, count: 1 })
  }

  all(): Notice[] {
    return [...this.#seen.values()].map(({ notice, count }) =>
      count === 1 ? notice : { ...notice, message: `${notice.message} (${count} times)` },
    )
  }
}
