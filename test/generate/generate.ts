/** A seed → a report of some unit and year in one of the five forms, as a file, with the truth it holds. */
import type { Composition, Defects } from './composer.ts'
import { drawFigures } from './figures.ts'
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from './layouts/index.ts'
import { PERTURBATIONS, type PerturbationName } from './perturb.ts'
import { type Random, randomFrom } from './random.ts'
import { extensionOf, FILE_KINDS, type FileKind, renderAs, truthFor } from './report-file.ts'
import { PLAIN, type Style } from './style.ts'
import type { Truth } from './truth.ts'
import { CITIES, COUNTIES, fullName, type Unit } from './units.ts'

export interface GenerateOptions {
  readonly layouts?: readonly LayoutId[]
  readonly kinds?: readonly FileKind[]
  /** print styles and changes of tables and headings beyond what the form itself has; on unless false */
  readonly perturbed?: boolean
  /** what real reports get wrong; on unless false */
  readonly defective?: boolean
  /** paragraphs of text without figures, which make a report as long as real ones; a few unless given */
  readonly prose?: number
}

export interface DescribedReport {
  readonly seed: number
  readonly layout: LayoutId
  readonly kind: FileKind
  readonly unit: Unit
  readonly year: number
  readonly style: Style
  readonly perturbations: readonly PerturbationName[]
  readonly composition: Composition
  readonly automaticNumbers: boolean
}

export interface GeneratedReport extends DescribedReport {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly truth: Truth
}

/** The description alone, without the work of writing a file. */
export function describeReport(seed: number, options: GenerateOptions = {}): DescribedReport {
  const random = randomFrom(seed)
  const kind = random.pick(options.kinds ?? FILE_KINDS)
  const layout = random.pick(fitting(options.layouts ?? LAYOUT_IDS, kind))
  const unit = random.pick(layout === 'jiangmen' && random.chance(0.5) ? CITIES : COUNTIES)
  const year = random.integer(2018, 2025)
  const perturbed = options.perturbed ?? true
  const style = perturbed ? drawStyle(random) : { ...PLAIN, unit: random.pick(['元', '万元'] as const) }
  const defects = (options.defective ?? true) ? drawDefects(random) : {}
  const prose = options.prose ?? random.integer(0, 4)
  const figures = drawFigures(random, style)
  const composed = LAYOUTS[layout]({ unit, year, style, figures, random, defects, prose })
  const perturbations = perturbed ? drawPerturbations(random) : []
  const paper = perturbations.reduce((changed, name) => PERTURBATIONS[name](changed, random), composed.paper)
  return {
    seed,
    layout,
    kind,
    unit,
    year,
    style,
    perturbations,
    composition: { ...composed, paper },
    // 六 twice is what the form of nanhu has; Word's own numbers cannot repeat
    automaticNumbers: layout !== 'nanhu' && random.chance(0.3),
  }
}

export async function generateReport(seed: number, options: GenerateOptions = {}): Promise<GeneratedReport> {
  const described = describeReport(seed, options)
  const { kind, composition, unit, year, automaticNumbers } = described
  return {
    ...described,
    fileName: `${seed}-${fullName(unit)}${year}.${extensionOf(kind)}`,
    bytes: await renderAs(kind, composition, { automaticNumbers }),
    truth: truthFor(kind, composition),
  }
}

/** Only the form of liangzhou goes about as a workbook that has all its identity inside. */
function fitting(layouts: readonly LayoutId[], kind: FileKind): readonly LayoutId[] {
  if (kind !== 'xlsx' && kind !== 'xls') return layouts
  const forms = layouts.filter((layout) => layout === 'liangzhou')
  if (forms.length === 0) throw new Error(`No workbook of ${layouts.join(', ')}`)
  return forms
}

function drawStyle(random: Random): Style {
  return {
    unit: random.pick(['元', '万元']),
    separators: random.chance(0.4),
    fullWidth: random.chance(0.15),
    spaced: random.chance(0.3),
    fixedDecimals: random.chance(0.4),
    zero: random.pick(['0', '0', '无', '', '0.00']),
  }
}

function drawDefects(random: Random): Defects {
  return {
    shiftedRows: random.chance(0.3),
    shortClasses: random.chance(0.3),
    staffConflict: random.chance(0.3),
    wrongRate: random.chance(0.3),
  }
}

function drawPerturbations(random: Random): readonly PerturbationName[] {
  const names = Object.keys(PERTURBATIONS) as PerturbationName[]
  return names.filter(() => random.chance(0.3))
}
