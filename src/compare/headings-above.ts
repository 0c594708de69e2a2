/** Under which heading a paragraph stands as a person sees it: marked as one by the file, or by its number alone. */
import { type Block, blockText } from '../model/document.ts'

/** 一、 （二） 第三部分: numbered so, a paragraph heads what follows, however long it is itself. */
const OUTER =
  /^(?:第\s*[一二三四五六七八九十]{1,3}\s*(?:部分|章|节)|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）])/u
/** 1. （1） ①: numbered so, a short line does, unless it is one of a list. */
const INNER = /^(?:\d{1,2}\s*[、.．](?!\d)|[（(]\s*\d{1,2}\s*[)）]|[①-⑳])/u
const SHORT = 25
const SENTENCE = /[。；;]/

export interface HeadingAbove {
  /** index into the blocks */
  readonly index: number
  readonly text: string
  /** the heading above it, where its own words head more than one place of the document */
  readonly under?: string
  /** whether the file marks it as a heading, or it is a line of its own */
  readonly isLine: boolean
}

/** The nearest heading at or above a block; undefined where none is. */
export function headingAbove(blocks: readonly Block[], index: number): HeadingAbove | undefined {
  const titles = titlesOf(blocks)
  for (let at = index; at >= 0; at -= 1) {
    const text = titles[at]
    // a line in which something stands is no heading of itself for its number alone
    if (text === undefined || (at === index && !isMarked(blocks[at]!) && !OUTER.test(text))) continue
    const isLine = isMarked(blocks[at]!) || text === blockText(blocks[at]!).trim()
    const under =
      isInner(blocks, at) && titles.filter((title) => title === text).length > 1
        ? outerAbove(blocks, at)
        : undefined
    return { index: at, text, isLine, ...(under && { under }) }
  }
  return undefined
}

/** Whether only its inner number makes a block a heading. */
function isInner(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!
  return !isMarked(block) && !OUTER.test(blockText(block).trim())
}

function outerAbove(blocks: readonly Block[], index: number): string | undefined {
  const titles = titlesOf(blocks)
  return titles.findLast((title, at) => at < index && title !== undefined && !isInner(blocks, at))
}

const known = new WeakMap<readonly Block[], readonly (string | undefined)[]>()

/** By block: what it heads the following ones with. */
function titlesOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  const titles = known.get(blocks) ?? blocks.map((_, index) => titleOf(blocks, index))
  known.set(blocks, titles)
  return titles
}

function isMarked({ kind }: Block): boolean {
  return kind === 'heading'
}

/** What a block heads the following ones with: (三)“三公”经费说明：本年度… begins with its title. */
function titleOf(blocks: readonly Block[], index: number): string | undefined {
  const block = blocks[index]!
  if (block.kind === 'table') return undefined
  const text = blockText(block).trim()
  if (block.kind === 'heading') return text
  if (OUTER.test(text)) return /^[^：:。；;，,\n]{3,}/u.exec(text)?.[0] ?? text
  const marker = markerOf(text)
  const isTitle = marker !== undefined && text.length <= SHORT && !SENTENCE.test(text)
  const next = blocks[index + 1]
  return isTitle && next && next.kind !== 'table' && markerOf(blockText(next).trim()) !== marker
    ? text
    : undefined
}

/** The shape of an inner number: "0.", "(0)", "①". */
function markerOf(text: string): string | undefined {
  return INNER.exec(text)?.[0].replaceAll(/\s/g, '').replace(/\d+/, '0').replace(/[①-⑳]/u, '①')
}
