/** The edge of a reader of documents: what parsing complains of becomes an UnreadableFile. */
import { UnreadableFile } from '../../model/problem.ts'
import { isMistake, unforeseen } from '../unforeseen.ts'

/** Runs a reader; an exception that says that the bytes are broken comes out as UnreadableFile with its cause. */
export function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof UnreadableFile || isMistake(cause)) throw cause
    const { code, message } = unforeseen(cause)
    throw new UnreadableFile(code, message, { cause })
  }
}

/** A file whose bytes contradict its own structure. `what` is a short English phrase. */
export function damaged(what: string): UnreadableFile {
  return new UnreadableFile('damaged', {
    zh: `文件已损坏（${what}），请用原软件打开并另存后重试`,
    en: `The file is damaged (${what}); open it in its own program, save it again and retry`,
  })
}

/** A file that ends before its structure does. */
export function truncated(what: string): UnreadableFile {
  return new UnreadableFile('truncated', {
    zh: `文件不完整（${what}），请重新获取该文件`,
    en: `The file is cut short (${what}); get it again`,
  })
}

export function encrypted(): UnreadableFile {
  return new UnreadableFile('encrypted', {
    zh: '文件设有打开密码，请在原软件中取消密码后重试',
    en: 'The file is protected by a password; remove it in its own program and retry',
  })
}
