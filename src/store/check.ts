/** Looking a database over: its storage, its references, and that rows and packed reports tell the same. */
import type { Kysely } from 'kysely'
import { Report } from '../model/report-schema.ts'
import type { StoreDialect } from './dialect.ts'
import { StoreError } from './error.ts'
import { type Packed, unpack } from './pack.ts'
import type { Schema } from './schema.ts'
import type { CheckFault } from './store.ts'

export async function check(db: Kysely<Schema>, dialect: StoreDialect): Promise<readonly CheckFault[]> {
  const storage = dialect.inspect().map((line) => ({
    code: 'database-damaged',
    message: {
      zh: `数据库文件有损坏：${line}；请从备份恢复，或重新导入`,
      en: `The database file is damaged: ${line}; restore a backup or import again`,
    },
  }))
  return [...storage, ...(await reportFaults(db)), ...(await currencyFaults(db))]
}

/** Readings whose packed report cannot be read, or holds another number of facts than the table. */
async function reportFaults(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const ids = await db.selectFrom('reports').select('id').where('content', 'is not', null).execute()
  const faults: CheckFault[] = []
  for (const { id } of ids) {
    const row = await db
      .selectFrom('reports')
      .select(({ selectFrom, fn }) => [
        'content',
        selectFrom('facts').select(fn.countAll<number>().as('n')).where('report_id', '=', id).as('facts'),
      ])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const stored = factCount(row.content!)
    if (stored === undefined) faults.push(unreadable(id))
    else if (stored !== Number(row.facts)) faults.push(factsDiffer(id))
  }
  return faults
}

function factCount(content: Uint8Array): number | undefined {
  try {
    return Report.safeParse(unpack(content as Packed<Report>)).data?.facts.length
  } catch (error) {
    if (error instanceof StoreError) return undefined
    throw error
  }
}

/** Readings that are marked current though no path holds them, or the other way round. */
async function currencyFaults(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where(({ eb, exists, selectFrom, ref }) =>
      eb(
        ref('reports.current'),
        '<>',
        eb
          .case()
          .when(
            exists(
              selectFrom('sources')
                .select('sources.id')
                .whereRef('sources.report_id', '=', 'reports.id')
                .where('sources.current', '=', 1),
            ),
          )
          .then(1 as const)
          .else(0 as const)
          .end(),
      ),
    )
    .execute()
  return rows.map(({ id }) => ({
    code: 'currency-differs',
    message: {
      zh: `第 ${id} 号读取结果的“现行”标记与来源文件不符，请重新导入其文件`,
      en: `Reading ${id} is marked current or superseded against what its paths hold: import its file again`,
    },
  }))
}

function unreadable(id: number): CheckFault {
  return {
    code: 'unreadable-content',
    message: {
      zh: `第 ${id} 号报告的完整内容无法读取，请用 renormalise 重新整理`,
      en: `The whole content of report ${id} cannot be read: run renormalise`,
    },
  }
}

function factsDiffer(id: number): CheckFault {
  return {
    code: 'facts-differ',
    message: {
      zh: `第 ${id} 号报告的事实表与完整内容不一致，请用 renormalise 重新整理`,
      en: `The fact rows of report ${id} are not those of its whole content: run renormalise`,
    },
  }
}
