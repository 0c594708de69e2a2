/** Ways to break a file, as plain data: a failing case prints itself and can be run again. */
import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { readZipDirectory } from '../../src/extractors/zip-directory.ts'
import { readZipEntry } from '../../src/extractors/zip-entry.ts'

/** Places are shares of the length, so that a mutation fits any file. */
export type Mutation =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'bytes'; readonly changes: readonly (readonly [at: number, value: number])[] }
  | { readonly kind: 'number'; readonly at: number; readonly width: 2 | 4; readonly value: number }
  | { readonly kind: 'splice'; readonly from: number; readonly length: number; readonly at: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  /** of the markup of a page, or of a part of an office package */
  | { readonly kind: 'attribute'; readonly part: number; readonly at: number; readonly value: string }
  | { readonly kind: 'tag'; readonly part: number; readonly at: number; readonly times: number }

// even over the file: fast-check leans to the ends of a range, and a broken head is soon told
const place = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionths) => millionths / 1e6)
const short = place.map((share) => share ** 4)
const part = fc.nat(20)

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('bytes' as const),
    changes: fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 24 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    at: fc.oneof(place, short),
    width: fc.constantFrom(2 as const, 4 as const),
    value: fc.constantFrom(
      0,
      1,
      2,
      0x7f,
      0xff,
      0x7fff,
      0xffff,
      0x7fffffff,
      0x80000000,
      0xfffffffe,
      0xffffffff,
    ),
  }),
  fc.record({ kind: fc.constant('splice' as const), from: place, length: short, at: place }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    length: short,
    times: fc.integer({ min: 2, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('attribute' as const),
    part,
    at: place,
    value: fc.constantFrom('', '0', '-1', '65535', '4294967295', '1e9', 'x', 'NaN', '../../x', '__proto__'),
  }),
  fc.record({ kind: fc.constant('tag' as const), part, at: place, times: fc.constantFrom(0, 2, 5, 300) }),
)

/** The file broken by each mutation in turn; `other` is what is spliced in. */
export function mutate(bytes: Uint8Array, mutations: readonly Mutation[], other: Uint8Array): Uint8Array {
  return mutations.reduce((broken, one) => (broken.length === 0 ? broken : apply(broken, one, other)), bytes)
}

function apply(bytes: Uint8Array, mutation: Mutation, other: Uint8Array): Uint8Array {
  const at = (share: number) => Math.floor(share * bytes.length)
  switch (mutation.kind) {
    case 'cut':
      return bytes.slice(0, at(mutation.at))
    case 'bytes': {
      const changed = Uint8Array.from(bytes)
      for (const [share, value] of mutation.changes) changed[at(share)] = value
      return changed
    }
    case 'number':
      return withNumber(bytes, at(mutation.at) & ~1, mutation)
    case 'splice': {
      const from = Math.floor(mutation.from * other.length)
      const piece = other.subarray(from, from + Math.ceil(mutation.length * other.length))
      return joined(bytes.subarray(0, at(mutation.at)), piece, bytes.subarray(at(mutation.at)))
    }
    case 'repeat': {
      const piece = bytes.subarray(at(mutation.at), at(mutation.at) + Math.ceil(mutation.length * 2000))
      const copies = Array.from({ length: mutation.times }, () => piece)
      return joined(bytes.subarray(0, at(mutation.at)), ...copies, bytes.subarray(at(mutation.at)))
    }
    default:
      return inMarkup(bytes, mutation)
  }
}

function withNumber(
  bytes: Uint8Array,
  at: number,
  { width, value }: { width: 2 | 4; value: number },
): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const view = new DataView(changed.buffer)
  if (at + width <= changed.length)
    width === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true)
  return changed
}

type InMarkup = Extract<Mutation, { readonly part: number }>

/** Unpacks an office package and packs it again; other files are taken as text, where they are. */
function inMarkup(bytes: Uint8Array, mutation: InMarkup): Uint8Array {
  if (bytes[0] !== 0x50) return bytes[0] === 0x3c ? strToU8(changeMarkup(strFromU8(bytes), mutation)) : bytes
  const parts = unpack(bytes)
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))
  const name = names[mutation.part % names.length]
  if (name === undefined) return bytes
  return zipSync({ ...parts, [name]: strToU8(changeMarkup(strFromU8(parts[name]!), mutation)) })
}

/** The parts that an earlier mutation left whole. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const directory = readZipDirectory(bytes)
  if ('fault' in directory) return {}
  const parts = directory.entries.map((entry) => [entry.name, readZipEntry(bytes, entry)] as const)
  return Object.fromEntries(parts.flatMap(([name, part]) => ('bytes' in part ? [[name, part.bytes]] : [])))
}

function changeMarkup(text: string, mutation: InMarkup): string {
  const pattern = mutation.kind === 'attribute' ? /="[^"]*"/g : /<[^>]*>/g
  const found = [...text.matchAll(pattern)]
  const one = found[Math.floor(mutation.at * found.length)]
  if (!one) return text
  const by = mutation.kind === 'attribute' ? `="${mutation.value}"` : one[0].repeat(mutation.times)
  return text.slice(0, one.index) + by + text.slice(one.index + one[0].length)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
