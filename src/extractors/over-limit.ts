/** Crossing a limit: one sentence for all readers, with the limit, its value and the option that raises it. */
import { type Message, UnreadableFile } from '../model/problem.ts'
import type { Limits } from './extractor.ts'

const NAMES: Readonly<Record<keyof Limits, Message>> = {
  fileBytes: { zh: '文件字节数', en: 'bytes of the file' },
  inflatedBytes: { zh: '解压后的字节数', en: 'bytes after inflating' },
  entries: { zh: '压缩容器内的条目数', en: 'entries of the container' },
  xmlDepth: { zh: '元素嵌套层数', en: 'levels of nested elements' },
  gridSlots: { zh: '表格单元格数', en: 'cells of a table' },
  pages: { zh: '页数', en: 'pages' },
  pixels: { zh: '图片像素数', en: 'pixels of an image' },
  nesting: { zh: '压缩包嵌套层数', en: 'levels of nested archives' },
}

export interface Crossing {
  /** the limit's value */
  readonly most: number
  /** what the file has or says it has, where that is known */
  readonly found?: number
  /** part of the file, as a person names it: a sheet, a member */
  readonly part?: string
}

/** The error `too_large` for a limit that a file crosses. */
export function overLimit(limit: keyof Limits, { most, found, part }: Crossing): UnreadableFile {
  const { zh, en } = NAMES[limit]
  const option = limitOption(limit)
  const zhFound = found === undefined ? '' : ` ${found}，`
  const enFound = found === undefined ? '' : `: ${found}`
  return new UnreadableFile('too_large', {
    zh: `${part ? `“${part}”的` : ''}${zh}${zhFound}超过上限 ${most}；确认文件可信后，可用选项 ${option} 提高上限`,
    en: `Too many ${en}${part ? ` in "${part}"` : ''}${enFound}, more than ${most}; raise option ${option} for a file that you trust`,
  })
}

/** The command-line option of a limit: "--max-grid-slots". */
export function limitOption(limit: keyof Limits): string {
  return `--max-${limit.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
