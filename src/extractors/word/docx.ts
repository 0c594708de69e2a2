/** Word documents since 2007 (.docx): the extractor. */
import type { Extractor, Limits } from '../extractor.ts'
import { joinParts } from '../join-parts.ts'
import { type Assembled, assemble } from './assemble.ts'
import { readBlocks } from './docx/body.ts'
import { isScanned, readChunk, recognisePictures } from './docx/embedded.ts'
import { readNumberingPart } from './docx/numbering.ts'
import { openPackage, type WordPackage } from './docx/package.ts'
import { type Reading, startReading } from './docx/reading.ts'
import { readStyles } from './docx/styles.ts'
import type { XmlElement } from './docx/xml.ts'
import type { FlowBlock } from './flow.ts'
import { damaged, encrypted, guarded } from './guard.ts'

export const docx: Extractor = {
  format: 'docx',
  version: 3,
  async extract(bytes, limits) {
    const { parts, stories, reading } = guarded(() => readDocx(bytes, limits))
    const read = await joinStories(stories, parts, limits)
    const pictures = isScanned(read) ? await recognisePictures(reading.pictures, parts, limits) : []
    const { blocks, notices } = joinParts([read, ...pictures])
    const told = reading.notices.all().filter(({ code }) => code !== 'picture' || pictures.length === 0)
    return {
      format: 'docx',
      ...(parts.title !== undefined && { title: parts.title }),
      blocks,
      pages: [],
      notices: [...told, ...notices],
    }
  },
}

/** A stretch of the body, or a document embedded in it, by the relationship that leads to it. */
type Story = { readonly flow: readonly FlowBlock[] } | { readonly chunk: string | undefined }

interface DocxReading {
  readonly parts: WordPackage
  readonly stories: readonly Story[]
  readonly reading: Reading
}

function readDocx(bytes: Uint8Array, limits: Limits): DocxReading {
  // with a password, the package lies encrypted inside a compound file
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw encrypted()
  const parts = openPackage(bytes, limits)
  return { parts, ...readStories(parts) }
}

async function joinStories(
  stories: readonly Story[],
  parts: WordPackage,
  limits: Limits,
): Promise<Assembled> {
  const read: Assembled[] = []
  for (const story of stories)
    read.push('flow' in story ? assemble(story.flow, limits) : await readChunk(story.chunk, parts, limits))
  return joinParts(read)
}

/** Body and notes. A table of contents whose end mark is missing would swallow the rest: then it is kept. */
function readStories(parts: WordPackage): Omit<DocxReading, 'parts'> {
  const styles = readStyles(parts.part('styles'))
  const numbering = readNumberingPart(parts.part('numbering'))
  // damaged files with two bodies have been seen; Word shows both
  const bodies = parts.document.children.filter((element) => element.name === 'w:body')
  if (bodies.length === 0) throw damaged('no document body')
  const stretches = splitAtChunks(bodies.flatMap((body) => body.children))
  const read = (keepContents: boolean) => {
    const reading = startReading(styles, numbering, keepContents)
    const stories = stretches.map((stretch) =>
      'chunk' in stretch ? stretch : { flow: readBlocks(stretch.elements, reading) },
    )
    return { stories, reading }
  }
  const first = read(false)
  const { stories, reading } = first.reading.fields.inContents ? read(true) : first
  return { stories: [...stories, { flow: readNotes(parts, reading) }], reading }
}

type Stretch = { readonly elements: XmlElement[] } | { readonly chunk: string | undefined }

function splitAtChunks(content: readonly XmlElement[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const element of content) {
    const last = stretches.at(-1)
    if (element.name === 'w:altChunk') stretches.push({ chunk: element.attributes['r:id'] })
    else if (last && 'elements' in last) last.elements.push(element)
    else stretches.push({ elements: [element] })
  }
  return stretches
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
