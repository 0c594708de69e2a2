/** Holds the database's write lock for a while: node hold-lock.ts DATABASE MILLISECONDS */
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'

const [path, milliseconds] = process.argv.slice(2) as [string, string]
while (!existsSync(path)) await sleep(5)
const database = new Database(path, { timeout: 10_000 })
database.exec('begin immediate')
await sleep(Number(milliseconds))
database.exec('rollback')
database.close()
