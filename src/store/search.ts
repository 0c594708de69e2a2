/**
 * Searching the documents' text. Every word of a query must stand in a document. Words of three characters and more are
 * phrases of the trigram index; a shorter one is the beginning of trigrams, whose places the index lists as well, so
 * that 劳模 takes no longer than 劳动模范. Documents are ranked by BM25, those last where a figure is but a piece of others.
 */
import { type Kysely, sql } from 'kysely'
import type { Document } from '../model/document.ts'
import { reportCondition } from './filter.ts'
import { type Packed, unpack } from './pack.ts'
import { findPlaces } from './places.ts'
import type { Schema } from './schema.ts'
import { queryWords } from './searchable.ts'
import type { SearchHit, SearchOptions, SearchResult } from './store.ts'
import { contactsOf } from './text-index.ts'
import { endsInDigit, hasWhole } from './whole-numbers.ts'

const TRIGRAM = 3
/** Texts looked through at a time. */
const AT_ONCE = 200
/** How soon more of the same word says no more (BM25). */
const SATURATION = 1.2

/** A document's number of points; documents without a word are missing. */
type Scores = ReadonlyMap<number, number>

export async function search(
  db: Kysely<Schema>,
  query: string,
  { limit = 20, places = 3, ...filter }: SearchOptions,
): Promise<SearchResult> {
  const words = queryWords(query)
  if (words.length === 0) return { words, total: 0, hits: [] }
  const readings = await readingsOf(db, filter)
  const scores = await scoreDocuments(db, words)
  const pieces = await onlyPieces(db, words.filter(endsInDigit), [...scores.keys()])
  const ranked = readings
    .flatMap((reading) => {
      const score = scores.get(reading.document_id)
      return score === undefined ? [] : [{ ...reading, score, isPiece: pieces.has(reading.document_id) }]
    })
    .sort(
      (a, b) =>
        Number(a.isPiece) - Number(b.isPiece) ||
        b.score - a.score ||
        (b.fiscal_year ?? 0) - (a.fiscal_year ?? 0) ||
        a.id - b.id,
    )
  const hits: SearchHit[] = []
  for (const reading of ranked.slice(0, limit)) hits.push(await hitOf(db, reading, { words, places }))
  return { words, total: ranked.length, hits }
}

type Reading = Awaited<ReturnType<typeof readingsOf>>[number]

/** Documents in which a figure stands only as a piece of longer ones: they come last. */
async function onlyPieces(
  db: Kysely<Schema>,
  figures: readonly string[],
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const pieces = new Set<number>()
  if (figures.length === 0) return pieces
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const texts = await db
      .selectFrom('document_texts')
      .select(['document_id', 'text'])
      .where('document_id', 'in', ids.slice(from, from + AT_ONCE))
      .execute()
    for (const { document_id, text } of texts)
      if (!figures.every((figure) => hasWhole(text, figure))) pieces.add(document_id)
  }
  return pieces
}

/** The newest reading of each document that the filter lets through. */
async function readingsOf(db: Kysely<Schema>, filter: SearchOptions) {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'document_id', 'unit_name', 'fiscal_year', 'status'])
    .where('document_id', 'is not', null)
    .where((eb) => reportCondition(eb, filter))
    .orderBy('id')
    .execute()
  const newest = new Map(rows.map((row) => [row.document_id, row]))
  return [...newest.values()].map((row) => ({ ...row, document_id: row.document_id! }))
}

/** Documents that hold all words. */
async function scoreDocuments(db: Kysely<Schema>, words: readonly string[]): Promise<Scores> {
  const long = words.filter((word) => [...word].length >= TRIGRAM)
  const short = words.filter((word) => [...word].length < TRIGRAM)
  const parts = [...(long.length > 0 ? [await scorePhrases(db, long)] : [])]
  for (const word of short) parts.push(await scoreBeginnings(db, word))
  return parts.reduce(both)
}

function both(left: Scores, right: Scores): Scores {
  return new Map(
    [...left].flatMap(([id, score]) => {
      const other = right.get(id)
      return other === undefined ? [] : [[id, score + other] as const]
    }),
  )
}

async function scorePhrases(db: Kysely<Schema>, words: readonly string[]): Promise<Scores> {
  const phrases = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const { rows } = await sql<{ id: number; score: number }>`
    select rowid as id, -bm25(text_index) as score from text_index where text_index match ${phrases}`.execute(
    db,
  )
  return new Map(rows.map(({ id, score }) => [id, score]))
}

/** One or two characters: the trigrams that begin with them, of which the index knows every place. */
async function scoreBeginnings(db: Kysely<Schema>, word: string): Promise<Scores> {
  await sql`create virtual table if not exists temp.text_terms
    using fts5vocab ('main', 'text_index', 'instance')`.execute(db)
  const { rows } = await sql<{ id: number; times: number }>`
    select doc as id, count(*) as times from temp.text_terms
    where term >= ${word} and term < ${`${word}\u{10ffff}`} group by doc`.execute(db)
  const { all } = await db
    .selectFrom('document_texts')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  const rarity = Math.log(1 + (all - rows.length + 0.5) / (rows.length + 0.5))
  return new Map(
    rows.map(({ id, times }) => [id, (rarity * times * (SATURATION + 1)) / (times + SATURATION)]),
  )
}

async function hitOf(
  db: Kysely<Schema>,
  { id, document_id, unit_name, fiscal_year, status, score }: Reading & { readonly score: number },
  { words, places }: { readonly words: readonly string[]; readonly places: number },
): Promise<SearchHit> {
  const { content } = await db
    .selectFrom('documents')
    .select('content')
    .where('id', '=', document_id)
    .executeTakeFirstOrThrow()
  const document = unpack<Document>(content as Packed<Document>)
  const sources = await db
    .selectFrom('sources')
    .select(['path', 'current'])
    .where('report_id', '=', id)
    .orderBy('current', 'desc')
    .orderBy('path')
    .execute()
  const found = findPlaces(document, words, await contactsOf(db, document_id))
  return {
    reportId: id,
    unit: unit_name,
    fiscalYear: fiscal_year,
    status,
    path: sources[0]?.path ?? '',
    score,
    placeCount: found.length,
    places: found.slice(0, places),
  }
}
