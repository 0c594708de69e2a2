import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { findLowRecognition, weighRecognition } from '../../src/normalize/recognised-text.ts'
import { buildDocument } from '../build-document.ts'
import { buildFact } from './build-fact.ts'

const plain = buildDocument('支出决算总额350.25万元。', [['支出合计', '350.25']])
/** The same document as recognised from a scan, its table's figure read in doubt. */
const scanned: Document = {
  ...plain,
  blocks: plain.blocks.map((block) => {
    const ocr = { confidence: 0.99 }
    if (block.kind !== 'table') return { ...block, ocr }
    return { ...block, slots: block.slots.map((line) => line.map((slot) => ({ ...slot, ocr }))) }
  }),
  notices: [
    {
      code: 'low-ocr',
      message: 'read in doubt',
      text: '350.25',
      ocr: { confidence: 0.71 },
      anchor: { block: 1, row: 0, column: 1, page: 1 },
    },
  ],
}
const inText = buildFact('expenditure.total', 3_502_500, {
  evidence: [{ block: 0, start: 6, end: 14, quote: '350.25万元' }],
  raw: '350.25万元',
})
const inCell = buildFact('expenditure.basic', 3_502_500, {
  evidence: [{ block: 1, row: 0, column: 1, quote: '350.25' }],
  raw: '350.25',
})

describe('facts from recognised text', () => {
  it('say that they were recognised, and sink to low where the reading was in doubt', () => {
    expect(weighRecognition([inText, inCell], scanned).map((fact) => fact.confidence)).toEqual([
      { grade: 'medium', causes: ['label:exact', 'ocr'] },
      { grade: 'low', causes: ['label:exact', 'ocr', 'ocr:doubtful'] },
    ])
  })

  it('stay as they are in a document with text of its own', () => {
    expect(weighRecognition([inText, inCell], plain)).toEqual([inText, inCell])
  })

  it('name their doubt as a finding with place, words and concepts', () => {
    expect(findLowRecognition(scanned, [inText, inCell])).toEqual([
      {
        code: 'low_ocr',
        verdict: 'reading',
        severity: 'warning',
        concepts: ['expenditure.basic'],
        message: {
          zh: '扫描件文字“350.25”识别把握不足（71%），请对照原件',
          en: '“350.25” was recognised on a scanned page with 71 % confidence: compare it with the original',
        },
        expected: null,
        found: null,
        evidence: [{ block: 1, row: 0, column: 1, page: 1, quote: '350.25' }],
      },
    ])
  })
})
