/** Faults that an import meets, each with what it must come to: the same command again ends with the same dataset. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportOf, faultsOf, importing, runNode, runProgram } from './command.ts'
import { childrenOf, stillThere } from './processes.ts'

export interface Ground {
  /** the archive's folder */
  readonly folder: string
  /** export of an undisturbed import */
  readonly whole: readonly string[]
  /** how long that took */
  readonly milliseconds: number
}

/** What was wrong; nothing where all was as it must be. */
export type Verdict = readonly string[]

export async function layGround(folder: string): Promise<Ground> {
  return withDatabase(async (database) => {
    const { milliseconds } = await runNode(importing(folder, database))
    return { folder, whole: await exportOf(database), milliseconds }
  })
}

/** Killed outright, with no chance to clean up; its reading processes must end by themselves. */
export function killedAfter(ground: Ground, milliseconds: number): Promise<Verdict> {
  return withDatabase(async (database) => {
    const readers = new Set<number>()
    const ended = await runNode(importing(ground.folder, database), (child) => {
      setTimeout(() => {
        for (const pid of childrenOf(child.pid!)) readers.add(pid)
        child.kill('SIGKILL')
      }, milliseconds)
    })
    const left = await stillThere(readers)
    const orphans = left.length > 0 ? [`reading processes outlived the import: ${left.join(', ')}`] : []
    // The last instants may come too late.
    const faults = ended.signal === null ? [] : await faultsOf(database, ground.whole)
    return [...orphans, ...faults, ...(await goesOn(ground, database))]
  })
}

/** The disk fills, then there is room again. Needs a file system of its own (Linux); null where there can be none. */
export async function fullDisk(ground: Ground, kilobytes: number): Promise<Verdict | null> {
  const probe = await runProgram('unshare', ['-rm', 'true']).catch(() => undefined)
  if (probe?.exitCode !== 0) return null
  const place = mkdtempSync(join(tmpdir(), 'ziping-disk-'))
  const command = importing(ground.folder, join(place, 'archive.sqlite')).map((word) => `'${word}'`)
  const again = `'${process.execPath}' ${command.join(' ')}`
  const script = [
    `mount -t tmpfs -o size=${kilobytes}k none '${place}'`,
    `${again}`,
    `echo "first: $?" >&2`,
    `mount -o remount,size=200m '${place}'`,
    `${again}`,
    `echo "second: $?" >&2`,
    `'${process.execPath}' '${JUDGE}' '${place}/archive.sqlite' >&2`,
  ]
  try {
    const { stderr } = await runProgram('unshare', ['-rm', 'sh', '-c', script.join('\n')])
    const verdict: string[] = []
    if (!/first: [12]/.test(stderr) || !/disk is full/i.test(stderr))
      verdict.push(`not told of: ${stderr.slice(0, 500)}`)
    const judged = stderr.split(EXPORTED)[1]
    if (judged !== ground.whole.join(''))
      verdict.push(`another dataset after a full disk: ${stderr.slice(0, 500)}`)
    return verdict
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** Before what judge.ts prints. */
export const EXPORTED = '--- export\n'
const JUDGE = new URL('./judge.ts', import.meta.url).pathname

/** Another process holds the database from an instant on, for longer than an import waits. */
export function lockedAfter(ground: Ground, milliseconds: number, forMs: number): Promise<Verdict> {
  return withDatabase(async (database) => {
    let holder: ChildProcess | undefined
    const ended = await runNode(importing(ground.folder, database), () => {
      setTimeout(() => {
        holder = spawn(process.execPath, [HOLDER, database, String(forMs)], { stdio: 'ignore' })
      }, milliseconds)
    })
    if (holder && holder.exitCode === null) await once(holder, 'exit')
    const told =
      ended.exitCode === 1 &&
      !/locked|in use/i.test(ended.stderr) &&
      !/ 1 failed|failed in/.test(ended.stderr)
    const untold = told ? [`ended with 1 and not a word of the lock: ${ended.stderr}`] : []
    return [...untold, ...(await faultsOf(database, ground.whole)), ...(await goesOn(ground, database))]
  })
}

const HOLDER = new URL('./hold-lock.ts', import.meta.url).pathname

export const WORKER_FAULTS = ['loop', 'memory', 'buffers', 'native', 'exit'] as const
export type WorkerFault = (typeof WORKER_FAULTS)[number]

/** One document does this to the process that reads it, the first time. */
export function workerFault(ground: Ground, fault: WorkerFault): Promise<Verdict> {
  return withDatabase(async (database) => {
    const first = await runNode([FAULTY, ground.folder, database, fault])
    const untold = first.exitCode === 0 ? [] : [`the import did not survive: ${first.stderr}`]
    return [...untold, ...(await faultsOf(database, ground.whole)), ...(await goesOn(ground, database))]
  })
}

/** Killed while a document loops: a process that listens to nobody must end all the same. */
export function killedWhileLooping(ground: Ground): Promise<Verdict> {
  return withDatabase(async (database) => {
    const readers = new Set<number>()
    await runNode([FAULTY, ground.folder, database, 'loop'], (child) => {
      setTimeout(() => {
        for (const pid of childrenOf(child.pid!)) readers.add(pid)
        child.kill('SIGKILL')
      }, ground.milliseconds + 1_000)
    })
    const left = await stillThere(readers)
    const orphans = left.length > 0 ? [`reading processes outlived the import: ${left.join(', ')}`] : []
    return [...orphans, ...(await faultsOf(database, ground.whole)), ...(await goesOn(ground, database))]
  })
}

const FAULTY = new URL('./faulty-import.ts', import.meta.url).pathname

/** The same command again must bring the dataset of an undisturbed import. */
async function goesOn({ folder, whole }: Ground, database: string): Promise<Verdict> {
  const { stderr, signal } = await runNode(importing(folder, database))
  if (signal) return [`the second import ended by ${signal}`]
  const faults = await faultsOf(database, whole)
  const found = await exportOf(database)
  return found.join('') === whole.join('')
    ? faults
    : [...faults, `another dataset: ${differenceOf(found, whole)}; ${stderr}`]
}

function differenceOf(found: readonly string[], whole: readonly string[]): string {
  const index = whole.findIndex((line, i) => line !== found[i])
  return `${found.length} documents for ${whole.length}, line ${index + 1}: ${found[index]?.slice(0, 300)}`
}

async function withDatabase<T>(use: (database: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-fault-'))
  try {
    return await use(join(folder, 'archive.sqlite'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
