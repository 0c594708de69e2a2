/**
 * The control words that bear on text and structure, in groups whose text is kept. Words that are not listed are
 * formatting; RTF wants them passed over, and with them the groups of unknown words behind \*.
 */
import { FORM_FIELD_WORDS, formFieldText, startFormField } from './form-field.ts'
import { endParagraph, endRow, finishStory, put } from './print.ts'
import { groupOf, plainParagraph, type Reading, type Sink, startStory, storyOf } from './reading.ts'
import { ROW_WORDS, startRow } from './rows.ts'

export type WordReader = (reading: Reading, parameter: number | undefined) => void

/** Characters that have words of their own. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', '\t': '\t', line: '\n', lbr: '\n', '~': '\u00a0', _: '-', '-': '' },
  ...{ emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', '{': '{', '}': '}', '\\': '\\' },
}

/** Groups that hold nothing of the document's running text. */
const SKIPPED = [
  ...['colortbl', 'filetbl', 'revtbl', 'template', 'nonesttables', 'nonshppict', 'shprslt', 'sp', 'pntxta'],
  ...[
    'pntxtb',
    'xe',
    'tc',
    'tcn',
    'rxe',
    'txe',
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
  ],
  ...['footerr', 'footerf', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'pn', 'mmathPict'],
  ...['rsidtbl', 'themedata', 'bkmkstart', 'bkmkend', 'annotation', 'atnid', 'atnauthor', 'levelnumbers'],
]
/** Groups that add nothing of their own, among them the parts of a formula. */
const PASSED = [
  ...[
    'shp',
    'shpinst',
    'shppict',
    'shpgrp',
    'do',
    'moMath',
    'moMathPara',
    'mmath',
    'mr',
    'mnum',
    'me',
    'msub',
  ],
  ...['msup', 'mdeg', 'mfName', 'mlim', 'mf', 'mrad', 'mnary', 'msSub', 'msSup', 'msSubSup', 'md', 'mfunc'],
]

const FORMATTING: Readonly<Record<string, WordReader>> = {
  plain: (reading) => Object.assign(groupOf(reading), { font: undefined, hidden: false, deleted: false }),
  f: (reading, font) => {
    groupOf(reading).font = font
  },
  v: (reading, on = 1) => {
    groupOf(reading).hidden = on !== 0
  },
  deleted: (reading, on = 1) => {
    groupOf(reading).deleted = on !== 0
  },
  mvf: (reading, on = 1) => {
    groupOf(reading).deleted = on !== 0
  },
  uc: (reading, count = 1) => {
    groupOf(reading).fallback = Math.max(0, count)
  },
  pard: (reading) => {
    groupOf(reading).paragraph = plainParagraph()
  },
  s: (reading, style = 0) => {
    groupOf(reading).paragraph.style = style
  },
  outlinelevel: (reading, level) => {
    groupOf(reading).paragraph.outline = level
  },
  intbl: (reading) => {
    groupOf(reading).paragraph.inTable = true
  },
  itap: (reading, depth = 1) => {
    groupOf(reading).paragraph.depth = Math.max(0, depth)
  },
  ls: (reading, list) => {
    groupOf(reading).paragraph.list = list
  },
  ilvl: (reading, level = 0) => {
    groupOf(reading).paragraph.listLevel = Math.min(8, Math.max(0, level))
  },
  ansicpg: (reading, codePage) => {
    reading.codePage = codePage || reading.codePage
  },
  mac: (reading) => {
    reading.codePage = 10000
  },
  pc: (reading) => {
    reading.codePage = 437
  },
  pca: (reading) => {
    reading.codePage = 850
  },
  deff: (reading, font = 0) => {
    reading.header.defaultFont = font
  },
}

const BREAKS: Readonly<Record<string, WordReader>> = {
  par: (reading) => endParagraph(reading, 'paragraph'),
  '\n': (reading) => endParagraph(reading, 'paragraph'),
  '\r': (reading) => endParagraph(reading, 'paragraph'),
  sect: (reading) => {
    if (storyOf(reading).line !== '') endParagraph(reading, 'paragraph')
  },
  // what stands after a page or column break stands on a line of its own
  page: breakLine,
  column: breakLine,
  cell: (reading) => endParagraph(reading, 'cell', 1),
  nestcell: (reading) => endParagraph(reading, 'cell', innerDepth(reading)),
  row: (reading) => endRow(reading, 1),
  nestrow: (reading) => endRow(reading, innerDepth(reading)),
  trowd: (reading) => {
    const story = storyOf(reading)
    story.rows.set(rowDepth(reading), startRow())
    if (groupOf(reading).sink === 'story' && !groupOf(reading).nestedRow) story.inRow = true
  },
}

function breakLine(reading: Reading): void {
  if (storyOf(reading).line !== '') put('\n', reading)
}

function innerDepth(reading: Reading): number {
  return Math.max(2, groupOf(reading).paragraph.depth)
}

function rowDepth(reading: Reading): number {
  return groupOf(reading).nestedRow ? innerDepth(reading) : 1
}

const DESTINATIONS: Readonly<Record<string, WordReader>> = {
  fonttbl: into('fonts'),
  stylesheet: into('styles'),
  listtable: into('lists'),
  listoverridetable: into('lists'),
  leveltext: into('level-text'),
  info: into('info'),
  title: (reading) => {
    // "title" is also a name of other groups: it is the document's inside of \info alone
    if (groupOf(reading).sink === 'info') groupOf(reading).sink = 'title'
  },
  listtext: into('marker'),
  pntext: into('marker'),
  field: (reading) => {
    reading.fields.begin()
    groupOf(reading).closed = () => put(reading.fields.end(), reading)
  },
  fldinst: into('instruction'),
  fldrslt: (reading) => {
    groupOf(reading).sink = 'story'
    reading.fields.separate()
  },
  formfield: (reading) => {
    groupOf(reading).sink = 'info'
    const field = startFormField()
    reading.formField = field
    groupOf(reading).closed = () => {
      reading.formField = undefined
      const text = formFieldText(field)
      if (text !== undefined) reading.fields.show(text)
    }
  },
  ffl: (reading) => {
    reading.formField?.entries.push('')
    groupOf(reading).sink = 'list-entry'
  },
  footnote: readNote,
  shptxt: readBox,
  dptxbxtext: readBox,
  nesttableprops: (reading) => {
    groupOf(reading).nestedRow = true
  },
  pict: dropped('picture', 'A picture is not read'),
  object: (reading) => reading.notices.add('embedded-object', 'An embedded object is not read'),
  objdata: into('skip'),
  upr: (reading) => {
    const group = groupOf(reading)
    group.resume = group.sink
    group.sink = 'skip'
  },
  mden: (reading) => put('/', reading),
}

function into(sink: Sink): WordReader {
  return (reading) => {
    groupOf(reading).sink = sink
  }
}

function dropped(code: string, message: string): WordReader {
  return (reading) => {
    reading.notices.add(code, message)
    groupOf(reading).sink = 'skip'
  }
}

/** A note stands at the end of the document; its mark is not printed: "53.2" with note 1 would read 53.21. */
function readNote(reading: Reading): void {
  inStoryOfItsOwn(reading, (blocks) => {
    reading.notices.add(
      'notes',
      'Footnotes and endnotes stand at the end of the document, their marks are left out',
    )
    reading.notes.push(...blocks)
  })
}

/** A text box follows the paragraph that anchors it. */
function readBox(reading: Reading): void {
  const anchor = storyOf(reading)
  inStoryOfItsOwn(reading, (blocks) => anchor.boxes.push(...blocks))
}

function inStoryOfItsOwn(reading: Reading, take: (blocks: ReturnType<typeof finishStory>) => void): void {
  const group = groupOf(reading)
  if (group.sink !== 'story') return
  group.paragraph = plainParagraph()
  const story = startStory()
  reading.stories.push(story)
  group.closed = () => {
    const blocks = finishStory(reading, story)
    reading.stories.pop()
    take(blocks)
  }
}

const rowReaders = Object.entries(ROW_WORDS).map(([name, read]): [string, WordReader] => [
  name,
  (reading, parameter) => {
    const row = storyOf(reading).rows.get(rowDepth(reading))
    if (row) read(row, parameter)
  },
])

const formFieldReaders = Object.entries(FORM_FIELD_WORDS).map(([name, read]): [string, WordReader] => [
  name,
  (reading, parameter) => {
    if (reading.formField) read(reading.formField, parameter)
  },
])

/** Readers of words in groups whose text is kept. */
export const WORDS: ReadonlyMap<string, WordReader> = new Map<string, WordReader>([
  ...SKIPPED.map((name): [string, WordReader] => [name, into('skip')]),
  ...PASSED.map((name): [string, WordReader] => [name, () => {}]),
  ...Object.entries({ ...FORMATTING, ...BREAKS, ...DESTINATIONS }),
  ...rowReaders,
  ...formFieldReaders,
])

/** Words that may stand behind \* and whose group is read all the same. */
export const KNOWN_GROUPS: ReadonlySet<string> = new Set([
  ...Object.keys(DESTINATIONS),
  ...SKIPPED,
  ...PASSED,
  'ud',
])
