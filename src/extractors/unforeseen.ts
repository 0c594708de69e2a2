/** What an exception that no reader foresaw says of a file: broken, or an error of ours. */
import type { Problem } from '../model/problem.ts'

/**
 * Whether an exception is a mistake in a program rather than a complaint about bytes: those that parse complain in
 * errors of their own, and reading past the end is a RangeError of another text.
 */
export function isMistake(error: unknown): boolean {
  if (error instanceof RangeError) return /call stack/i.test(error.message)
  return error instanceof TypeError || error instanceof ReferenceError
}

/** The problem of a file whose reader ended in an exception; its name and text stand behind the remedy. */
export function unforeseen(error: unknown): Problem {
  const detail = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  if (isMistake(error))
    return {
      code: 'crashed',
      message: {
        zh: `读取这个文件时本工具出错，文件本身不一定有问题；请用原软件打开并另存一份后再导入，仍不行请把文件和这句话反馈给我们（${detail}）`,
        en: `Reading this file ended in an error of the product, the file may well be sound; save it anew in its own program and import that, or report it with the file (${detail})`,
      },
    }
  return {
    code: 'damaged',
    message: {
      zh: `文件内容不合格式，可能已损坏或没有传完整；请重新下载，或用原软件打开并另存一份后再导入（${detail}）`,
      en: `The file is not what its format asks for: it may be damaged or not whole; fetch it again, or save it anew in its own program (${detail})`,
    },
  }
}
