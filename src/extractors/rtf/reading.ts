/** What the reader of an RTF file carries along: groups with their formatting, and the story being put together. */

import { TableBuilder } from '../word/doc/tables.ts'
import { Fields } from '../word/fields.ts'
import type { FlowBlock } from '../word/flow.ts'
import { ListCounters } from '../word/lists.ts'
import { NoticeLog } from '../word/notices.ts'
import type { FormField } from './form-field.ts'
import { type Header, startHeader } from './header.ts'
import { type Lists, noLists } from './lists.ts'
import type { RowDraft } from './rows.ts'

/** Where the text of a group goes: into the story, nowhere, or into one of the tables of the header. */
export type Sink =
  | 'story'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'level-text'
  | 'info'
  | 'title'
  | 'instruction'
  | 'marker'
  | 'list-entry'

export interface ParagraphState {
  style: number
  /** outline level from 0, where the paragraph itself says one */
  outline: number | undefined
  inTable: boolean
  /** depth of nested tables (\itap); 0 where nothing is said */
  depth: number
  list: number | undefined
  listLevel: number
}

/** A group's formatting: it ends with the group, and inner groups begin with that of the outer one. */
export interface Group {
  sink: Sink
  font: number | undefined
  hidden: boolean
  deleted: boolean
  /** characters after a \u that stand in for readers without Unicode */
  fallback: number
  /** row definitions of this group are those of nested tables */
  nestedRow: boolean
  paragraph: ParagraphState
  /** the word that follows is ignorable: \* was read */
  ignorable: boolean
  /** where the text of \ud goes, which repeats in Unicode what is skipped */
  resume: Sink | undefined
  /** what is to be done when the group closes */
  closed: (() => void) | undefined
}

/** A run of paragraphs and tables: the body, a note, a text box. */
export interface Story {
  line: string
  marker: string
  /** text boxes anchored in the paragraph */
  readonly boxes: FlowBlock[]
  readonly tables: TableBuilder
  /** row definitions by depth, from 1; the last one holds until it is replaced */
  readonly rows: Map<number, RowDraft>
  /** a row was defined and has not ended */
  inRow: boolean
}

export interface Reading {
  readonly groups: Group[]
  readonly stories: Story[]
  readonly notes: FlowBlock[]
  readonly header: Header
  readonly lists: Lists
  readonly counters: ListCounters
  readonly fields: Fields
  readonly notices: NoticeLog
  formField: FormField | undefined
  title: string
  /** of the document; fonts may have another */
  codePage: number
  /** bytes read but not decoded: a character's two bytes may come one by one */
  bytes: string
  /** characters in one formatting that are not put where they go yet */
  text: string
  /** characters of a fallback still to be left out */
  fallbackLeft: number
  /** the file writes the text of automatic numbers itself */
  readonly writesMarkers: boolean
}

const PLAIN_PARAGRAPH: ParagraphState = {
  style: 0,
  outline: undefined,
  inTable: false,
  depth: 0,
  list: undefined,
  listLevel: 0,
}

export function plainParagraph(): ParagraphState {
  return { ...PLAIN_PARAGRAPH }
}

export function startStory(): Story {
  return { line: '', marker: '', boxes: [], tables: new TableBuilder(), rows: new Map(), inRow: false }
}

export function startReading(writesMarkers: boolean): Reading {
  const notices = new NoticeLog()
  const outermost: Group = {
    sink: 'story',
    font: undefined,
    hidden: false,
    deleted: false,
    fallback: 1,
    nestedRow: false,
    paragraph: plainParagraph(),
    ignorable: false,
    resume: undefined,
    closed: undefined,
  }
  return {
    groups: [outermost],
    stories: [startStory()],
    notes: [],
    header: startHeader(),
    lists: noLists(),
    counters: new ListCounters(notices),
    fields: new Fields(),
    notices,
    formField: undefined,
    title: '',
    codePage: 1252,
    bytes: '',
    text: '',
    fallbackLeft: 0,
    writesMarkers,
  }
}

export function groupOf(reading: Reading): Group {
  return reading.groups.at(-1)!
}

export function storyOf(reading: Reading): Story {
  return reading.stories.at(-1)!
}

/** Opens a group within the current one. */
export function openGroup(reading: Reading): void {
  const outer = groupOf(reading)
  reading.groups.push({ ...outer, paragraph: { ...outer.paragraph }, ignorable: false, closed: undefined })
}
