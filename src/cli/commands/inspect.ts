/** `ziping inspect`: what each stage of reading a file saw. Nothing is stored. */

import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import type { Document, Table } from '../../model/document.ts'
import { fileErrorText, isFileError } from '../../model/file-error.ts'
import type { Message } from '../../model/problem.ts'
import type { Inspection } from '../../pipeline/inspect-file.ts'
import { HELP } from '../help-messages.ts'
import { drawInspection, drawTables } from '../inspection-text.ts'
import { chosenLimits, type LimitOptions, withLimits } from '../limits.ts'
import { MESSAGES } from '../messages.ts'
import { missingPath } from '../missing-path.ts'
import { choiceOption } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

interface InspectOptions extends LimitOptions {
  readonly tables?: true
  readonly draw?: string
  readonly format: 'text' | 'json'
}

export function addInspect(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { language } = terminal
  const command = program
    .command('inspect')
    .description(HELP.inspect[language])
    .argument('<file...>', HELP.files[language])
    .option('--tables', HELP.tables[language])
    .option('--draw <folder>', HELP.draw[language])
    .addOption(choiceOption('--format <format>', HELP.format[language], ['text', 'json']).default('text'))
  withLimits(command, terminal).action(async (paths: string[], options: InspectOptions) =>
    finish(await inspect(paths, options, terminal)),
  )
}

async function inspect(
  paths: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  const objects: Record<string, unknown> = {}
  let failed = false
  for await (const inspection of inspections(paths, options)) {
    const { path, reading } = inspection
    failed ||= !reading.ok || inspection.normalized?.kind === 'not-a-report'
    if (options.format === 'json') objects[shortName(path)] = inspectionObject(inspection, options)
    else await terminal.write((options.tables ? drawTables : drawInspection)(inspection, terminal))
    if (!reading.ok) terminal.note(MESSAGES.failedFile(path, reading.problem.message))
    if (options.draw !== undefined) terminal.note(await writeDrawings(inspection, options.draw))
  }
  if (options.format === 'json') await terminal.write(`${JSON.stringify(objects)}\n`)
  return failed ? 1 : 0
}

/** The inspection of each file, and of each document in an archive. */
async function* inspections(paths: readonly string[], options: InspectOptions): AsyncGenerator<Inspection> {
  for (const path of paths) {
    let found = false
    for await (const inspection of inspectPath(path, { paths, ...options })) {
      found = true
      yield inspection
    }
    if (!found) throw await missingPath(path, paths)
  }
}

async function* inspectPath(
  path: string,
  { paths, ...options }: InspectOptions & { readonly paths: readonly string[] },
): AsyncGenerator<Inspection> {
  // loaded here: no other command pays for the readers
  const { inspectFile } = await import('../../pipeline/inspect-file.ts')
  try {
    yield* inspectFile(path, {
      tablesOnly: options.tables === true,
      draw: options.draw !== undefined,
      limits: chosenLimits(options),
    })
  } catch (error) {
    if (!isFileError(error)) throw error
    const { code } = error
    if (code === 'ENOENT') throw await missingPath(path, paths, { cause: error })
    throw new Refusal(MESSAGES.cannotRead(path, fileErrorText(error)), { cause: error })
  }
}

/** A file a page, named after the document and the page; gives what to tell the user. */
async function writeDrawings({ path, drawings }: Inspection, folder: string): Promise<Message> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    if (!isFileError(error)) throw error
    throw new Refusal(MESSAGES.cannotWrite(folder, fileErrorText(error)), { cause: error })
  })
  const prefix = shortName(path).replaceAll(/[/\\:*?"<>|]+/g, '_')
  for (const { name, content } of drawings)
    await writeWhole(join(folder, `${prefix}.${name}`), [new TextEncoder().encode(content)])
  return MESSAGES.drawn(shortName(path), drawings.length, displayPath(folder))
}

/** The file's name, with the path inside of an archive. */
function shortName(path: string): string {
  const [file = path] = path.split('!/', 1)
  return basename(file) + path.slice(file.length)
}

function inspectionObject({ detection, reading, normalized, bytes }: Inspection, { tables }: InspectOptions) {
  const document = reading.ok ? reading.document : null
  const problem = reading.ok ? {} : { problem: reading.problem }
  if (tables) return { tables: document ? tablesOf(document).map(tableObject) : [], ...problem }
  return { bytes, detection, ...problem, document, normalized }
}

function tablesOf({ blocks }: Document): Table[] {
  return blocks.filter((block) => block.kind === 'table')
}

/** Rows and columns count from 0, pages from 1; page is null where the format has none. */
function tableObject({ anchor, slots }: Table) {
  const cells = slots.flatMap((row, rowIndex) =>
    row.flatMap((slot, column) =>
      slot.kind === 'origin'
        ? [{ row: rowIndex, col: column, rowspan: slot.rowSpan, colspan: slot.columnSpan, text: slot.text }]
        : [],
    ),
  )
  return { page: anchor.page ?? null, cells }
}
