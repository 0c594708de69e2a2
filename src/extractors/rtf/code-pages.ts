/** Code pages of RTF text: the document's own, and those that a font's character set stands for. */
import iconv from 'iconv-lite'

/** Windows code pages by \fcharset (RTF 1.9.1, "Font Table"). Sets 0 and 1 are the document's own code page. */
const OF_CHARSET: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258 },
  ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 },
}
const NAMES: Readonly<Record<number, string>> = {
  10000: 'macroman',
  10008: 'gbk',
  54936: 'gb18030',
  65001: 'utf8',
}
const WESTERN = 1252
const DOUBLE_BYTE = new Set([932, 936, 949, 950, 1361, 10008, 54936])

/** The code page of a font's character set; undefined where the document's own goes. */
export function codePageOfCharset(charset: number): number | undefined {
  return OF_CHARSET[charset]
}

export function isDoubleByte(codePage: number): boolean {
  return DOUBLE_BYTE.has(codePage)
}

/** Bytes, one a character of `bytes`, as text; a code page that is not known is read as the western one. */
export function decodeBytes(bytes: string, codePage: number): string {
  if (/^[\0-\x7f]*$/.test(bytes)) return bytes
  const name = NAMES[codePage] ?? `cp${codePage}`
  return iconv.decode(Buffer.from(bytes, 'latin1'), iconv.encodingExists(name) ? name : `cp${WESTERN}`)
}
