/** `ziping doctor`: whether this machine can do the work, and what to do where it cannot. */
import type { Command } from 'commander'
import { type Message, say } from '../../model/problem.ts'
import { StoreError } from '../../store/error.ts'
import { type Check, doctorChecks, type Found } from '../doctor-checks.ts'
import { HELP } from '../help-messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import type { Terminal } from '../terminal.ts'

const MARKS = { well: '✓', warning: '!', fault: '✗' } as const
type Grade = keyof typeof MARKS

export function addDoctor(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const command = program.command('doctor').description(HELP.doctor[terminal.language])
  withDatabase(command, terminal).action(async (options: ArchiveOptions) =>
    finish(await diagnose(options, terminal)),
  )
}

/** Runs each check and tells it; 1 where one found a fault, 0 otherwise. */
async function diagnose({ db }: ArchiveOptions, { language, write }: Terminal): Promise<number> {
  const grades: Grade[] = []
  for (const check of doctorChecks(db)) {
    const { text, grade, remedy } = await runCheck(check)
    grades.push(grade)
    const lines = [`${MARKS[grade]} ${check.name[language]}: ${text[language]}`]
    if (remedy) lines.push(`  → ${remedy[language]}`)
    await write(`${lines.join('\n')}\n`)
  }
  const count = (wanted: Grade) => grades.filter((grade) => grade === wanted).length
  await write(`\n${closing(count('fault'), count('warning'))[language]}\n`)
  return count('fault') > 0 ? 1 : 0
}

interface Told {
  readonly text: Message
  readonly grade: Grade
  readonly remedy?: Message
}

async function runCheck({ run, remedy }: Check): Promise<Told> {
  try {
    const found: Found = await run()
    return found.remedy
      ? { text: found.text, grade: found.fault ? 'fault' : 'warning', remedy: found.remedy }
      : { text: found.text, grade: 'well' }
  } catch (error) {
    // what a check cannot even try is its fault: the reason is told, the other checks go on
    if (error instanceof StoreError) return { text: error.text, grade: 'fault' }
    return { text: reasonOf(error), grade: 'fault', remedy }
  }
}

function reasonOf(error: unknown): Message {
  const line = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  return say(line, line)
}

function closing(faults: number, warnings: number): Message {
  if (faults > 0)
    return say(
      `有 ${faults} 项不正常（✗），请按箭头后的说明处理后再运行 ziping doctor。`,
      `${faults} checks failed (✗): do what stands after the arrows, then run ziping doctor again.`,
    )
  if (warnings > 0)
    return say(
      `可以正常使用；另有 ${warnings} 项提示（!），不影响结果。`,
      `All that is needed works; ${warnings} hints (!) do not bear on the results.`,
    )
  return say('一切正常，可以使用。', 'All is well.')
}
