/** What `export` says of the file that it writes, in Chinese and English. */
import { say } from '../model/problem.ts'

export const EXPORT_MESSAGES = {
  written: (path: string, documents: number) =>
    say(`已写入 ${path}（${documents} 份文件）。`, `Wrote ${path} (${documents} documents).`),
  replaced: (path: string, documents: number) =>
    say(
      `已写入 ${path}（${documents} 份文件），替换了原有的文件。`,
      `Wrote ${path} (${documents} documents) in place of the former file.`,
    ),
  kept: (path: string) =>
    say(
      `${path} 已存在，而且导出后另存或改动过，或不是本工具导出的，没有覆盖；请用 --out 换一个文件名，确要覆盖请加 --overwrite。`,
      `${path} is there already and was saved or changed since its export, or is none, so it was left alone; choose another name with --out, or replace it with --overwrite.`,
    ),
  conceptsOfWorkbook: (format: string) =>
    say(
      `--concepts 只用于工作簿（--format xlsx）；${format} 总是包含全部数据项，请去掉该选项，按数据项筛选可用 compare --json。`,
      `--concepts is for the workbook (--format xlsx); ${format} always has every figure: leave the option out, or choose figures with compare --json.`,
    ),
  isDatabase: (path: string) =>
    say(
      `${path} 就是数据库本身，不能写入导出结果；请用 --out 换一个文件名。`,
      `${path} is the database itself and cannot take an export; choose another name with --out.`,
    ),
} as const

export const EXPORT_HELP = {
  overwrite: say(
    '--out 的文件已存在时一律覆盖（不加时只替换未经改动的导出）',
    'replace whatever lies at --out (without it: only an export that nobody changed)',
  ),
} as const
