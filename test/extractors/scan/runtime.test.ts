import { describe, expect, it, vi } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import { linesOfBoxes } from './drawing.ts'
import { encodePng, imagePdf } from './files.ts'

const missing = vi.hoisted(() => () => {
  throw new Error('cannot open shared object file')
})
vi.mock('onnxruntime-node', missing)
vi.mock('onnxruntime-web', missing)

describe('a machine on which neither runtime of the recogniser loads', () => {
  it('refuses a picture with the reason and the remedy', async () => {
    const result = await readDocument(encodePng(linesOfBoxes(600, 400, 0)))
    expect(result).toMatchObject({ ok: false, problem: { code: 'no_text' } })
    if (!result.ok) expect(result.problem.message.en).toMatch(/run npm ci again/)
  })

  it('still reads the pages of a PDF that have text, and says which were not read', async () => {
    const result = await readDocument(
      imagePdf(linesOfBoxes(600, 400, 0), { textPage: 'Only page of text here' }),
    )
    if (!result.ok) throw new Error(result.problem.message.en)
    expect(result.document.blocks).toMatchObject([{ text: 'Only page of text here' }])
    expect(result.document.notices).toMatchObject([
      {
        code: 'page-without-text',
        message: expect.stringMatching(/^Page 1 is a picture and was not recognised: /),
      },
    ])
  })
})
