/** `ziping backup`: a copy of the archive, while it is in use too. */
import type { Command } from 'commander'
import { DATABASE_HELP, DATABASE_MESSAGES } from '../database-messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import type { Terminal } from '../terminal.ts'

export function addBackup(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program
    .command('backup')
    .description(DATABASE_HELP.backup[language])
    .argument('<file>', DATABASE_HELP.target[language])
  withDatabase(command, terminal).action(async (file: string, { db }: ArchiveOptions) => {
    const { backupStore } = await import('../../store/sqlite-backup.ts')
    const { path, bytes, reports } = await backupStore(db, file)
    terminal.note(DATABASE_MESSAGES.backedUp(displayPath(path), bytes, reports))
  })
}
