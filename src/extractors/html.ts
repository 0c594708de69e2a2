/** Published web pages, single-file pages, and html saved under Word or Excel names. */
import type { Document } from '../model/document.ts'
import { UnreadableFile } from '../model/problem.ts'
import { declaredCharset, decodeText } from './encoding.ts'
import type { Extractor } from './extractor.ts'
import { findArticle } from './html/article.ts'
import { readBlocks } from './html/blocks.ts'
import { htmlOfMhtml } from './html/mhtml.ts'
import { parsePage } from './html/page.ts'

/** Bytes of an html page → its main article as blocks, navigation and scripts left out. */
export const html: Extractor = {
  format: 'html',
  version: 3,
  async extract(bytes, limits): Promise<Document> {
    const source = htmlOfMhtml(bytes) ?? bytes
    const decoded = decodeText(source, declaredCharset(source))
    if (!decoded) throw notText()
    const page = parsePage(decoded.text, limits.xmlDepth)
    const { title } = page
    const { blocks, notices } = readBlocks(findArticle(page.root), limits.gridSlots)
    const lost = decoded.replaced > 0 ? [undecodable(decoded.replaced, decoded.encoding)] : []
    return { format: 'html', ...(title && { title }), blocks, pages: [], notices: [...lost, ...notices] }
  },
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
