/**
 * What finding tables costs: `npm run bench:pdf -- FOLDER [rounds]`. For every PDF of the folder, the whole reading against
 * reading its characters alone (text, box, font), turn by turn in the same run; the least time of the rounds counts,
 * because other work on the machine only ever adds. Prints the ratio of each kind of file and of all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LIMITS } from '../src/extractors/extractor.ts'
import { withPdf } from '../src/extractors/pdf/open-pdf.ts'
import { readPageCharacters } from '../src/extractors/pdf/page-content.ts'
import { pdf } from '../src/extractors/pdf/pdf.ts'

/** How many times the cost of the characters the whole may have. */
const BAR = 1.5
const [folder, rounds = '15'] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run bench:pdf -- FOLDER [rounds]')

interface Times {
  readonly name: string
  readonly whole: number
  readonly characters: number
}

const files = readdirSync(folder).filter((name) => /\.pdf$/i.test(name))
const measured: Times[] = []
for (const name of files.sort()) measured.push(await measure(name, readFileSync(join(folder, name))))
for (const times of measured)
  console.log(
    `${ratio([times]).toFixed(2)}  ${times.whole.toFixed(1).padStart(7)} ms of ${times.characters.toFixed(1).padStart(6)} ms  ${times.name}`,
  )
const all = ratio(measured)
console.log(
  `${all <= BAR ? 'reaches the bar' : 'over the bar'}: ${all.toFixed(2)} × the characters alone (bar: ${BAR})`,
)

async function measure(name: string, bytes: Uint8Array): Promise<Times> {
  let [whole, characters] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < Number(rounds) + 3; round++) {
    const first = await timeOf(() => withPdf(bytes, DEFAULT_LIMITS, readCharacters))
    const second = await timeOf(() => pdf.extract(bytes, DEFAULT_LIMITS))
    // The first rounds are spent on compiling.
    if (round < 3) continue
    characters = Math.min(characters, first)
    whole = Math.min(whole, second)
  }
  return { name, whole, characters }
}

function readCharacters({
  pdfium,
  document,
  pageCount,
}: Parameters<Parameters<typeof withPdf>[2]>[0]): number {
  let count = 0
  for (let index = 0; index < pageCount; index++)
    count += readPageCharacters(pdfium, document, index)?.length ?? 0
  return count
}

/** Milliseconds of the processor. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function ratio(times: readonly Times[]): number {
  const sum = (key: 'whole' | 'characters') => times.reduce((total, own) => total + own[key], 0)
  return sum('whole') / sum('characters')
}
