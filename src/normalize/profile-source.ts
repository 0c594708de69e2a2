/** The source text of a profile: a draft of a new one, and a label more in an existing one. */
import type { Fingerprint, LabelAlias, Profile } from './profile.ts'

/** A profile as its file says it, formatted. */
export function profileSource(profile: Omit<Profile, 'editions'>, note: string): string {
  const { id, version, title, fingerprints } = profile
  return [
    `import type { Profile } from ${quoted('../profile.ts')}\n`,
    `/** ${note} */`,
    'export const profile: Profile = {',
    `  id: ${quoted(id)},`,
    `  version: ${version},`,
    `  title: { zh: ${quoted(title.zh)}, en: ${quoted(title.en)} },`,
    '  // biome-ignore format: one trait a line',
    '  fingerprints: [',
    ...fingerprints.map((print) => `    ${traitSource(print)},`),
    '  ],',
    '}\n',
  ].join('\n')
}

function traitSource({ where, pattern, weight }: Fingerprint): string {
  return `{ where: ${quoted(where)}, pattern: ${pattern}, weight: ${weight} }`
}

const LIST_BEGINS = /^ {2}labels: \[\n/m
const LIST_ENDS = /^ {2}\],?\n/m

/** The source with one more label at the end of its list, which is made where there is none. */
export function withLabel(source: string, alias: LabelAlias): string {
  const line = `    ${aliasSource(alias)},\n`
  const begins = LIST_BEGINS.exec(source)
  if (!begins) {
    const list = `  // biome-ignore format: one label a line\n  labels: [\n${line}  ],\n`
    const end = source.lastIndexOf('\n}')
    return `${source.slice(0, end + 1)}${list}${source.slice(end + 1)}`
  }
  const from = begins.index + begins[0].length
  const ends = LIST_ENDS.exec(source.slice(from))
  const at = from + (ends?.index ?? 0)
  return source.slice(0, at) + line + source.slice(at)
}

/** One label as a line of data. */
export function aliasSource({ label, concept, stage, because }: LabelAlias): string {
  const parts = [
    `label: ${quoted(label)}`,
    `concept: ${quoted(concept)}`,
    ...(stage ? [`stage: ${quoted(stage)}`] : []),
    `because: ${quoted(because)}`,
  ]
  return `{ ${parts.join(', ')} }`
}

/** A string literal with single quotes; control characters become blanks. */
function quoted(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ')
  return plain.includes("'") && !plain.includes('"') && !plain.includes('\\')
    ? `"${plain}"`
    : `'${plain.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
