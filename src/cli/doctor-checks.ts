/** What `ziping doctor` looks at, a check each. */
import { access, constants, mkdtemp, rm, stat, statfs } from 'node:fs/promises'
import { availableParallelism, freemem, totalmem } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileErrorText, isFileError } from '../model/file-error.ts'
import { type Message, say } from '../model/problem.ts'
import { PRODUCT_VERSION } from '../pipeline/product-version.ts'
import { checkTerminal, isRemote, ON_A_SHARE } from './doctor-surroundings.ts'

export interface Found {
  readonly text: Message
  /** what to do; absent where all is well */
  readonly remedy?: Message
  /** whether the work cannot be done so; else it is a hint */
  readonly fault?: true
}

export interface Check {
  readonly name: Message
  /** what to do where `run` rejects */
  readonly remedy: Message
  readonly run: () => Promise<Found>
}

const LEAST_NODE = 24
const GB = 2 ** 30
const LEAST_FREE = GB
const LEAST_MEMORY = 2 * GB

const same = (text: string): Message => say(text, text)
const gigabytes = (bytes: number) => (bytes / GB).toFixed(1)
const REINSTALL = say('请在程序文件夹中重新运行 npm ci', 'run npm ci again in the folder of the program')
const NODE = say(
  `需要 Node.js ${LEAST_NODE} 或更新；用 npm 脚本运行即自动使用，或从 nodejs.org 安装`,
  `Node.js ${LEAST_NODE} or newer is needed; npm scripts use it by themselves, or install it from nodejs.org`,
)
const FOLDER = say(
  '请检查文件夹是否存在、有无写入权限和磁盘空间，或用 --db 换一个位置',
  'check that the folder exists, its permissions and free space, or choose another place with --db',
)
const DATABASE = say(
  '请运行 ziping check 查看详情；损坏的数据库请从备份恢复，或删除后重新导入',
  'run ziping check for details; restore a damaged database from a backup, or delete it and import again',
)

/** All checks, the database at `path` among them. */
export function doctorChecks(path: string): readonly Check[] {
  const folder = dirname(resolve(path))
  return [
    {
      name: say('ziping 版本', 'ziping version'),
      remedy: REINSTALL,
      run: async () => ({ text: same(PRODUCT_VERSION) }),
    },
    { name: say('Node.js 版本', 'Node.js version'), remedy: NODE, run: checkNode },
    { name: say('SQLite 组件', 'SQLite module'), remedy: REINSTALL, run: checkSqlite },
    { name: say('读取文件的进程', 'Processes that read files'), remedy: REINSTALL, run: checkReading },
    { name: say('PDF 读取器', 'PDF reader'), remedy: REINSTALL, run: checkPdf },
    {
      name: say('扫描件文字识别', 'Recogniser of scanned pages'),
      remedy: say(
        '请重新运行 npm ci；在此之前扫描件无法读取，其他文件不受影响',
        'run npm ci again; until then scanned pages are not read, other files are',
      ),
      run: checkRecogniser,
    },
    {
      name: say('数据库文件夹可写', 'Database folder can be written'),
      remedy: FOLDER,
      run: () => checkWritable(folder),
    },
    { name: say('磁盘剩余空间', 'Free disk space'), remedy: FOLDER, run: () => checkSpace(folder) },
    { name: say('数据库', 'Database'), remedy: DATABASE, run: () => checkDatabase(path) },
    {
      name: say('终端编码', 'Encoding of the terminal'),
      remedy: same(''),
      run: async () => checkTerminal(process.env),
    },
    { name: say('处理器与内存', 'Processors and memory'), remedy: same(''), run: checkMachine },
    { name: say('LibreOffice（可选）', 'LibreOffice (optional)'), remedy: same(''), run: checkOffice },
  ]
}

async function checkNode(): Promise<Found> {
  const version = process.versions.node
  if (Number.parseInt(version, 10) >= LEAST_NODE) return { text: same(version) }
  return { text: same(version), remedy: NODE, fault: true }
}

async function checkSqlite(): Promise<Found> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(':memory:')
  try {
    return { text: same(String(db.prepare('select sqlite_version()').pluck().get())) }
  } finally {
    db.close()
  }
}

async function checkReading(): Promise<Found> {
  const [{ startProcess }, { DEFAULT_BOUNDS }] = await Promise.all([
    import('../pipeline/reading-process.ts'),
    import('../pipeline/bounds.ts'),
  ])
  const started = performance.now()
  const reading = await startProcess(DEFAULT_BOUNDS)
  reading.release()
  await reading.ended
  return { text: same(`${Math.round(performance.now() - started)} ms`) }
}

async function checkPdf(): Promise<Found> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  library.destroy()
  return { text: same('PDFium') }
}

/** Loads the models too. */
async function checkRecogniser(): Promise<Found> {
  const { findRecogniser } = await import('../pipeline/recogniser.ts')
  const runtime = await findRecogniser()
  if (runtime === 'native') return { text: say('模型完好，本机组件', 'models loaded, native') }
  return {
    text: say(
      '模型完好，WebAssembly（识别较慢，结果相同）',
      'models loaded, WebAssembly (slower, same results)',
    ),
    remedy: say(
      '本机组件 onnxruntime-node 无法加载，已用替代组件；要提速请重新运行 npm ci',
      'the native module onnxruntime-node does not load and has a substitute; run npm ci again for speed',
    ),
  }
}

/** By making a database there, and removing it. */
async function checkWritable(folder: string): Promise<Found> {
  const trial = await mkdtemp(join(folder, '.ziping-')).catch((error: unknown) => error)
  if (typeof trial !== 'string') {
    if (!isFileError(trial)) throw trial
    const { zh, en } = fileErrorText(trial)
    return { text: say(`${folder}：${zh}`, `${folder}: ${en}`), remedy: FOLDER, fault: true }
  }
  try {
    const { openStore } = await import('../store/open.ts')
    await (await openStore(join(trial, 'trial.sqlite'))).close()
    return { text: same(folder), ...((await isRemote(folder)) && { remedy: ON_A_SHARE }) }
  } finally {
    await rm(trial, { recursive: true })
  }
}

async function checkSpace(folder: string): Promise<Found> {
  if (!(await exists(folder)))
    return { text: say('文件夹不存在', 'no such folder'), remedy: FOLDER, fault: true }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const text = same(`${gigabytes(free)} GB`)
  if (free >= LEAST_FREE) return { text }
  return {
    text,
    remedy: say(
      '不足 1 GB；导入前请清出空间，或用 --db 换一个磁盘',
      'less than 1 GB: free some before an import, or choose another disk with --db',
    ),
    ...(free < LEAST_FREE / 20 && { fault: true as const }),
  }
}

/** Its version, storage and counts; writes nothing. `ziping check` looks into every report. */
async function checkDatabase(path: string): Promise<Found> {
  if (!(await exists(path)))
    return {
      text: say(`${path} 还没有，首次导入时建立`, `${path} is not there yet: the first import makes it`),
    }
  if ((await stat(path)).isDirectory()) {
    const text = say(`${path} 是文件夹`, `${path} is a folder`)
    return { text, remedy: say('请用 --db 写出文件名', 'name a file with --db'), fault: true }
  }
  const { openStore } = await import('../store/open.ts')
  const store = await openStore(path, { mode: 'read' })
  try {
    const faults = await storageFaults(path)
    if (faults.length > 0) return { text: same(faults[0] ?? ''), remedy: DATABASE, fault: true }
    const isFixed = await access(path, constants.W_OK).then(
      () => false,
      () => true,
    )
    const reports = await store.listReports()
    const failed = reports.filter(({ status }) => status === 'failed').length
    return {
      text: say(
        `${path} 完好，版本相符，${reports.length} 份文件（未能读取 ${failed} 份）`,
        `${path} is sound and of this version: ${reports.length} documents (${failed} failed)`,
      ),
      ...(isFixed && {
        remedy: say(
          '文件没有写入权限：可以查看和导出，导入和更正前请先改权限',
          'its file may not be written: reading and exporting work, change its permissions before an import',
        ),
      }),
    }
  } finally {
    await store.close()
  }
}

async function storageFaults(path: string): Promise<string[]> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(path, { readonly: true })
  try {
    const rows = db.pragma('quick_check(3)') as { quick_check: string }[]
    return rows.map((row) => row.quick_check).filter((line) => line !== 'ok')
  } finally {
    db.close()
  }
}

async function checkMachine(): Promise<Found> {
  const [cores, total, free] = [availableParallelism(), totalmem(), freemem()]
  const text = say(
    `${cores} 核，内存 ${gigabytes(total)} GB（空闲 ${gigabytes(free)} GB）`,
    `${cores} CPU, ${gigabytes(total)} GB of memory (${gigabytes(free)} GB free)`,
  )
  if (total >= LEAST_MEMORY) return { text }
  return {
    text,
    remedy: say('内存不足 2 GB；导入时请加 --jobs 1', 'less than 2 GB of memory: add --jobs 1 to an import'),
  }
}

const OFFICE_NAMES = ['soffice', 'libreoffice', 'soffice.exe', 'soffice.com']

/** No report needs it: `verify` reads older Word files a second time by it. */
async function checkOffice(): Promise<Found> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const folder of folders)
    for (const name of OFFICE_NAMES)
      if (await exists(join(folder, name))) return { text: same(join(folder, name)) }
  return {
    text: say(
      '没有安装；只有 verify 核对旧版 Word 文件时用到',
      'not installed; only verify of older Word files uses it',
    ),
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
