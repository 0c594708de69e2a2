/**
 * Recall and precision of facts over generated reports: `npm run -s eval:facts [-- COUNT SEED]`. Prints one JSON
 * object: shares of tables and of running text against their bars, findings by code and verdict, the median cost of
 * normalising, and what fails most by family, kind of file and concept. Exit code 1 where a bar is missed.
 */
import { evaluateFacts } from '../test/scoring/evaluate-facts.ts'

const [count = 300, first = 700_000] = process.argv.slice(2).map(Number)
if (![count, first].every((number) => Number.isSafeInteger(number) && number > 0)) {
  process.stderr.write('usage: npm run -s eval:facts -- [COUNT] [FIRST SEED]\n')
  process.exitCode = 2
} else {
  const result = await evaluateFacts({ count, first })
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  process.exitCode = result.missed.length === 0 ? 0 : 1
}
