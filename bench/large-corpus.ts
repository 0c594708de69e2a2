/**
 * An archive of any size for the benchmark of imports: the reports of `corpus.ts` over and over, each time another
 * document. Where text can be altered (Word, Excel and web pages, plain text) the report is another unit's; PDF,
 * `.xls` and `.doc` get other bytes at their end, which say nothing. Kept in the cache folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { CITIES, COUNTIES } from '../test/generate/units.ts'
import { prepareCorpus } from './corpus.ts'

/** Raised when other files are to be made. */
const RECIPE = 1
/** Files of one folder: file browsers and we walk them one by one. */
const IN_FOLDER = 500

/** Makes the archive of so many reports where it is not there yet; gives its folder. */
export async function prepareLargeCorpus(out: string, size: number): Promise<string> {
  const base = (await prepareCorpus(out)).folder
  const folder = join(out, `large-${RECIPE}-${size}`)
  const done = `${folder}.done`
  if (existsSync(done)) return folder
  await rm(folder, { recursive: true, force: true })
  const names = spread(readdirSync(base).sort())
  for (let index = 0; index < size; index++) {
    const name = names[index % names.length]!
    const round = Math.floor(index / names.length)
    const place = join(folder, String(Math.floor(index / IN_FOLDER)).padStart(3, '0'))
    if (index % IN_FOLDER === 0) await mkdir(place, { recursive: true })
    const bytes = readFileSync(join(base, name))
    await writeFile(join(place, `${round}-${name}`), round === 0 ? bytes : variant(name, bytes, round))
  }
  await writeFile(done, '')
  return folder
}

/** Kinds come mixed, as in an archive, not one after the other: every so many-th in turn. */
function spread(names: readonly string[]): readonly string[] {
  const step = 7
  return Array.from({ length: step }, (_, start) => names.filter((_, i) => i % step === start)).flat()
}

function variant(name: string, bytes: Uint8Array, round: number): Uint8Array {
  const rename = renaming(name, round)
  switch (extname(name)) {
    case '.docx':
    case '.xlsx':
      return renameInZip(bytes, rename)
    case '.html':
    case '.txt':
      return Buffer.from(rename(Buffer.from(bytes).toString('utf8')))
    default:
      return Buffer.concat([bytes, Buffer.from(`\n%${round}\n`)])
  }
}

const FIRST = [...'东西南北中上下长永安平和兴福宁清新丰德嘉']
const SECOND = [...'江河湖海山川州城阳林泉溪源岭原石桥田津港']

/** Gives the county or city of the file's name a name that is no other's in the archive. */
function renaming(name: string, round: number): (text: string) => string {
  const unit = [...COUNTIES, ...CITIES].find(({ city, county }) => name.includes(county ?? city ?? '?'))
  if (!unit) throw new Error(`no unit of the generator in the name ${name}`)
  const stem = (unit.county ?? unit.city ?? '').slice(0, 2)
  const number = Number.parseInt(name, 10) * 31 + round
  const other =
    FIRST[number % 20]! + SECOND[Math.floor(number / 20) % 20]! + FIRST[Math.floor(number / 400) % 20]!
  return (text) => `${text.replaceAll(stem, other)}`
}

function renameInZip(bytes: Uint8Array, rename: (text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const isText = /(?:document|sharedStrings|sheet\d+|header\d*|footer\d*)\.xml$/.test(path)
    return [path, isText ? Buffer.from(rename(Buffer.from(part).toString('utf8'))) : part]
  })
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: new Date(2024, 0, 1) })
}
