/** What a container holds, as its reader hands it over: one member at a time, nothing written anywhere. */
import type { Problem } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'

export type Found =
  | { readonly kind: 'member'; readonly name: MemberName; readonly bytes: Uint8Array }
  /** a member that cannot be read; the others can */
  | { readonly kind: 'refused'; readonly name: MemberName; readonly problem: Problem }
  /** what is wrong with the container itself; what was handed over before stays read */
  | { readonly kind: 'fault'; readonly problem: Problem }

export interface MemberName {
  /** relative, parts divided by "/", without "..": safe to show, to store and to join to the container's path */
  readonly path: string
  /** as the container has it, where that is not safe */
  readonly unsafe?: string
}

/** What the reading of a container and of all containers in it shares. */
export interface Opening {
  readonly limits: Limits
  readonly budget: Budget
  /** the container's own name, without folders */
  readonly name: string
  /** names of members that are left out: system files, lock files */
  readonly skip: (path: string) => boolean
}

/** What may still be inflated, over all containers inside of one file. Throws UnreadableFile('too_large'). */
export interface Budget {
  readonly left: number
  spend(bytes: number): void
  countEntries(count: number): void
}

export function openBudget({ inflatedBytes, entries }: Limits): Budget {
  let spent = 0
  let counted = 0
  return {
    get left() {
      return Math.max(0, inflatedBytes - spent)
    },
    spend(bytes) {
      spent += bytes
      if (spent > inflatedBytes) throw overLimit('inflatedBytes', { most: inflatedBytes, found: spent })
    },
    countEntries(count) {
      counted += count
      if (counted > entries) throw overLimit('entries', { most: entries, found: counted })
    },
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const UNPRINTABLE = /[\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g

/** A safe name of each member of one container, each once: a second "a.docx" becomes "a (2).docx". */
export function openNames(): (written: string) => MemberName {
  const given = new Set<string>()
  return (written) => {
    const slashed = written.replaceAll('\\', '/')
    const inside = slashed
      .replace(/^[A-Za-z]:/, '')
      .split('/')
      .filter((part) => !['', '.', '..'].includes(part))
      .map((part) => part.replaceAll(UNPRINTABLE, '_'))
      .join('/')
    const path = unused(inside || '无名文件', given)
    given.add(path)
    const harmless = slashed.replace(/^(?:\.\/)+/, '').replaceAll(/\/{2,}/g, '/')
    return harmless === inside ? { path } : { path, unsafe: written }
  }
}

function unused(path: string, given: ReadonlySet<string>): string {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? ''
  const stem = path.slice(0, path.length - extension.length)
  let candidate = path
  for (let number = 2; given.has(candidate); number++) candidate = `${stem} (${number})${extension}`
  return candidate
}

/** A member with more bytes than a file may have. */
export function memberTooLarge(name: MemberName, found: number, { fileBytes }: Limits): Found {
  const { problem } = overLimit('fileBytes', { most: fileBytes, found })
  return { kind: 'refused', name, problem }
}

/** The container ends before all that it holds. */
export const CUT_SHORT: Found = {
  kind: 'fault',
  problem: {
    code: 'truncated',
    message: {
      zh: '压缩包或邮件不完整，只读取了其中完整的文件；请重新下载或复制',
      en: 'The archive or mail is cut off: the members that are whole were read; fetch it again',
    },
  },
}

/** The container's bytes contradict its structure. `cause` is the reader's own sentence. */
export function broken(cause: unknown): Found {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return {
    kind: 'fault',
    problem: {
      code: 'damaged',
      message: {
        zh: `压缩包或邮件已损坏（${reason}），只读取了损坏处之前的文件；请重新下载或复制`,
        en: `The archive or mail is damaged (${reason}): the members before that place were read; fetch it again`,
      },
    },
  }
}
