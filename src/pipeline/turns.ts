/** Long work on a store, one process at a time. */
import type { ClaimOptions, Store } from '../store/store.ts'

/** How to wait where another process is at work; by default five seconds. */
export type WaitOptions = Pick<ClaimOptions, 'waitMs' | 'onWaiting'>

/** Does the work when it is this process's turn. Rejects with StoreError `locked` where that does not come. */
export async function inTurn<T>(
  {
    store,
    waitMs,
    onWaiting,
    signal,
  }: WaitOptions & { readonly store: Store; readonly signal?: AbortSignal },
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  const release = await store.claim({
    command,
    signal,
    ...(waitMs !== undefined && { waitMs }),
    ...(onWaiting && { onWaiting }),
  })
  try {
    return await work()
  } finally {
    await release()
  }
}
