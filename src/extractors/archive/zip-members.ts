/** The members of a zip archive. */
import type { Problem } from '../../model/problem.ts'
import { readZipDirectory, type ZipEntry } from '../zip-directory.ts'
import { checkDeclared, type EntryFault, readZipEntry } from '../zip-entry.ts'
import { CUT_SHORT, type Found, type MemberName, memberTooLarge, type Opening, openNames } from './member.ts'
import { decodeNames } from './zip-names.ts'
import { findLocalEntries, inflateToEnd, type LocalEntry, sizesFollow } from './zip-recovery.ts'

const SYMBOLIC_LINK = 0o120000
const FILE_TYPE = 0o170000

/** Members in the directory's order; where the directory is lost, those that are whole, then the fault. */
export function* readZipMembers(bytes: Uint8Array, opening: Opening): Generator<Found> {
  const directory = readZipDirectory(bytes, opening.limits.entries + 1)
  if (!('fault' in directory)) {
    checkDeclared(directory, opening.limits)
    opening.budget.countEntries(directory.count)
    yield* readEntries(bytes, directory.entries, opening)
  } else if (directory.fault === 'split') yield { kind: 'fault', problem: SPLIT }
  else {
    yield* recover(bytes, opening)
    yield CUT_SHORT
  }
}

function* readEntries(bytes: Uint8Array, entries: readonly ZipEntry[], opening: Opening): Generator<Found> {
  const nameOf = openNames()
  const names = decodeNames(entries)
  for (const [index, entry] of entries.entries()) {
    const written = names[index]!
    if (isWanted(entry, written, opening)) yield readMember(bytes, entry, nameOf(written), opening)
  }
}

function isWanted({ unixMode }: ZipEntry, written: string, { skip }: Opening): boolean {
  return !/[\\/]$/.test(written) && (unixMode & FILE_TYPE) !== SYMBOLIC_LINK && !skip(written)
}

function readMember(bytes: Uint8Array, entry: ZipEntry, name: MemberName, opening: Opening): Found {
  if (entry.size > opening.limits.fileBytes) return memberTooLarge(name, entry.size, opening.limits)
  opening.budget.spend(entry.size)
  const content = readZipEntry(bytes, entry)
  return 'fault' in content
    ? { kind: 'refused', name, problem: PROBLEMS[content.fault](entry) }
    : { kind: 'member', name, bytes: content.bytes }
}

/** Members by their local headers. */
function* recover(bytes: Uint8Array, opening: Opening): Generator<Found> {
  const nameOf = openNames()
  const found: LocalEntry[] = []
  for (const local of findLocalEntries(bytes)) {
    opening.budget.countEntries(1)
    found.push(local)
  }
  const names = decodeNames(found.map(({ entry }) => entry))
  for (const [index, local] of found.entries()) {
    const written = names[index]!
    if (!isWanted(local.entry, written, opening)) continue
    const name = nameOf(written)
    if (sizesFollow(local.entry)) yield readOpenEnded(bytes, local, name, opening)
    else yield readMember(bytes, local.entry, name, opening)
  }
}

/** No checksum stands before the content; deflate itself tells a broken stream. */
function readOpenEnded(bytes: Uint8Array, local: LocalEntry, name: MemberName, opening: Opening): Found {
  if (local.entry.flags & 1) return { kind: 'refused', name, problem: PROBLEMS.encrypted() }
  const most = Math.min(opening.limits.fileBytes, opening.budget.left)
  const content = inflateToEnd(bytes, local, most)
  if (!content) return { kind: 'refused', name, problem: PROBLEMS.truncated() }
  opening.budget.spend(content.length)
  return { kind: 'member', name, bytes: content }
}

const PROBLEMS: { readonly [fault in EntryFault]: (entry?: ZipEntry) => Problem } = {
  encrypted: () => ({
    code: 'encrypted',
    message: {
      zh: '压缩包内的这个文件设有密码；请先用密码解压再导入',
      en: 'This member of the archive is protected by a password; unpack it with the password and import it',
    },
  }),
  truncated: () => ({
    code: 'truncated',
    message: {
      zh: '压缩包在这个文件中间断开；请重新下载压缩包',
      en: 'The archive is cut off inside of this member; fetch it again',
    },
  }),
  damaged: () => ({
    code: 'damaged',
    message: {
      zh: '压缩包内的这个文件已损坏（校验不符）；请重新下载压缩包',
      en: 'This member of the archive is damaged (its checksum does not hold); fetch the archive again',
    },
  }),
  longer: () => ({
    code: 'damaged',
    message: {
      zh: '压缩包内的这个文件解压后比目录所写的大，可能是恶意文件，未读取；请向提供者核实',
      en: 'This member of the archive inflates to more than the archive declares, as malicious files do: it was not read; ask who sent it',
    },
  }),
  'unknown-method': (entry) => ({
    code: 'unsupported',
    message: {
      zh: `压缩包内的这个文件使用了少见的压缩方法（${entry?.method}）；请先解压再导入`,
      en: `This member of the archive is packed by a rare method (${entry?.method}); unpack it and import it`,
    },
  }),
}

const SPLIT: Problem = {
  code: 'unsupported',
  message: {
    zh: '这是分卷压缩包中的一卷；请集齐各卷，先解压再导入',
    en: 'This is one part of a split archive; bring all parts together, unpack them and import what is inside',
  },
}
