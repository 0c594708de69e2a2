/** Paper → a Word document, by the `docx` package: merged cells as gridSpan and vMerge. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Paper, PaperBlock, PaperTable } from '../paper.ts'

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
const TABLE_WIDTH = 9_400
const LANDSCAPE_WIDTH = 14_000

const HEADING = { run: { color: '000000', size: 24 } }

export interface DocxOptions {
  /** headings are numbered by Word (一、 and （一）), their text says no number */
  readonly automaticNumbers?: boolean
}

export async function renderDocx(paper: Paper, options: DocxOptions = {}): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: 'ziping fixtures',
    styles: {
      default: {
        document: { run: { font: 'Noto Sans CJK SC', size: 21 } },
        heading1: HEADING,
        heading2: HEADING,
        heading3: HEADING,
      },
    },
    numbering: { config: [NUMBERING] },
    sections: [
      {
        properties: {
          page: {
            margin: { top: 1000, bottom: 1000, left: 1200, right: 1200 },
            ...(paper.landscape && { size: { orientation: PageOrientation.LANDSCAPE } }),
          },
        },
        children: paper.blocks.map((source, i) =>
          block(source, {
            ...options,
            first: i === 0,
            width: paper.landscape ? LANDSCAPE_WIDTH : TABLE_WIDTH,
          }),
        ),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const NUMBERING = {
  reference: 'headings',
  levels: [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', suffix: LevelSuffix.NOTHING },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', suffix: LevelSuffix.NOTHING },
  ],
}
const NUMBER = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]\s*)/

interface Placing extends DocxOptions {
  readonly first: boolean
  /** of tables, in twentieths of a point */
  readonly width: number
}

function block(source: PaperBlock, options: Placing): Paragraph | Table {
  if (source.kind === 'table') return table(source, options.width)
  if (source.kind === 'heading') {
    const numbered = options.automaticNumbers && NUMBER.test(source.text)
    return new Paragraph({
      text: numbered ? source.text.replace(NUMBER, '') : source.text,
      heading: LEVELS[source.level - 1]!,
      // a form and its title begin a page
      pageBreakBefore: source.level === 1 && !options.first,
      ...(numbered && { numbering: { reference: NUMBERING.reference, level: source.level - 2 } }),
    })
  }
  const children = [new TextRun(source.text)]
  const centred = source.kind === 'line' && source.centred
  return new Paragraph({ children, ...(centred && { alignment: AlignmentType.CENTER }) })
}

function table(source: PaperTable, width: number): Table {
  const whole = source.widths.reduce((sum, width) => sum + width, 0)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: source.widths.map((share) => Math.round((share / whole) * width)),
    rows: source.rows.map(
      (cells, row) =>
        new TableRow({ children: cells.map(tableCell), tableHeader: row < (source.repeatedRows ?? 0) }),
    ),
  })
}

function tableCell({ text, columnSpan, rowSpan }: PaperTable['rows'][number][number]): TableCell {
  return new TableCell({
    ...(columnSpan && { columnSpan }),
    ...(rowSpan && { rowSpan }),
    children: text.split('\n').map((line) => new Paragraph(line)),
  })
}
