/** Opening a collection. */
import type { OpenOptions, Store } from './store.ts'

/** Opens the SQLite database at `path`, made and migrated where needed. Throws StoreError. */
export async function openStore(path: string, _options: OpenOptions = {}): Promise<Store> {
  throw new Error(`Not yet: ${path}`)
}
