/** Where a figure stands, in words: what a person needs to turn to it in the original. */
import type { Message } from '../model/problem.ts'
import type { Evidence } from '../model/report.ts'
import type { Language } from './wording.ts'

/**
 * "第3页 表格第2行第4列" (PDF), "基础数据!C7" (Excel), "第12段" (running text). Rows, columns and paragraphs count
 * from 1, as people count.
 */
export function placeText(evidence: Evidence, language: Language): string {
  if (evidence.sheet && evidence.cell) return `${evidence.sheet}!${evidence.cell}`
  return [pageText(evidence), blockText(evidence)]
    .flatMap((part) => (part ? [part[language]] : []))
    .join(language === 'zh' ? ' ' : ', ')
}

function pageText({ page }: Evidence): Message | undefined {
  return page === undefined ? undefined : { zh: `第${page}页`, en: `page ${page}` }
}

function blockText({ block, row, column }: Evidence): Message {
  const number = block + 1
  if (row === undefined) return { zh: `第${number}段`, en: `block ${number}` }
  const inRow = { zh: `表格（第${number}段）第${row + 1}行`, en: `table (block ${number}) row ${row + 1}` }
  if (column === undefined) return inRow
  return { zh: `${inRow.zh}第${column + 1}列`, en: `${inRow.en} column ${column + 1}` }
}
