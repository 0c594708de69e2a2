/** The known editions of a form: the structure that its reports had so far, kept as data beside the profile. */

export type StructureKind = 'heading' | 'column' | 'row'

/** One label of a form. */
export interface StructureLabel {
  readonly kind: StructureKind
  /** as compared: without numbering, spaces, years, units of measure and the name of the unit */
  readonly text: string
  /** as printed */
  readonly printed: string
  /** index of its block in the document, and of its table row */
  readonly block: number
  readonly row?: number
  /** a short cell that is not known to be a label: it may be one reworded, and is none of its own */
  readonly loose?: true
}

/** One line of labels each: `# heading`, `| column | column`, `- row - row`; `?` marks what some reports lack. */
export interface Edition {
  /** report: with its chapters · form: tables alone */
  readonly id: string
  readonly outline: string
}

export interface EditionLabel {
  readonly kind: StructureKind
  readonly text: string
  /** some reports of this edition do without */
  readonly optional: boolean
}

const MARKS: Readonly<Record<StructureKind, string>> = { heading: '#', column: '|', row: '-' }
const KINDS = new Map(Object.entries(MARKS).map(([kind, mark]) => [mark, kind as StructureKind]))
const WIDEST = 64
const BETWEEN: Readonly<Record<StructureKind, RegExp>> = {
  heading: /(?:^|\s)#\s/,
  column: /(?:^|\s)\|\s/,
  row: /(?:^|\s)-\s/,
}

/** The labels of an edition in order. */
export function editionLabels({ outline }: Pick<Edition, 'outline'>): EditionLabel[] {
  return outline.split('\n').flatMap((line) => {
    const kind = KINDS.get(line.trim()[0] ?? '')
    if (!kind) return []
    const texts = line.split(BETWEEN[kind]).map((text) => text.trim())
    return texts
      .filter((text) => text !== '')
      .map((text) => ({ kind, text: text.replace(/\?$/, ''), optional: text.endsWith('?') }))
  })
}

/** The editions that the structures of known reports make up: those with chapters, and those of tables alone. */
export function editionsOf(structures: readonly (readonly StructureLabel[])[]): Edition[] {
  const groups = Map.groupBy(structures, (labels) =>
    labels.some(({ kind }) => kind === 'heading') ? 'report' : 'form',
  )
  return [...groups]
    .toSorted(([a], [b]) => (a > b ? -1 : 1))
    .map(([id, members]) => ({ id, outline: outlineOf(joined(members)) }))
}

/** All labels of the members, each where the first member that has it has it; optional unless all have it. */
function joined(members: readonly (readonly StructureLabel[])[]): EditionLabel[] {
  const key = ({ kind, text }: Pick<StructureLabel, 'kind' | 'text'>) => `${kind} ${text}`
  const order: StructureLabel[] = []
  for (const labels of members)
    labels.forEach((label, index) => {
      if (order.some((other) => key(other) === key(label))) return
      const before = labels.slice(0, index).findLast((other) => order.some((it) => key(it) === key(other)))
      const at = before ? order.findIndex((other) => key(other) === key(before)) + 1 : 0
      order.splice(at, 0, label)
    })
  const count = (label: StructureLabel) =>
    members.filter((labels) => labels.some((other) => key(other) === key(label))).length
  return order.map((label) => ({
    kind: label.kind,
    text: label.text,
    optional: count(label) < members.length,
  }))
}

function outlineOf(labels: readonly EditionLabel[]): string {
  const lines: string[] = []
  let last: StructureKind | undefined
  for (const { kind, text, optional } of labels) {
    const item = `${MARKS[kind]} ${text}${optional ? '?' : ''}`
    const line = lines.at(-1) ?? ''
    const goesOn = kind === last && kind !== 'heading' && line.length + item.length < WIDEST
    if (goesOn) lines[lines.length - 1] = `${line} ${item}`
    else lines.push(item)
    last = kind
  }
  return lines.join('\n')
}

const MODULE = `'../edition.ts'`

/** The file that keeps them: `profiles/<id>.edition.ts`. */
export function editionFile(profileId: string, editions: readonly Edition[]): string {
  const items = editions.map(
    ({ id, outline }) => `  {\n    id: '${id}',\n    outline: \`\n${outline}\n\`,\n  },\n`,
  )
  return [
    `import type { Edition } from ${MODULE}\n\n`,
    '/** The structure of the reports in fixtures/; `npm run bless` writes it. */\n',
    `export const profile = '${profileId}'\n`,
    `export const editions: readonly Edition[] = [\n${items.join('')}]\n`,
  ].join('')
}
