/** Containers opened in tests, and names in the encoding that old programs write. */
import iconv from 'iconv-lite'
import { detectContainer } from '../../src/extractors/archive/container.ts'
import { openBudget } from '../../src/extractors/archive/member.ts'
import { readMembers } from '../../src/extractors/archive.ts'
import { DEFAULT_LIMITS, type Limits } from '../../src/extractors/extractor.ts'

export const gbk = (text: string) => new Uint8Array(iconv.encode(text, 'gbk'))

/** What a container gives: names with content, names with a problem, and faults of its own. */
export async function open(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  name = 'a.zip',
): Promise<string[]> {
  const all = { ...DEFAULT_LIMITS, ...limits }
  const opening = {
    limits: all,
    budget: openBudget(all),
    name,
    skip: (path: string) => path.includes('__MACOSX'),
  }
  const found = await Array.fromAsync(readMembers(detectContainer(bytes)!, bytes, opening))
  return found.map((one) => {
    if (one.kind === 'fault') return `! ${one.problem.code}`
    if (one.kind === 'refused') return `${one.name.path} ! ${one.problem.code}`
    return `${one.name.path} = ${Buffer.from(one.bytes).toString().slice(0, 40)}`
  })
}
