/** What `ziping doctor` looks at around the program: its terminal, and the drive that the database lies on. */
import { statfs } from 'node:fs/promises'
import { type Message, say } from '../model/problem.ts'

/**
 * The character set of a locale as POSIX systems name it ("zh_CN.GB18030" → "GB18030"); UTF-8 where it names none: what a
 * terminal takes then is UTF-8 nearly everywhere.
 */
export function charsetOf({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): string {
  const locale = LC_ALL || LC_CTYPE || LANG || ''
  return /\.([\w-]+)/.exec(locale)?.[1] ?? 'UTF-8'
}

/** All output is UTF-8, whatever the terminal takes. */
export function checkTerminal(environment: NodeJS.ProcessEnv): {
  readonly text: Message
  readonly remedy?: Message
} {
  const charset = charsetOf(environment)
  const text = say(charset, charset)
  if (/^utf-?8$/i.test(charset)) return { text }
  return {
    text,
    remedy: say(
      '终端不是 UTF-8，中文可能显示为乱码（写入的文件不受影响）；请先运行 export LANG=zh_CN.UTF-8 并把终端设为 UTF-8，或加 --lang en',
      'the terminal is not set to UTF-8, so that Chinese may look garbled (files are not touched by it): run export LANG=C.UTF-8 and set the terminal to UTF-8',
    ),
  }
}

/** File systems of other machines, by the numbers that Linux gives them (statfs(2)): NFS, SMB, CIFS, SMB2. */
const REMOTE: readonly number[] = [0x6969, 0x517b, 0xff534d42, 0xfe534d42]

/** Whether a folder is known to lie on another machine; on other systems than Linux by a path that begins with \\ alone. */
export async function isRemote(folder: string): Promise<boolean> {
  if (/^[\\/]{2}[^\\/]/.test(folder)) return true
  if (process.platform !== 'linux') return false
  return REMOTE.includes((await statfs(folder)).type >>> 0)
}

export const ON_A_SHARE = say(
  '这是网络共享盘：数据库只宜由一台电脑使用，多台同时打开可能损坏；请放在本机磁盘，用 backup 把副本存到共享盘',
  'a network share: one machine alone may use a database there, several at once can damage it; keep it on this machine, and put copies on the share with backup',
)
