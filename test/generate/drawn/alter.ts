/** Changes that leave what a drawn form says as it was: those of the known forms, and a table broken in two. */
import { gridOf, type Paper, type PaperBlock, type PaperTable } from '../paper.ts'
import { PERTURBATIONS, type PerturbationName } from '../perturb.ts'
import type { Random } from '../random.ts'

/** Each change once in a while; one that does not fit a table leaves it. */
export function alter(paper: Paper, random: Random): Paper {
  const names = Object.keys(PERTURBATIONS) as PerturbationName[]
  const changed = names
    .filter((name) => random.chance(0.2) && !(name === 'move-column' && numbersLines(paper)))
    .reduce((before, name) => PERTURBATIONS[name](before, random), paper)
  return random.chance(0.2) ? { ...changed, blocks: changed.blocks.flatMap(broken) } : changed
}

/** Lines are numbered before their amounts, everywhere. */
function numbersLines({ blocks }: Paper): boolean {
  return blocks.some(
    (block) => block.kind === 'table' && block.rows.flat().some(({ text }) => text === '行次'),
  )
}

/** The indicators begin a table of their own. */
function broken(block: PaperBlock): readonly PaperBlock[] {
  if (block.kind !== 'table') return [block]
  const at = block.rows.findIndex((row, i) => i > 0 && row.some(({ text }) => text === '一级指标'))
  if (at < 0 || !isSeam(block, at)) return [block]
  const { rows, form } = block
  const rest: PaperTable = { ...block, rows: rows.slice(at), ...(form && { form: { above: ['（续表）'] } }) }
  return [{ ...block, rows: rows.slice(0, at) }, { kind: 'line', text: '（续表）', centred: true }, rest]
}

function isSeam(table: PaperTable, row: number): boolean {
  return gridOf(table)[row]!.every((slot) => slot?.row === row)
}
