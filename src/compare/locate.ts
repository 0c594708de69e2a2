/** Where a figure stands, told so that a person finds it in the original by eye: no counting of blocks. */
import type { Block, Document, Table } from '../model/document.ts'
import type { Evidence } from '../model/report.ts'
import type { FiledReport, Locate } from './filed-report.ts'
import { headingAbove } from './headings-above.ts'
import { placeText } from './place.ts'
import { cellNumberOf, columnHeadOf, rowLabelOf, rowNumberOf } from './table-labels.ts'
import type { Language } from './wording.ts'

export type { Locate } from './filed-report.ts'

/** Longest heading, caption or label that is quoted, in characters. */
const LONGEST = 16
/** Blocks above a table among which its caption is looked for. */
const CAPTION_REACH = 3
const UNIT_LINE = /单位[：:]/

/**
 * Places in one document: "第3页 表2“收入支出情况表”“公用经费”行“决算数”列", "“三、支出情况”下第2段", "Sheet1!D5".
 * What the document does not name is counted as it is seen, from 1, merged cells once. Without a document, as `placeText` says it.
 * So is a place whose labels hold one of the `hidden` texts (names of contact persons).
 */
export function locateIn(
  document: Document | null,
  language: Language,
  hidden: readonly string[] = [],
): Locate {
  if (!document) return (evidence) => placeText(evidence, language)
  return (evidence) => {
    if (evidence.sheet && evidence.cell) return placeText(evidence, language)
    const block = document.blocks[evidence.block]
    if (!block) return placeText(evidence, language)
    const zh = language === 'zh'
    const { page } = evidence
    const onPage = page === undefined ? '' : zh ? `第${page}页 ` : `page ${page}, `
    const within =
      block.kind === 'table'
        ? inTable(document.blocks, block, evidence, zh)
        : inText(document.blocks, evidence.block, zh)
    const place = onPage + within
    return hidden.some((text) => place.includes(text)) ? placeText(evidence, language) : place
  }
}

/** Where a figure of a filed document stands, in the words of the document where it is at hand. */
export function placeIn({ locate }: FiledReport, evidence: Evidence, language: Language): string {
  return locate ? locate(evidence) : placeText(evidence, language)
}

function inText(blocks: readonly Block[], index: number, zh: boolean): string {
  const heading = headingAbove(blocks, index)
  if (!heading) {
    const count = textBlocks(blocks.slice(0, index + 1))
    return zh ? `正文第${count}段` : `paragraph ${count}`
  }
  const under = heading.under === undefined ? '' : `${quoted(heading.under, zh)}${zh ? '' : ', '}`
  const title = `${under}${quoted(heading.text, zh)}`
  if (heading.index === index && heading.isLine) return zh ? `标题${title}` : `heading ${title}`
  if (heading.index === index) return zh ? `${title}一段` : `paragraph ${title}`
  const count = textBlocks(blocks.slice(heading.index + 1, index + 1))
  return zh ? `${title}下第${count}段` : `paragraph ${count} under ${title}`
}

function textBlocks(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind !== 'table').length
}

function inTable(
  blocks: readonly Block[],
  table: Table,
  { block, row, column }: Evidence,
  zh: boolean,
): string {
  const number = blocks.slice(0, block + 1).filter(({ kind }) => kind === 'table').length
  const caption = captionOf(blocks, block)
  const name = `${zh ? `表${number}` : `table ${number}`}${caption === '' ? '' : `${zh ? '' : ' '}${quoted(caption, zh)}`}`
  if (row === undefined) return name
  const rowLabel = rowLabelOf(table, row, column)
  const inRow =
    rowLabel === '' ? counted('行', 'row', rowNumberOf(table, row), zh) : labelled('行', 'row', rowLabel, zh)
  if (column === undefined) return `${name}${zh ? '' : ', '}${inRow}`
  const head = columnHeadOf(table, row, column)
  const inColumn =
    head === '' || head === rowLabel
      ? counted('列', 'column', cellNumberOf(table, row, column), zh)
      : labelled('列', 'column', head, zh)
  return [name, inRow, inColumn].join(zh ? '' : ', ')
}

function labelled(zhWord: string, enWord: string, label: string, zh: boolean): string {
  return zh ? `${quoted(label, zh)}${zhWord}` : `${enWord} ${quoted(label, zh)}`
}

function counted(zhWord: string, enWord: string, index: number, zh: boolean): string {
  return zh ? `第${index + 1}${zhWord}` : `${enWord} ${index + 1}`
}

/** A short line above that is neither another table nor the unit of money. */
function captionOf(blocks: readonly Block[], index: number): string {
  for (let above = index - 1; above >= Math.max(0, index - CAPTION_REACH); above -= 1) {
    const block = blocks[above]
    if (!block || block.kind === 'table') return ''
    const text = block.text.trim()
    if (text !== '' && !UNIT_LINE.test(text))
      return /表|情况|清单/.test(text) && text.length <= 40 ? text : ''
  }
  return ''
}

function quoted(text: string, zh: boolean): string {
  const line = text.replaceAll(/\s+/g, zh ? '' : ' ').trim()
  const short = [...line].length > LONGEST ? `${[...line].slice(0, LONGEST - 1).join('')}…` : line
  return zh ? `“${short}”` : `"${short}"`
}
