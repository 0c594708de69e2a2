/** Prints the export of a database that only this process can see: node judge.ts DATABASE */
import { exportOf } from './command.ts'
import { EXPORTED } from './faults.ts'

process.stdout.write(EXPORTED)
for (const line of await exportOf(process.argv[2]!)) process.stdout.write(line)
