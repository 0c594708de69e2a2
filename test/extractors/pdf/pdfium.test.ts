import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { withPdf } from '../../../src/extractors/pdf/open-pdf.ts'
import { readPageContent } from '../../../src/extractors/pdf/page-content.ts'
import { startPdfium } from '../../../src/extractors/pdf/pdfium.ts'
import { tinyPdf } from './tiny-pdf.ts'

test('the installed PDFium gives characters, strokes and images as this reader expects them', async () => {
  const bytes = tinyPdf([
    { marks: [{ text: 'Hi', x: 60, y: 100, size: 20 }, { line: [10, 20, 110, 20] }], image: true },
  ])
  const content = await withPdf(bytes, DEFAULT_LIMITS, ({ pdfium, document }) =>
    readPageContent(pdfium, document, 0),
  )
  expect(content).toMatchObject({ number: 1, width: 595, height: 842, images: 1, fills: [] })
  expect(content!.strokes).toEqual([{ x0: 10, y0: 20, x1: 110, y1: 20, width: 0.5 }])
  const [h, i] = content!.chars
  expect([h!.text, h!.baseline, h!.left, h!.style]).toEqual([
    'H',
    100,
    60,
    { size: 20, bold: false, angle: 0 },
  ])
  expect(h!.right).toBeCloseTo(60 + 0.722 * 20, 1)
  expect(i!.left).toBeCloseTo(h!.right, 1)
})

test('PDFium is started once in a process', async () => {
  expect(await startPdfium()).toBe(await startPdfium())
})
