import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { decodeTiff } from '../../../src/extractors/scan/decode-tiff.ts'

const SHORT = 3
const LONG = 4
const HEADER = 8
const ENTRY = 12

/** An uncompressed TIFF of one row and one strip, 16 bits a sample (TIFF 6.0, section 2). */
function deepTiff(samples: readonly number[], perPixel: 1 | 3, littleEndian: boolean): Uint8Array {
  const entries: [tag: number, type: number, value: number][] = [
    [256, SHORT, samples.length / perPixel],
    [257, SHORT, 1],
    [258, SHORT, 16],
    [259, SHORT, 1],
    [262, SHORT, perPixel === 3 ? 2 : 1],
    [273, LONG, HEADER],
    [277, SHORT, perPixel],
    [278, SHORT, 1],
    [279, LONG, 2 * samples.length],
  ]
  const directory = HEADER + 2 * samples.length
  const view = new DataView(new ArrayBuffer(directory + 2 + ENTRY * entries.length + 4))
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, littleEndian)
  view.setUint32(4, directory, littleEndian)
  for (const [i, sample] of samples.entries()) view.setUint16(HEADER + 2 * i, sample, littleEndian)
  view.setUint16(directory, entries.length, littleEndian)
  for (const [i, [tag, type, value]] of entries.entries()) {
    const at = directory + 2 + ENTRY * i
    view.setUint16(at, tag, littleEndian)
    view.setUint16(at + 2, type, littleEndian)
    view.setUint32(at + 4, 1, littleEndian)
    if (type === SHORT) view.setUint16(at + 8, value, littleEndian)
    else view.setUint32(at + 8, value, littleEndian)
  }
  return new Uint8Array(view.buffer)
}

describe.each([true, false])('a TIFF of 16 bits a sample, little-endian: %s', (littleEndian) => {
  it('gives the high bytes of grey', async () => {
    const [page] = await decodeTiff(
      deepTiff([0x0012, 0x80ff, 0xffee, 0x1200], 1, littleEndian),
      DEFAULT_LIMITS,
    )
    expect([...page!.picture.rgb]).toEqual([0, 0, 0, 128, 128, 128, 255, 255, 255, 18, 18, 18])
  })

  it('gives the high bytes of three colours', async () => {
    const samples = [0xff00, 0x1034, 0x0020, 0x01ff, 0xa0b0, 0xfe01]
    const [page] = await decodeTiff(deepTiff(samples, 3, littleEndian), DEFAULT_LIMITS)
    expect([...page!.picture.rgb]).toEqual([255, 16, 0, 1, 160, 254])
  })
})
