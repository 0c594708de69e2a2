/** `--max-…`: the limits of the readers as options of the commands that read files. */
import type { Command } from 'commander'
import type { Message } from '../model/problem.ts'
import { DEFAULT_LIMITS, type Limits, limitOption } from '../pipeline/limits.ts'
import { positiveInteger } from './options.ts'
import type { Terminal } from './terminal.ts'

export type LimitOptions = { readonly [limit in keyof Limits as `max${Capitalize<limit>}`]?: number }

const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]

const HELP: Readonly<Record<keyof Limits, Message>> = {
  fileBytes: {
    zh: '一个文件（或压缩包内一个文件）的最大字节数',
    en: 'most bytes of a file, in an archive too',
  },
  inflatedBytes: {
    zh: '一个文件或压缩包解压后的最大字节数',
    en: 'most bytes of a file or archive after inflating',
  },
  entries: { zh: '一个压缩包或 Office 文件内的最多条目数', en: 'most entries of an archive or Office file' },
  xmlDepth: { zh: 'XML 或网页元素的最大嵌套层数', en: 'deepest nesting of XML or html elements' },
  gridSlots: { zh: '一张表格的最多单元格数', en: 'most cells of a table' },
  pages: { zh: '一份 PDF 的最多页数', en: 'most pages of a PDF' },
  pixels: { zh: '一幅图片的最多像素数', en: 'most pixels of an image' },
  nesting: { zh: '压缩包层层嵌套的最多层数', en: 'most archives inside of one another' },
}

/** What a description says of the value that is taken where none is given. */
export function withDefault(value: number): Message {
  return { zh: `（默认 ${value}）`, en: ` (default ${value})` }
}

/** Adds an option for each limit, with its default. */
export function withLimits(command: Command, { language }: Terminal): Command {
  for (const limit of LIMIT_NAMES) {
    const option = limitOption(limit)
    const help = HELP[limit][language] + withDefault(DEFAULT_LIMITS[limit])[language]
    command.option(`${option} <n>`, help, positiveInteger(option))
  }
  return command
}

/** The limits that were given. */
export function chosenLimits(options: LimitOptions): Partial<Limits> {
  const chosen = LIMIT_NAMES.flatMap((limit) => {
    const value = options[`max${limit[0]!.toUpperCase()}${limit.slice(1)}` as keyof LimitOptions]
    return value === undefined ? [] : [[limit, value]]
  })
  return Object.fromEntries(chosen)
}
