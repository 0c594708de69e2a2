/** Template text that nobody filled in, said once for a whole document. */
import type { OriginSlot } from '../../model/document.ts'
import type { Finding } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'

const LONGEST = 20

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** One note for all rows that a template left standing. */
export function findResidue(cells: readonly OriginSlot[]): Finding[] {
  if (cells.length === 0) return []
  return [
    {
      code: 'template_residue',
      verdict: 'filing',
      severity: 'info',
      concepts: [],
      message: {
        zh: `模板占位内容未填写，已略去 ${cells.length} 处（如“${shortened(cells[0]!.text.trim())}”）`,
        en: `${cells.length} template placeholders were left unfilled and are dropped (such as “${shortened(cells[0]!.text.trim())}”)`,
      },
      expected: null,
      found: cells.length,
      evidence: cells.slice(0, 20).map((cell) => cellEvidence(cell)),
    },
  ]
}
