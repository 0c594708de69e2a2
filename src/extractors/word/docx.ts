/** Word documents since 2007 (.docx): the extractor. */
import type { Document } from '../../model/document.ts'
import type { Extractor, Limits } from '../extractor.ts'
import { assemble } from './assemble.ts'
import { readBlocks } from './docx/body.ts'
import { readNumberingPart } from './docx/numbering.ts'
import { openPackage, type WordPackage } from './docx/package.ts'
import { type Reading, startReading } from './docx/reading.ts'
import { readStyles } from './docx/styles.ts'
import type { FlowBlock } from './flow.ts'
import { damaged, encrypted, guarded } from './guard.ts'

export const docx: Extractor = {
  format: 'docx',
  version: 2,
  extract: async (bytes, limits) => guarded(() => readDocx(bytes, limits)),
}

function readDocx(bytes: Uint8Array, limits: Limits): Document {
  // with a password, the package lies encrypted inside a compound file
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw encrypted()
  const parts = openPackage(bytes, limits)
  const { flow, reading } = readStories(parts)
  const { blocks, notices } = assemble(flow, limits)
  return {
    format: 'docx',
    ...(parts.title !== undefined && { title: parts.title }),
    blocks,
    pages: [],
    notices: [...reading.notices.all(), ...notices],
  }
}

/** Body and notes. A table of contents whose end mark is missing would swallow the rest: then it is kept. */
function readStories(parts: WordPackage): { flow: readonly FlowBlock[]; reading: Reading } {
  const styles = readStyles(parts.part('styles'))
  const numbering = readNumberingPart(parts.part('numbering'))
  // damaged files with two bodies have been seen; Word shows both
  const bodies = parts.document.children.filter((element) => element.name === 'w:body')
  if (bodies.length === 0) throw damaged('no document body')
  const content = bodies.flatMap((body) => body.children)
  const read = (keepContents: boolean) => {
    const reading = startReading(styles, numbering, keepContents)
    return { flow: readBlocks(content, reading), reading }
  }
  const first = read(false)
  const { flow, reading } = first.reading.fields.inContents ? read(true) : first
  return { flow: [...flow, ...readNotes(parts, reading)], reading }
}

/** Footnotes and endnotes that the text refers to, in that order, as paragraphs after the body. */
function readNotes(parts: WordPackage, reading: Reading): FlowBlock[] {
  if (reading.notes.length === 0) return []
  const stories = { footnote: parts.part('footnotes'), endnote: parts.part('endnotes') }
  reading.notices.add(
    'notes',
    'Footnotes and endnotes stand at the end of the document, their marks are left out',
  )
  // reading a note may meet further references; those of notes are not followed
  return [...reading.notes].flatMap(({ kind, id }) => {
    const note = stories[kind]?.children.find((element) => element.attributes['w:id'] === id)
    return note ? readBlocks(note.children, reading) : []
  })
}
