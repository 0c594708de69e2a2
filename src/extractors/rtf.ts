/** Rich Text Format (.rtf, and what WPS and Word save under .doc in it): the extractor. */
import { isUtf8 } from 'node:buffer'
import type { Document } from '../model/document.ts'
import type { Extractor, Limits } from './extractor.ts'
import { overLimit } from './over-limit.ts'
import { isDoubleByte } from './rtf/code-pages.ts'
import { FONT_WORDS, STYLE_WORDS } from './rtf/header.ts'
import { LIST_WORDS } from './rtf/lists.ts'
import { codePageOf, decodePending, finishStory, flush, put } from './rtf/print.ts'
import { groupOf, openGroup, type Reading, startReading, storyOf } from './rtf/reading.ts'
import { readTokens, type Token } from './rtf/tokens.ts'
import { CHARACTERS, KNOWN_GROUPS, WORDS } from './rtf/words.ts'
import { assemble } from './word/assemble.ts'
import { damaged, guarded, truncated } from './word/guard.ts'

export const rtf: Extractor = {
  format: 'rtf',
  version: 2,
  extract: async (bytes, limits) => guarded(() => readRtf(bytes, limits)),
}

const START = /^[\s\ufeff\u00ef\u00bb\u00bf]*\{\\rtf/
const WRITES_MARKERS = /\\(?:listtext|pntext)\b/

function readRtf(bytes: Uint8Array, limits: Limits): Document {
  const source = decodeSource(bytes)
  if (!START.test(source)) throw damaged('not RTF')
  const reading = startReading(WRITES_MARKERS.test(source))
  let ended = false
  for (const token of readTokens(source, { isDoubleByte: () => isDoubleByte(codePageOf(reading)) })) {
    if (!ended) ended = readToken(token, reading, limits) === 'end'
    else if (token.kind === 'text' && token.text.trim() !== '') {
      reading.notices.add(
        'text-after-end',
        'What stands behind the end of the document is left out',
        token.text,
      )
      break
    }
  }
  if (reading.groups.length > 1) throw truncated(`${reading.groups.length - 1} groups left open`)
  const flow = [...finishStory(reading, storyOf(reading)), ...reading.notes]
  const { blocks, notices } = assemble(flow, limits)
  const title = reading.title.trim()
  return {
    format: 'rtf',
    ...(title !== '' && { title }),
    blocks,
    pages: [],
    notices: [...reading.notices.all(), ...notices],
  }
}

/** One character a byte, as RTF means it; some writers put plain UTF-8 between the control words. */
function decodeSource(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.toString(isUtf8(buffer) ? 'utf8' : 'latin1')
}

/** 'end' behind the brace that closes the document: what follows is no part of it. */
function readToken(token: Token, reading: Reading, limits: Limits): 'end' | undefined {
  switch (token.kind) {
    case 'text':
    case 'byte':
      readCharacters(token.text, reading)
      return undefined
    case 'word':
      readWord(token.name, token.parameter, reading)
      return undefined
    case 'open':
      flush(reading)
      reading.fallbackLeft = 0
      if (reading.groups.length > limits.xmlDepth) throw overLimit('xmlDepth', { most: limits.xmlDepth })
      openGroup(reading)
      return undefined
    case 'close':
      flush(reading)
      reading.fallbackLeft = 0
      return closeGroup(reading)
  }
}

function closeGroup(reading: Reading): 'end' | undefined {
  const group = groupOf(reading)
  if (reading.groups.length === 1) return 'end'
  // a story of its own ends inside of its group; a field prints where its group stood
  group.closed?.()
  reading.groups.pop()
  return reading.groups.length === 1 ? 'end' : undefined
}

function readCharacters(text: string, reading: Reading): void {
  // pictures are millions of digits
  if (groupOf(reading).sink === 'skip') return
  const kept = text.slice(reading.fallbackLeft)
  reading.fallbackLeft = Math.max(0, reading.fallbackLeft - text.length)
  if (/^[\0-\xff]*$/.test(kept)) {
    reading.bytes += kept
    return
  }
  decodePending(reading)
  reading.text += kept
}

function readWord(name: string, parameter: number | undefined, reading: Reading): void {
  const character = CHARACTERS[name]
  if (reading.fallbackLeft > 0) {
    reading.fallbackLeft = character === undefined ? 0 : reading.fallbackLeft - 1
    if (character !== undefined) return
  }
  const group = groupOf(reading)
  if (name === 'u' && !group.ignorable && group.sink !== 'skip') {
    readUnicode(parameter, reading)
    return
  }
  flush(reading)
  if (name === '*') group.ignorable = true
  else if (group.ignorable) readIgnorable(name, parameter, reading)
  else if (group.sink === 'skip') return
  else if (character !== undefined) put(character, reading)
  else applyWord(name, parameter, reading)
}

/** \u counts code units, above 32767 as negative numbers; characters for readers without Unicode follow. */
function readUnicode(parameter: number | undefined, reading: Reading): void {
  decodePending(reading)
  reading.text += String.fromCharCode((parameter ?? 0) & 0xffff)
  reading.fallbackLeft = groupOf(reading).fallback
}

/** The word behind \*: its group is left out unless it is known; \ud takes up where \upr left off. */
function readIgnorable(name: string, parameter: number | undefined, reading: Reading): void {
  const group = groupOf(reading)
  group.ignorable = false
  if (name === 'ud') group.sink = group.resume ?? group.sink
  else if (!KNOWN_GROUPS.has(name)) group.sink = 'skip'
  else if (group.sink !== 'skip') applyWord(name, parameter, reading)
}

function applyWord(name: string, parameter: number | undefined, reading: Reading): void {
  const { sink } = groupOf(reading)
  if (sink === 'fonts' && FONT_WORDS[name]) FONT_WORDS[name](reading.header, parameter)
  else if (sink === 'styles' && STYLE_WORDS[name]) STYLE_WORDS[name](reading.header, parameter)
  else if (sink === 'lists' && LIST_WORDS[name]) LIST_WORDS[name](reading.lists, parameter)
  else WORDS.get(name)?.(reading, parameter)
}
