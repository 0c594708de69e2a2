/** Published web pages, single-file pages, and html saved under Word or Excel names. */
import type { Document, Notice } from '../model/document.ts'
import { UnreadableFile } from '../model/problem.ts'
import { declaredCharset, decodeText } from './encoding.ts'
import type { Extractor, Limits } from './extractor.ts'
import { findArticle } from './html/article.ts'
import { readBlocks } from './html/blocks.ts'
import { htmlOfMhtml } from './html/mhtml.ts'
import { parsePage } from './html/page.ts'
import { withTables } from './html/table-boxes.ts'
import { unchosenNotices } from './html/unchosen.ts'
import { joinParts, type Part } from './join-parts.ts'

/** Bytes of an html page → its main article as blocks, navigation and scripts left out. */
export const html: Extractor = {
  format: 'html',
  version: 4,
  async extract(bytes, limits): Promise<Document> {
    const [main = bytes, ...framed] = htmlOfMhtml(bytes) ?? []
    const page = readPage(main, limits)
    // pages of advertisements are in a saved file too; those of a frameset are all there is
    const shown = page.blocks.length > 0 ? [] : framed.map((part) => readPage(part, limits))
    const { blocks, notices: all } = joinParts([page, ...shown])
    const notices = shown.length > 0 ? all.filter(({ code }) => code !== 'framed-page') : all
    if (blocks.length === 0 && page.frames.length > 0) throw elsewhere(page.frames[0]!)
    const { title } = page
    return { format: 'html', ...(title && { title }), blocks, pages: [], notices }
  },
}

interface PageReading extends Part {
  readonly title: string | undefined
  readonly frames: readonly string[]
}

function readPage(bytes: Uint8Array, limits: Limits): PageReading {
  const decoded = decodeText(bytes, declaredCharset(bytes))
  if (!decoded) throw notText()
  const { root, title, frames } = parsePage(decoded.text, limits.xmlDepth)
  const article = findArticle(withTables(root))
  const { blocks, notices: noticed } = readBlocks(article, limits.gridSlots)
  const notices = [...noticed, ...unchosenNotices(article)]
  const lost = decoded.replaced > 0 ? [undecodable(decoded.replaced, decoded.encoding)] : []
  return { title, frames, blocks, notices: [...lost, ...notices, ...frames.map(framedPage)] }
}

function framedPage(address: string): Notice {
  return {
    code: 'framed-page',
    message: `A frame shows "${address}", which is not read: save it as a file of its own`,
  }
}

function elsewhere(address: string): UnreadableFile {
  return new UnreadableFile('no_text', {
    zh: `这个网页没有正文，只转到或嵌入“${address}”；请打开那个网页或文件，另存后导入`,
    en: `The page has no text of its own, it leads to or frames "${address}"; open that, save it and import it`,
  })
}

function undecodable(count: number, encoding: string) {
  return { code: 'undecodable-bytes', message: `${count} places are no valid ${encoding} and were lost` }
}

function notText(): UnreadableFile {
  return new UnreadableFile('damaged', {
    zh: '网页的文字编码无法识别；请用浏览器打开后另存一份',
    en: 'The encoding of the page is not recognised; open it in a browser and save it anew',
  })
}
