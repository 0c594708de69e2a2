/** A report of whose figures most were taken up by nothing: it may hold tables or sentences we cannot read. */
import type { Coverage, Finding, UnclaimedNumber } from '../../model/report.ts'

/** Narratives tell many figures that nobody compares; known forms still have a third of theirs taken up. */
const LEAST_SHARE = 0.3
/** With fewer figures a share says little. */
const LEAST_FIGURES = 20

/** One note where the share of figures taken up is below the bound; `found` is how many were not. */
export function findUnclaimed(coverage: Coverage, unclaimed: readonly UnclaimedNumber[]): Finding[] {
  const { share, claimed } = coverage
  const figures = claimed + coverage.unclaimed
  if (share === null || share >= LEAST_SHARE || figures < LEAST_FIGURES) return []
  return [
    {
      code: 'unclaimed_numbers',
      verdict: 'reading',
      severity: 'info',
      concepts: [],
      message: {
        zh: `报告中的 ${figures} 个数字有 ${coverage.unclaimed} 个未归类，请用 inspect 查看是否有未读取的表格或段落`,
        en: `${coverage.unclaimed} of the report's ${figures} figures were taken up by nothing; see with inspect whether a table or passage was not read`,
      },
      expected: null,
      found: coverage.unclaimed,
      evidence: unclaimed.slice(0, 20).map(({ evidence }) => evidence),
    },
  ]
}
