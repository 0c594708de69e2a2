/** Writing result files. */
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileErrorText, isFileError } from '../model/file-error.ts'
import { MESSAGES } from './messages.ts'
import { Refusal } from './refusal.ts'

export type Chunks = AsyncIterable<string | Uint8Array>

/** Writes beside the target and renames: a file of that name is always a whole one. Pipes and devices are written to. */
export async function writeWhole(path: string, chunks: Chunks | readonly Uint8Array[]): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  try {
    if (await isPipe(path)) return await pipeline(chunks, createWriteStream(path))
    await pipeline(chunks, createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    if (!isFileError(error)) throw error
    throw new Refusal(MESSAGES.cannotWrite(path, fileErrorText(error)), { cause: error })
  }
}

/** Whether something other than a file or folder stands there, as /dev/stdout does. */
async function isPipe(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}
