/** Little-endian reading of a stream. */
import { truncated } from '../guard.ts'

export class Bytes {
  readonly raw: Uint8Array
  readonly #view: DataView

  constructor(raw: Uint8Array) {
    this.raw = raw
    this.#view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  }

  get length(): number {
    return this.raw.length
  }

  u8(at: number): number {
    return this.#view.getUint8(at)
  }
  u16(at: number): number {
    return this.#view.getUint16(at, true)
  }
  i16(at: number): number {
    return this.#view.getInt16(at, true)
  }
  u32(at: number): number {
    return this.#view.getUint32(at, true)
  }
  i32(at: number): number {
    return this.#view.getInt32(at, true)
  }

  /** A part of the stream. Throws UnreadableFile('truncated') where the stream ends before it. */
  slice(start: number, length: number): Bytes {
    if (start < 0 || length < 0 || start + length > this.raw.length) throw truncated('a stream ends early')
    return new Bytes(this.raw.subarray(start, start + length))
  }

  /** UTF-16 text of `count` code units. */
  utf16(at: number, count: number): string {
    const part = this.slice(at, count * 2).raw
    return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf16le')
  }
}
