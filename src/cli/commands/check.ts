/** `ziping check`: whether the archive is sound, and what to do where it is not. */
import type { Command } from 'commander'
import type { CheckFault } from '../../store/store.ts'
import { requireArchive } from '../archive.ts'
import { DATABASE_HELP, DATABASE_MESSAGES } from '../database-messages.ts'
import { HELP } from '../help-messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import type { Terminal } from '../terminal.ts'

interface CheckOptions extends ArchiveOptions {
  readonly repair?: true
  readonly json?: true
}

export function addCheck(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { language } = terminal
  const command = program.command('check').description(DATABASE_HELP.check[language])
  withDatabase(command, terminal)
    .option('--repair', DATABASE_HELP.repair[language])
    .option('--json', HELP.json[language])
    .action(async (options: CheckOptions) => {
      const faults = await check(options, terminal)
      await tell(faults, options, terminal)
      finish(faults.length > 0 ? 1 : 0)
    })
}

async function check({ db, repair }: CheckOptions, { note }: Terminal): Promise<readonly CheckFault[]> {
  await requireArchive(db)
  const { openStore } = await import('../../pipeline/open-store.ts')
  const store = await openStore(db, { mode: repair ? 'write' : 'read' })
  try {
    if (repair) {
      await store.rebuildDerived()
      note(DATABASE_MESSAGES.repaired())
    }
    return await store.check()
  } finally {
    await store.close()
  }
}

async function tell(
  faults: readonly CheckFault[],
  { db, json }: CheckOptions,
  { language, write, note }: Terminal,
): Promise<void> {
  if (json) await write(`${JSON.stringify(faults, null, 1)}\n`)
  else for (const { message } of faults) await write(`✗ ${message[language]}\n`)
  note(faults.length === 0 ? DATABASE_MESSAGES.sound(db) : DATABASE_MESSAGES.faults(db, faults.length))
}
