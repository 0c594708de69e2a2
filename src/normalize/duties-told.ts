/** Duties that a report tells in a sentence of its profile (主要职责是：…), not in a chapter of their own. */
import type { Section } from '../model/report.ts'
import { evidenceIn, type Outline } from './outline.ts'

const TOLD =
  /(?<=^|[，。；：,;:\s的其会])(?:主要|基本|工作|部门|单位)*(?:职责|职能)(?:任务)?(?:主要)?(?:(?:是|为|有|包括|如下)[：:，]?|[：:])/
/** Shorter text says nothing. */
const SHORTEST = 20

/** The first such sentence. */
export function dutiesTold({ passages }: Outline): Section | undefined {
  for (const passage of passages) {
    const match = passage.kind === 'text' ? TOLD.exec(passage.text) : null
    if (!match) continue
    const from = match.index + match[0].length
    const end = passage.text.indexOf('。', from)
    const to = end < 0 ? passage.text.length : end + 1
    const text = passage.text.slice(from, to).trim()
    if (text.length <= SHORTEST) continue
    const heading = match[0].replace(/[：:，]$/, '')
    return { kind: 'duties', heading, text, evidence: [evidenceIn(passage, from, to)] }
  }
  return undefined
}
