/** Every number is accounted for, whatever the report: one that nobody would expect is either read or listed. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extractors/index.ts'
import type { Block, Document, Table } from '../../src/model/document.ts'
import type { Report } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { generateReport } from '../generate/generate.ts'
import { LAYOUT_IDS } from '../generate/layouts/index.ts'

/** No form, year, code or amount of the generator has these digits. */
const PLANT = '73918'
/** Behind these words any number is a telephone's. */
const PHONE = /电话|手机|传真/

interface Planting {
  readonly document: Document
  /** the words it was planted in */
  readonly place: string
}

/** A number put at the end of a sentence, between clauses, or into a cell: alone, or beside what stands there. */
function plant(
  document: Document,
  draw: { block: number; row: number; column: number; way: number },
): Planting {
  const at = draw.block % document.blocks.length
  const block = document.blocks[at]!
  const { changed, place } = block.kind === 'table' ? intoCell(block, draw) : intoText(block, draw.way)
  return {
    document: {
      ...document,
      blocks: document.blocks.map((other, index) => (index === at ? changed : other)),
    },
    place,
  }
}

function intoCell(table: Table, { row, column, way }: { row: number; column: number; way: number }) {
  const line = row % table.slots.length
  const cell = column % table.slots[line]!.length
  const slot = table.slots[line]![cell]!
  if (slot.kind !== 'origin' || PHONE.test(slot.text)) return { changed: table, place: '' }
  const text = [PLANT, `${slot.text} ${PLANT}`, `${slot.text}，另有${PLANT}件`][way % 3]!
  const { value: _, raw: __, ...rest } = slot
  const slots = table.slots.map((cells, index) =>
    index === line ? cells.map((other, at) => (at === cell ? { ...rest, text } : other)) : cells,
  )
  return { changed: { ...table, slots }, place: text }
}

function intoText(block: Exclude<Block, Table>, way: number) {
  const { raw: _, ...rest } = block as typeof block & { raw?: string }
  const after = (sign: string) => block.text.indexOf(sign) + 1
  const [at, words] = (
    [
      [block.text.length, `库存物资${PLANT}件。`],
      [after('，'), `库存${PLANT}件，`],
      [after('。'), `另有${PLANT}元。`],
      [after('万元'), `（其中${PLANT}元）`],
    ] as const
  )[way % 4]!
  const text = block.text.slice(0, at) + words + block.text.slice(at)
  return { changed: { ...rest, text } as Block, place: text }
}

const holds = (value: unknown) => JSON.stringify(value ?? null).includes(PLANT)

/** Whether some part of the report took the number up as a value or as words of its own; evidence does not count. */
function isRead({ facts, indicators, dimensions, projects, goals, contact, budgetCode }: Report): boolean {
  const bare = [...indicators, ...dimensions, ...projects, ...goals].map(({ evidence: _, ...part }) => part)
  return holds(facts.map(({ value }) => value)) || holds(bare) || holds([contact, budgetCode])
}

describe('a number planted anywhere in a report', () => {
  const documents: Document[] = []
  beforeAll(async () => {
    for (const [index, layout] of LAYOUT_IDS.entries())
      for (const kind of ['docx', 'xlsx', 'html'] as const) {
        const { bytes } = await generateReport(9100 + index, { layouts: [layout], kinds: [kind] }).catch(
          () => ({
            bytes: undefined,
          }),
        )
        const read = bytes && (await readDocument(bytes))
        if (read?.ok) documents.push(read.document)
      }
  })

  it('is read as a figure or as words, or it is listed as not read', () => {
    expect(documents.length).toBeGreaterThan(8)
    const draw = fc.record({ block: fc.nat(400), row: fc.nat(60), column: fc.nat(12), way: fc.nat(3) })
    fc.assert(
      fc.property(fc.nat(documents.length - 1), draw, (which, where) => {
        const { document, place } = plant(documents[which]!, where)
        if (place === '') return
        const normalized = normalize(document)
        if (normalized.kind !== 'report') return
        const { report } = normalized
        const isListed = report.unclaimed.some(({ text }) => text.includes(PLANT))
        expect(isListed || isRead(report), place).toBe(true)
      }),
      { numRuns: 250 },
    )
  })
})
