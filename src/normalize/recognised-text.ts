/** Text read from pictures of pages: facts taken from it say so, and what was read in doubt becomes a finding. */
import { type Document, type Notice, originAt, type Recognition } from '../model/document.ts'
import { type Evidence, type Fact, type Finding, factKey } from '../model/report.ts'
import { confidence, placeEvidence } from './fact.ts'

const DIGIT = /\d/

/** Facts whose words were recognised carry the cause "ocr"; those that a doubtful reading touches "ocr:doubtful" too. */
export function weighRecognition(facts: readonly Fact[], document: Document): readonly Fact[] {
  const doubts = document.notices.filter(isDoubt)
  return facts.map((fact) => {
    const read = fact.evidence.flatMap((evidence) => recognitionAt(document, evidence) ?? [])
    if (read.length === 0) return fact
    const doubtful = doubts.some((doubt) => touches(doubt, fact))
    const causes = [...fact.confidence.causes, 'ocr', ...(doubtful ? ['ocr:doubtful'] : [])]
    return { ...fact, confidence: confidence(causes) }
  })
}

function isDoubt(notice: Notice): boolean {
  return notice.code === 'low-ocr' && DIGIT.test(notice.text ?? '')
}

function recognitionAt(document: Document, at: Evidence): Recognition | undefined {
  const block = document.blocks[at.block]
  if (block?.kind === 'table') return originAt(block, at.row ?? -1, at.column ?? -1)?.ocr
  return block?.kind === 'paragraph' ? block.ocr : undefined
}

/** Whether the doubtful words stand in the fact's cell, or hold the figure that the fact was read from. */
function touches({ anchor, text }: Notice, fact: Fact): boolean {
  return fact.evidence.some(
    (evidence) =>
      anchor?.block === evidence.block &&
      anchor.row === evidence.row &&
      anchor.column === evidence.column &&
      (evidence.row !== undefined || (text ?? '').includes(fact.raw) || fact.raw.includes(text ?? '')),
  )
}

/** One finding a doubtful reading that holds a figure, with the facts it touches. */
export function findLowRecognition(document: Document, facts: readonly Fact[]): Finding[] {
  return document.notices.filter(isDoubt).map((doubt): Finding => {
    const touched = facts.filter((fact) => touches(doubt, fact))
    const percent = Math.round((doubt.ocr?.confidence ?? 0) * 100)
    return {
      code: 'low_ocr',
      verdict: 'reading',
      severity: touched.length > 0 ? 'warning' : 'info',
      concepts: [...new Set(touched.map(factKey))],
      message: {
        zh: `扫描件文字“${doubt.text}”识别把握不足（${percent}%），请对照原件`,
        en: `“${doubt.text}” was recognised on a scanned page with ${percent} % confidence: compare it with the original`,
      },
      expected: null,
      found: null,
      evidence: doubt.anchor ? [placeEvidence(doubt.anchor, doubt.text ?? '')] : [],
    }
  })
}
