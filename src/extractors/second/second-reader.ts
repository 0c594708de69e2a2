/**
 * The second readers: engines of others that read the same bytes, to check ours and to stand in where ours fails.
 * Each is loaded when it is asked for: no import pays for it.
 */

import type { Format } from '../../model/document.ts'
import type { Message } from '../../model/problem.ts'
import type { SecondReader } from './engine.ts'

const office = async () => (await import('./office.ts')).officeReader

const READERS: Readonly<Partial<Record<Format, () => Promise<SecondReader>>>> = {
  docx: async () => (await import('./mammoth.ts')).mammothReader,
  pdf: async () => (await import('./pdf-parse.ts')).pdfParseReader,
  doc: office,
  rtf: office,
  odt: office,
}

const NONE: Readonly<Record<string, Message>> = {
  xlsx: sheets(),
  xls: sheets(),
  xlsb: sheets(),
  ods: sheets(),
  html: plain('网页', 'a web page'),
  txt: plain('纯文本', 'plain text'),
  image: {
    zh: '没有第二读取器：图片里的文字只由识别得出；请对照原图核对存疑之处',
    en: 'No second reader: the text of a picture is recognised by one engine; compare what is in doubt with it',
  },
}
const UNKNOWN: Message = {
  zh: '这种文件没有第二读取器',
  en: 'There is no second reader for this kind of file',
}

/** The second reader of a format, or why there is none. */
export async function secondReader(
  format: Format,
): Promise<{ readonly reader: SecondReader } | { readonly none: Message }> {
  const load = READERS[format]
  return load ? { reader: await load() } : { none: NONE[format] ?? UNKNOWN }
}

function sheets(): Message {
  return {
    zh: '没有第二读取器：工作簿里存的就是数值本身，本工具已直接取用',
    en: 'No second reader: a workbook holds the values themselves, and they are what was taken',
  }
}

function plain(zh: string, en: string): Message {
  return {
    zh: `没有第二读取器：${zh}里的数字就是文字本身`,
    en: `No second reader: the numbers of ${en} are its very text`,
  }
}
