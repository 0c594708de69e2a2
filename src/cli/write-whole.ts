/** Writing result files. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileErrorText, isFileError } from '../model/file-error.ts'
import { MESSAGES } from './messages.ts'
import { Refusal } from './refusal.ts'

export type Chunks = AsyncIterable<string | Uint8Array>

/** Writes beside the target and renames: a file of that name is always a whole one. */
export async function writeWhole(path: string, chunks: Chunks | readonly Uint8Array[]): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  try {
    await pipeline(chunks, createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    if (!isFileError(error)) throw error
    throw new Refusal(MESSAGES.cannotWrite(path, fileErrorText(error)), { cause: error })
  }
}
