/** Containers of documents: bytes → members, one at a time. Nothing is ever written to disk. */
import { UnreadableFile } from '../model/problem.ts'
import type { ContainerKind } from './archive/container.ts'
import type { Found, Opening } from './archive/member.ts'

type MemberReader = (bytes: Uint8Array, opening: Opening) => Iterable<Found> | AsyncIterable<Found>

/** Loaded on first use, like the readers of documents. */
const READERS: Readonly<Record<ContainerKind, () => Promise<MemberReader>>> = {
  zip: async () => (await import('./archive/zip-members.ts')).readZipMembers,
  tar: async () => (await import('./archive/tar-members.ts')).readTarMembers,
  gzip: async () => (await import('./archive/tar-members.ts')).readGzipMembers,
  mail: async () => (await import('./archive/mail-members.ts')).readMailMembers,
}

/**
 * Members of a container in its own order, each inflated when it is asked for. Never throws for what a container
 * may hold: what stops the reading, a limit too, comes last as a fault.
 */
export async function* readMembers(
  kind: ContainerKind,
  bytes: Uint8Array,
  opening: Opening,
): AsyncGenerator<Found> {
  const read = await READERS[kind]()
  try {
    yield* read(bytes, opening)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    yield { kind: 'fault', problem: error.problem }
  }
}
