/** A fault of the machine or the installation, none of any document. Loads nothing else: the command line uses it. */
import type { Message } from '../model/problem.ts'

/** Thrown where no process can be started to read in: it ends a run, and says nothing of the files. */
export class StartError extends Error {
  override readonly name = 'StartError'
  /** one sentence with the remedy */
  readonly text: Message
  constructor(text: Message, options?: ErrorOptions) {
    super(text.en, options)
    this.text = text
  }
}

/** `detail` is what the system, or the process, said last. */
export function cannotStart(detail: string, cause?: unknown): StartError {
  const text = {
    zh: `无法启动读取文件的进程（${detail}）；请看内存和进程数是否用尽（可减少 --jobs），并运行 ziping doctor 检查安装；已存入的保留，再次运行同一命令即可继续`,
    en: `No process can be started to read files in (${detail}): see whether memory or processes are used up (fewer --jobs may help) and check the installation with ziping doctor; what is stored stays, run the same command again to go on`,
  }
  return new StartError(text, { cause })
}

/** It outgrew `megabytes` before it had anything to read. */
export function noRoomToStart(megabytes: number): StartError {
  return new StartError({
    zh: `${megabytes} MB 内存不够启动读取文件的进程；请用 --max-memory 放宽；已存入的保留，再次运行即可继续`,
    en: `${megabytes} MB of memory is too little for a process to read files in: allow more with --max-memory; what is stored stays, run again to go on`,
  })
}
