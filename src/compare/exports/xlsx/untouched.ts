/** Whether a workbook is as it was written: every program that saves one names itself in it. */
import { strFromU8, unzipSync } from 'fflate'

/** In xl/workbook.xml: the program that wrote the file last (ECMA-376 part 1, 18.2.13). */
export const WRITTEN_BY = '<fileVersion appName="ziping"/>'
const PART = 'xl/workbook.xml'
/** Ours takes some thousand bytes. */
const MOST_BYTES = 1_000_000

/** Whether the bytes are a comparison workbook that nobody has saved since; false for whatever else they are. */
export function isUntouchedWorkbook(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === PART && originalSize < MOST_BYTES,
    })
    const part = parts[PART]
    return part !== undefined && strFromU8(part).includes(WRITTEN_BY)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false // no ZIP archive, or a damaged one
    throw error
  }
}
