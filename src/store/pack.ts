/** Documents and Reports as they lie in the database: JSON, compressed with zstd. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Document } from '../model/document.ts'
import { StoreError } from './error.ts'
import { isRecognised, searchableText } from './searchable.ts'

/** The bytes of a packed value; the type remembers what is inside. */
export type Packed<T> = Uint8Array & { readonly packed?: T }

/** A Document ready to be stored. */
export interface PackedDocument {
  readonly title: string | null
  readonly content: Packed<Document>
  /** what is searched (searchable.ts) */
  readonly text: string
  /** whether any of it was read from a picture */
  readonly recognised: boolean
}

export function packDocument(document: Document): PackedDocument {
  return {
    title: document.title ?? null,
    content: pack(document),
    text: searchableText(document),
    recognised: isRecognised(document),
  }
}

/** Plain data → compressed bytes. */
export function pack<T>(value: T): Packed<T> {
  return zstdCompressSync(JSON.stringify(value))
}

/** The inverse of `pack`; throws StoreError `damaged` for bytes that are no packed value. */
export function unpack<T>(packed: Packed<T>): T {
  try {
    return JSON.parse(zstdDecompressSync(packed).toString())
  } catch (cause) {
    throw new StoreError(
      'damaged',
      {
        zh: '数据库中保存的内容已损坏，请从备份恢复，或删除数据库后重新导入',
        en: 'Stored content is damaged: restore the database from a backup, or delete it and import again',
      },
      { cause },
    )
  }
}
