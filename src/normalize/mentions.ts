/** Whether a document has a word anywhere in its text, as the reader of running text would find it. */
import { blockText, type Document } from '../model/document.ts'
import { foldWidth } from './width.ts'

/** Asks for words in the whole text of one document: across lines and cells too, so that none is missed. */
export function mentionsIn(document: Document): (word: string) => boolean {
  const texts = foldWidth(document).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.slots.flatMap((line) => line.flatMap((slot) => (slot.kind === 'origin' ? [slot.text] : [])))
      : [blockText(block)],
  )
  const text = bare(texts.join(''))
  return (word) => text.includes(bare(word))
}

/** Without what the reader of running text leaves out between the characters of a word. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\((?:类|款|项)\)/g, '')
    .replace(/[\s“”"'‘’「」《》]/g, '')
}
