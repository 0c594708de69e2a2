/**
 * Writes the documents and truths of fixture-cases.ts: `node test/generate/write-fixtures.ts [name …]`.
 * The documents are committed; this runs again only when a case is added or changed.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Composition } from './composer.ts'
import { drawFigures } from './figures.ts'
import { FIXTURE_CASES, type FixtureCase } from './fixture-cases.ts'
import { LAYOUTS } from './layouts/index.ts'
import type { Paper } from './paper.ts'
import { randomFrom } from './random.ts'
import { renderDocx } from './render/docx.ts'
import { convertWithOffice } from './render/office.ts'
import { extensionOf, type FileKind, renderAs, truthFor } from './report-file.ts'
import { PLAIN } from './style.ts'
import { CITIES, COUNTIES, fullName, type Unit } from './units.ts'

/** The signature of a RAR 5 archive, and nothing in it. */
const RAR_HEAD = Uint8Array.from(
  [...'Rar!\x1a\x07\x01\x00'.padEnd(68, '\0')].map((char) => char.charCodeAt(0)),
)
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const FOLDER = join(import.meta.dirname, '../../fixtures')

const wanted = process.argv.slice(2)
for (const fixture of FIXTURE_CASES)
  if (wanted.length === 0 || wanted.includes(fixture.name)) await writeFixture(fixture)
if (wanted.length === 0 || wanted.includes('bad')) await writeBadFiles()

async function writeFixture(fixture: FixtureCase): Promise<void> {
  const composition = compose(fixture)
  const kind = kindOf(fixture)
  const folder = join(FOLDER, fixture.layout, fixture.name)
  const name = `${fullName(findUnit(fixture.unit))}${fixture.year}年度自评报告.${extensionOf(kind)}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), await bytesOf(fixture, composition))
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truthFor(kind, composition), null, 2)}\n`)
}

function kindOf({ kind }: FixtureCase): FileKind | 'doc' {
  if (kind === 'office-doc') return 'doc'
  return kind === 'office-pdf' ? 'pdf' : kind
}

function findUnit(wantedUnit: string): Unit {
  const unit = [...COUNTIES, ...CITIES].find(({ code, county }) => wantedUnit === (code ?? county))
  if (!unit) throw new Error(`No unit ${wantedUnit} in units.ts`)
  return unit
}

function compose(fixture: FixtureCase): Composition {
  const random = randomFrom(fixture.seed)
  const style = { ...PLAIN, ...fixture.style }
  return LAYOUTS[fixture.layout]({
    unit: findUnit(fixture.unit),
    year: fixture.year,
    style,
    figures: drawFigures(random, style),
    random,
    defects: fixture.defects ?? {},
  })
}

async function bytesOf(fixture: FixtureCase, composition: Composition): Promise<Uint8Array> {
  const { kind, automaticNumbers = false } = fixture
  if (kind !== 'office-doc' && kind !== 'office-pdf') return renderAs(kind, composition, { automaticNumbers })
  const docx = await renderAs('docx', composition, { automaticNumbers })
  const [converted] = await convertWithOffice([docx], kind === 'office-doc' ? 'doc' : 'pdf')
  return converted!
}

/** Files that no report can be read from, in folders named by the problem each is. */
async function writeBadFiles(): Promise<void> {
  const notice: Paper = {
    title: '关于召开第三季度工作例会的通知',
    blocks: [
      { kind: 'heading', level: 1, text: '关于召开第三季度工作例会的通知' },
      { kind: 'paragraph', text: '各科室：定于9月12日上午9时在二楼会议室召开例会，请提前10分钟到场。' },
      { kind: 'paragraph', text: '会议议程包括季度小结和下阶段安排，时长约2小时。' },
    ],
  }
  const docx = await renderDocx(notice)
  await writeBad('empty', '空文件.docx', new Uint8Array())
  await writeBad('not_a_report', '例会通知.docx', docx)
  await writeBad('truncated', '没有下载完的报告.docx', docx.slice(0, docx.length * 0.6))
  await writeBad('no_text', '现场照片.png', ONE_PIXEL)
  await writeBad('unsupported', '历年报告.rar', RAR_HEAD)
}

async function writeBad(problem: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(FOLDER, 'bad', problem), { recursive: true })
  await writeFile(join(FOLDER, 'bad', problem, name), bytes)
}
