/** Opening a collection to write in: what is corrected in it is checked as the normalizer checks what it read. */
import { recheck } from '../normalize/reconcile.ts'
import { openStore as open } from '../store/open.ts'
import type { OpenOptions, Store } from '../store/store.ts'

/** Opens the SQLite database at `path`, made and migrated where needed. Throws StoreError. */
export function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  return open(path, { recheck, ...options })
}
