/** Long work on a store, one process at a time. */
import type { ClaimOptions, Store } from '../store/store.ts'

/** How to wait where another process is at work; by default five seconds. */
export type WaitOptions = Pick<ClaimOptions, 'waitMs' | 'onWaiting'>

/**
 * Does the work when it is this process's turn; undefined where the signal ended the waiting. Rejects with StoreError
 * `locked` where the turn does not come.
 */
export async function inTurn<T>(
  {
    store,
    waitMs,
    onWaiting,
    signal,
  }: WaitOptions & { readonly store: Store; readonly signal?: AbortSignal },
  command: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const release = await store
    .claim({
      command,
      signal,
      ...(waitMs !== undefined && { waitMs }),
      ...(onWaiting && { onWaiting }),
    })
    .catch((error: unknown) => {
      if (signal?.aborted && error === signal.reason) return undefined
      throw error
    })
  if (!release) return undefined
  try {
    return await work()
  } finally {
    await release()
  }
}
