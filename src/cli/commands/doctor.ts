/** `ziping doctor`: whether this machine can do the work, and what to do where it cannot. */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../compare/wording.ts'
import type { Message } from '../../model/problem.ts'
import { HELP } from '../help-messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import type { Terminal } from '../terminal.ts'

interface Check {
  readonly name: Message
  readonly remedy: Message
  /** what was found; rejects with the reason where it is not well */
  readonly run: () => Promise<string>
}

const LEAST_NODE = 24
const say = (zh: string, en: string): Message => ({ zh, en })
const REINSTALL = say('请重新运行 npm ci', 'run npm ci again')

export function addDoctor(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const command = program.command('doctor').description(HELP.doctor[terminal.language])
  withDatabase(command, terminal).action(async (options: ArchiveOptions) =>
    finish(await diagnose(options, terminal)),
  )
}

async function diagnose({ db }: ArchiveOptions, { language, write }: Terminal): Promise<number> {
  let faults = 0
  for (const { name, remedy, run } of checks(db, language)) {
    const { well, found } = await run().then(
      (found) => ({ well: true, found }),
      (error: unknown) => ({ well: false, found: error instanceof Error ? error.message : String(error) }),
    )
    if (!well) faults += 1
    await write(`${well ? '✓' : '✗'} ${name[language]}: ${found}${well ? '' : `\n  → ${remedy[language]}`}\n`)
  }
  return faults > 0 ? 1 : 0
}

function checks(database: string, language: Language): Check[] {
  return [
    {
      name: say('Node.js 版本', 'Node.js version'),
      remedy: say(
        `需要 Node.js ${LEAST_NODE} 或更新；用 npm 脚本运行即自动使用`,
        `Node.js ${LEAST_NODE} or newer is needed; npm scripts use it by themselves`,
      ),
      run: checkNode,
    },
    { name: say('SQLite', 'SQLite'), remedy: REINSTALL, run: checkSqlite },
    { name: say('读取文件的进程', 'Processes that read files'), remedy: REINSTALL, run: checkReading },
    { name: say('PDF 读取器', 'PDF reader'), remedy: REINSTALL, run: checkPdf },
    {
      name: say('扫描件文字识别', 'Recogniser of scanned pages'),
      remedy: say(
        '请重新运行 npm ci；在此之前扫描件无法读取，其他文件不受影响',
        'run npm ci again; until then scanned pages are not read, other files are',
      ),
      run: () => checkRecogniser(language),
    },
    {
      name: say('数据库文件夹可写', 'Database folder can be written'),
      remedy: say(
        '请检查文件夹权限和磁盘空间，或用 --db 换一个位置',
        'check permissions and free space, or choose another place with --db',
      ),
      run: () => checkWritable(dirname(resolve(database))),
    },
    {
      name: say('处理器与内存', 'Processors and memory'),
      remedy: say('', ''),
      run: async () => `${availableParallelism()} × CPU, ${Math.round(totalmem() / 2 ** 30)} GB`,
    },
  ]
}

async function checkNode(): Promise<string> {
  const version = process.versions.node
  if (Number.parseInt(version, 10) < LEAST_NODE) throw new Error(version)
  return version
}

async function checkSqlite(): Promise<string> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(':memory:')
  try {
    return String(db.prepare('select sqlite_version()').pluck().get())
  } finally {
    db.close()
  }
}

async function checkReading(): Promise<string> {
  const [{ startProcess }, { DEFAULT_BOUNDS }] = await Promise.all([
    import('../../pipeline/reading-process.ts'),
    import('../../pipeline/bounds.ts'),
  ])
  const started = performance.now()
  const reading = await startProcess(DEFAULT_BOUNDS)
  reading.release()
  await reading.ended
  return `${Math.round(performance.now() - started)} ms`
}

async function checkPdf(): Promise<string> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  library.destroy()
  return 'PDFium'
}

const RUNTIMES = {
  native: say('本机组件', 'native'),
  wasm: say(
    'WebAssembly（本机组件无法加载，识别较慢，结果相同）',
    'WebAssembly (the native one does not load: slower, same results)',
  ),
}

async function checkRecogniser(language: Language): Promise<string> {
  const { findRecogniser } = await import('../../pipeline/recogniser.ts')
  return RUNTIMES[await findRecogniser()][language]
}

async function checkWritable(folder: string): Promise<string> {
  const trial = await mkdtemp(join(folder, '.ziping-'))
  try {
    const { openStore } = await import('../../store/open.ts')
    const store = await openStore(join(trial, 'trial.sqlite'))
    await store.close()
    return folder
  } finally {
    await rm(trial, { recursive: true })
  }
}
