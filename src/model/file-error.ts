/** What the file system refused, in words. */
import { type Message, say } from './problem.ts'

const DENIED = say(
  '没有权限；请检查文件和文件夹的权限',
  'no permission; check the permissions of file and folder',
)
const FULL = say('磁盘已满；请清出空间后重试', 'the disk is full; free some space and try again')
const IN_USE = say(
  '正被别的程序打开；请先在 Excel、WPS 等程序中关闭它',
  'another program has it open; close it there (Excel, WPS …) first',
)
const BUSY_SYSTEM = say(
  '打开的文件过多；请关闭别的程序后重试',
  'too many files are open; close other programs and try again',
)

/** Reason and remedy by the system's code; what is not listed is told by the code alone. */
const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: say('文件或文件夹不存在；请检查路径', 'there is no such file or folder; check the path'),
  ENOTDIR: say(
    '路径中有一段是文件而不是文件夹；请检查路径',
    'part of the path is a file, not a folder; check the path',
  ),
  EISDIR: say('这是文件夹，不是文件；请给出文件', 'this is a folder, not a file; name a file'),
  EEXIST: say(
    '同名文件或文件夹已存在；请换一个名称',
    'a file or folder of that name exists; choose another name',
  ),
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: say('磁盘只读；请换一个位置', 'the disk is read-only; choose another place'),
  ENOSPC: FULL,
  EDQUOT: FULL,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  EMFILE: BUSY_SYSTEM,
  ENFILE: BUSY_SYSTEM,
  ENAMETOOLONG: say('文件名太长；请改短', 'the name is too long; shorten it'),
  ELOOP: say(
    '链接（快捷方式）互相指向；请给出文件本身',
    'links point at one another in a circle; name the file itself',
  ),
  EIO: say(
    '磁盘或网络盘读写出错；请检查磁盘，或把文件复制到本机后重试',
    'the disk or network drive failed; check it, or copy the file to this machine and try again',
  ),
}
const UNKNOWN = say(
  '系统拒绝了操作；请检查路径、权限和磁盘',
  'the system refused; check path, permissions and disk',
)

/** Whether an error is the file system's refusal, which has a code such as ENOENT. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

/** Reason and remedy, with the system's code in brackets at the end. */
export function fileErrorText({ code }: { readonly code: string }): Message {
  const { zh, en } = REASONS[code] ?? UNKNOWN
  return say(`${zh}（${code}）`, `${en} (${code})`)
}
