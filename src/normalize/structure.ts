/** What a form is made of, apart from anything a unit writes into it: its headings, table heads and row labels, in order. */

import type { Document } from '../model/document.ts'
import type { StructureLabel } from './edition.ts'
import { classifyLine } from './headings.ts'
import { readIdentity } from './identity.ts'
import { columnRoles, matchLabel, matchStage, normalizeLabel } from './labels.ts'
import { parseNumbering } from './numbering.ts'
import { type Outline, type PlacedTable, readOutline } from './outline.ts'
import type { Profile } from './profile.ts'
import { remembering } from './remember.ts'
import { withoutSpaces } from './spaces.ts'
import type { Column, LabelSources } from './tables/column.ts'
import { type FormRow, type Region, segment } from './tables/regions.ts'
import { isNumeric, type RowCell, rowCells } from './tables/rows.ts'
import { isTemplateResidue } from './template-residue.ts'
import { foldWidth } from './width.ts'

/** Chapters and their parts; what stands deeper is numbered by the unit as it likes. */
const DEEPEST = 3
/** What a form calls its chapters; under 绩效情况 units write headings of their own (站稳立场、服务大局). */
const FORM_HEADING =
  /(?:(?:重点|主要|年度|总体)工作|情况|概况|概述|目标|结论|问题|措施|建议|意见|分析|经验|综述|说明|职责|职能|任务|收入|支出|结余|收支|经费|资产|绩效|结果|规模|范围|机构|人员|成效|效果|效益|指标|评价|自评|[表汇总]|附件)$/
const LONGEST = 30
const LONGEST_WORD = 12

/** The structure of a document, each label once, in the order in which it is read. `unitName` is no part of a label. */
export function structureOf(
  outline: Outline,
  sources: LabelSources,
  unitName: string | null = null,
): readonly StructureLabel[] {
  const labels = [
    ...headings(outline),
    ...outline.tables.flatMap((placed) => tableLabels(placed, sources)),
  ].sort((a, b) => a.block - b.block || (a.row ?? -1) - (b.row ?? -1))
  return distinct(labels, unitName)
}

/** Short cells and line beginnings: where a known label may stand reworded, or outside of any table that we know. */
export function looseLabels(outline: Outline, unitName: string | null = null): readonly StructureLabel[] {
  return distinct([...outline.tables.flatMap(looseCells), ...looseWords(outline)], unitName)
}

function distinct(labels: readonly Found[], unitName: string | null): StructureLabel[] {
  const seen = new Set<string>()
  return labels.flatMap(({ printed, ...label }) => {
    const known = readLabel(printed)
    const text = withoutName(known, unitName)
    const key = `${label.kind} ${text}`
    if (text.length < 2 || text.length > LONGEST || seen.has(key) || known.isResidue) return []
    if (label.kind === 'heading' && !FORM_HEADING.test(text)) return []
    seen.add(key)
    return [{ ...label, text, printed }]
  })
}

/** A label without its numbering, as structures compare it, and whether it is but the template's own. */
const readLabel = remembering((printed: string) => {
  const line = withoutSpaces(printed)
  const body = parseNumbering(line)?.body || line
  return { body, text: plainText(body), isResidue: isTemplateResidue(printed) }
})

function withoutName({ body, text }: ReturnType<typeof readLabel>, unitName: string | null): string {
  return unitName && body.includes(unitName) ? plainText(body.replaceAll(unitName, '')) : text
}

function plainText(body: string): string {
  return normalizeLabel(body)
    .replace(/(?:19|20)\d{2}年?度?/g, '')
    .replace(/[(（]\d+(?:\.\d+)?[分%％][)）]|[()（）、,，:：]/g, '')
}

/** The structure of a document as read, known labels of `profile` included. */
export function readStructure(printed: Document, profile: Profile | null): readonly StructureLabel[] {
  const document = foldWidth(printed)
  const outline = readOutline(document)
  const { fiscalYear, unit } = readIdentity(document, outline)
  const sources = { fiscalYear: fiscalYear?.value ?? null, aliases: profile?.labels ?? [] }
  return structureOf(outline, sources, unit?.value.name)
}

type Found = Omit<StructureLabel, 'text'>

function headings(outline: Outline): Found[] {
  return outline.passages.flatMap((passage) => {
    const form = classifyLine(passage.text)
    if (form.kind !== 'heading' && form.kind !== 'inline') return []
    const { rank, heading, style } = form.level
    if (rank < 1 || rank > DEEPEST || style === 'label') return []
    const { block, row } = passage.anchor
    return [{ kind: 'heading' as const, printed: heading, block, ...(row !== undefined && { row }) }]
  })
}

function tableLabels(placed: PlacedTable, sources: LabelSources): Found[] {
  const { regions, forms } = segment(placed, sources)
  return [
    ...regions.flatMap((region) => [...columnLabels(region, sources), ...rowLabels(region, sources)]),
    ...forms.flatMap((form) => formLabels(form, sources)),
  ]
}

/** A header without rows may be a form row with its values: only known words are heads there. */
function columnLabels({ placed, header, columns, titles, rows }: Region, sources: LabelSources): Found[] {
  const at = { kind: 'column' as const, block: placed.table.anchor.block, row: header[0] ?? 0 }
  const heads = columns.flatMap(({ path }) => path)
  const own = rows.length > 0 ? heads : heads.filter((head) => isMeant(head, sources))
  return [
    ...titles.map((printed) => ({ ...at, kind: 'heading' as const, printed })),
    ...own.map((printed) => ({ ...at, printed })),
  ]
}

/**
 * Rows of money, staff and assets are named by the form; indicators, projects and offices by the unit. Beneath
 * columns of stages every row with figures is the form's, elsewhere those that the lexicon knows.
 */
function rowLabels({ placed, rows, columns, topic }: Region, sources: LabelSources): Found[] {
  if (columns.some(isListed)) return []
  const staged = columns.find(({ stage }) => stage)?.start ?? 0
  const { block } = placed.table.anchor
  return rows.flatMap((row) => {
    const cells = rowCells(placed.table, row)
    const hasFigures = cells.some(({ start, text }) => start >= staged && isNumeric(text))
    return cells
      .filter(isOwnLabel)
      .filter(
        ({ start, text }) =>
          (hasFigures && start < staged) || matchLabel(text, { topic, aliases: sources.aliases }),
      )
      .map(({ text }) => ({ kind: 'row' as const, printed: text, block, row }))
  })
}

/** Whether a column lists indicators or projects, which are the unit's own; 项目 alone may head items of a form. */
function isListed({ roles }: Column): boolean {
  return roles.includes('level2') || (roles.includes('project') && !roles.includes('item'))
}

function formLabels({ placed, row, cells }: FormRow, sources: LabelSources): Found[] {
  const { block } = placed.table.anchor
  return cells.flatMap((cell, index) => {
    const isLabel = isMeant(cell.text, sources) || isNumeric(cells[index + 1]?.text ?? '')
    return isLabel && isOwnLabel(cell) ? [{ kind: 'row' as const, printed: cell.text, block, row }] : []
  })
}

function looseCells({ table }: PlacedTable): Found[] {
  const { block } = table.anchor
  return table.slots.flatMap((_, row) =>
    rowCells(table, row)
      .filter(isOwnLabel)
      .map(({ text }) => ({ kind: 'row' as const, printed: text, block, row, loose: true as const })),
  )
}

/** What a line begins with: in plain text a form row may be a line like any other. */
function looseWords({ passages }: Outline): Found[] {
  return passages.flatMap(({ text, anchor: { block } }) => {
    const line = text.trim()
    const end = line.search(/[\s：:]/)
    const printed = end < 0 ? line : line.slice(0, end)
    const isWord = printed.length <= LONGEST_WORD && printed.length < text.length
    return isWord ? [{ kind: 'row' as const, printed, block, loose: true as const }] : []
  })
}

function isMeant(text: string, { aliases, fiscalYear }: LabelSources): boolean {
  if (columnRoles(text).length > 0 || matchStage(text, fiscalYear) !== undefined) return true
  return matchLabel(text, { aliases }) !== undefined
}

function isOwnLabel(cell: RowCell): boolean {
  return !cell.fromAbove && cell.text !== '' && cell.text.length <= LONGEST && !isNumeric(cell.text)
}
