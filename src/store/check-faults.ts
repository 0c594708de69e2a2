/** What `check` says: one sentence a fault, with its remedy. */

const fault = (code: string, zh: string, en: string): CheckFault => ({ code, message: { zh, en } })

interface Where {
  readonly id: number
  /** of a file that holds or held it; empty where none is known */
  readonly path: string
}

/** A row that points to one that is not there. */
export interface BrokenReference {
  readonly table: string
  readonly row: number
  readonly parent: string
}

const again = (path: string): { zh: string; en: string } =>
  path === ''
    ? { zh: '请从备份恢复', en: 'restore a backup' }
    : { zh: `请运行 ziping import --force "${path}"`, en: `run ziping import --force "${path}"` }

export const CHECK_FAULTS = {
  damaged: (line: string) =>
    fault(
      'database-damaged',
      `数据库文件有损坏（${line}），请从备份恢复，或重新导入`,
      `The database file is damaged (${line}): restore a backup, or import again`,
    ),
  brokenReference: ({ table, row, parent }: BrokenReference) =>
    fault(
      'broken-reference',
      `表 ${table} 第 ${row} 行指向 ${parent} 中不存在的行，请从备份恢复，或重新导入`,
      `Row ${row} of ${table} points to a row of ${parent} that is not there: restore a backup, or import again`,
    ),
  brokenView: (view: string, reason: string) =>
    fault(
      'broken-view',
      `视图 ${view} 无法运行（${reason}），请运行 ziping check --repair 重建`,
      `The view ${view} does not run (${reason}): make it anew with ziping check --repair`,
    ),
  unreadableReport: ({ id, path }: Where) =>
    fault(
      'unreadable-content',
      `第 ${id} 号报告的完整内容无法读取，${again(path).zh}`,
      `The whole content of report ${id} cannot be read: ${again(path).en}`,
    ),
  unreadableDocument: (id: number, path: string) =>
    fault(
      'unreadable-document',
      `第 ${id} 号文件所存的版面无法读取，${again(path).zh}`,
      `What is stored of document ${id} cannot be read: ${again(path).en}`,
    ),
  rowsDiffer: ({ id, path }: Where, table: string, found: number, wanted: number) =>
    fault(
      `${table}-differ`,
      `第 ${id} 号报告在表 ${table} 中有 ${found} 行，完整内容中是 ${wanted} 项，${again(path).zh}`,
      `Report ${id} has ${found} rows in ${table}, its whole content ${wanted}: ${again(path).en}`,
    ),
  countsDiffer: ({ id, path }: Where) =>
    fault(
      'counts-differ',
      `第 ${id} 号报告的计数与其完整内容不一致，${again(path).zh}`,
      `The counts of report ${id} are not those of its whole content: ${again(path).en}`,
    ),
  searchDiffers: () =>
    fault(
      'search-differs',
      '用于搜索的文字与所存文件不一致，请运行 ziping check --repair 重建',
      'The text that is searched is not that of the stored documents: make it anew with ziping check --repair',
    ),
  orphanDocument: (id: number) =>
    fault(
      'orphan-document',
      `第 ${id} 号文件没有任何读取结果，请重新导入该文件，或从备份恢复`,
      `Document ${id} has no reading: import its file again, or restore a backup`,
    ),
  orphanReading: (id: number) =>
    fault(
      'orphan-reading',
      `第 ${id} 号读取结果不属于任何路径，请从备份恢复，或重新导入`,
      `No path ever held reading ${id}: restore a backup, or import again`,
    ),
  currencyDiffers: ({ id, path }: Where) =>
    fault(
      'currency-differs',
      `第 ${id} 号读取结果的“现行”标记与来源文件不符，${again(path).zh}`,
      `Reading ${id} is marked current or superseded against what its paths hold: ${again(path).en}`,
    ),
} as const

/** Something in the database that should not be so. */
export interface CheckFault {
  /** kebab-case: "database-damaged", "broken-reference", "facts-differ", "unreadable-content" … */
  readonly code: string
  readonly message: { readonly zh: string; readonly en: string }
}
