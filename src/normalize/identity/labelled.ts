/** Values that stand beside a printed label: on the cover, in a form's cells, in a line of signatures. */
import { allMatches } from '../matches.ts'
import { remembering } from '../remember.ts'
import type { Reading, Spot } from './spots.ts'

export type Field = 'unit' | 'related-unit' | 'budget-code' | 'name' | 'phone' | 'date'

// biome-ignore format: one field a line
const LABELS: Readonly<Record<Field, readonly string[]>> = {
  unit: ['部门单位名称', '单位部门名称', '单位名称', '部门名称', '预算部门名称', '预算部门', '预算单位名称', '预算单位', '填报单位名称', '填报单位', '填报部门', '编报单位', '报送单位', '自评单位', '自评部门', '被评价单位', '被评价部门', '评价单位', '编制单位', '部门单位', '申报单位'],
  'related-unit': ['主管部门', '实施单位', '项目单位', '项目实施单位'],
  'budget-code': ['预算编码', '部门预算编码', '预算单位编码', '单位预算编码', '单位编码', '部门编码', '预算单位代码', '单位代码', '预算代码'],
  name: ['联系人', '部门联系人', '联系人姓名', '填报人', '填报人签名', '填报人姓名', '填表人', '填表人签名', '经办人', '报告撰写人'],
  phone: ['联系电话', '联络电话', '联系方式', '联系人电话', '填报人电话', '电话号码', '电话'],
  date: ['报告日期', '报告时间', '填报日期', '填报时间', '填表日期', '填表时间', '编制日期', '自评日期', '自评时间', '评价日期', '报送日期', '上报日期'],
}

const FIELD_LABELS = new Set(Object.values(LABELS).flat())

/** Whether a text is the label of such a field. */
export function isFieldLabel(text: string): boolean {
  return FIELD_LABELS.has(text.replace(/[\s()（）：:]/g, ''))
}

export interface Labelled extends Reading<string> {
  readonly field: Field
  readonly place: Spot['place']
}

/** A signature line may hold several labels; a sentence of this length holds none. */
const LONGEST_LINE = 120

interface Mark {
  readonly field: Field
  readonly label: string
  readonly start: number
  readonly end: number
}

const MARKS = Object.entries(LABELS).flatMap(([field, labels]) =>
  labels.map((label) => ({
    field: field as Field,
    label,
    // forms print "预 算 编 码：", "部门(单位)名称：", "填报单位（盖章）："
    inline: new RegExp(
      `${startOf(field as Field)}${spaced(label)}[)）]?\\s*(?:[（(][^（()）]{1,8}[)）])?\\s*[：:]`,
      'gu',
    ),
  })),
)

const BY_LABEL = new Map(MARKS.map((mark) => [mark.label, mark]))

/** A label begins a word; behind a unit's name a page may have lost the spaces before 填报日期. */
function startOf(field: Field): string {
  const bare = '(?<![\\p{Script=Han}])'
  return /^(?:date|name|phone)$/.test(field) ? `(?:${bare}|(?<=[会局委办院馆宫心处]))` : bare
}

function spaced(label: string): string {
  return [...label].join('[\\s()（）]*')
}

/** All labelled values of a document, in its order. */
export function readLabelled(spots: readonly Spot[]): readonly Labelled[] {
  return spots.flatMap((spot) => [...besideColon(spot), ...besideSpace(spot), ...besideCell(spot)])
}

function besideColon(spot: Spot): readonly Labelled[] {
  if (spot.text.length > LONGEST_LINE || !/[：:]/.test(spot.text)) return []
  const marks = findMarks(spot.text)
  return marks.flatMap((mark, index) => {
    const until = marks[index + 1]?.start ?? spot.text.length
    const value = spot.text.slice(mark.end, until)
    return labelled(mark, value, spot, mark.end)
  })
}

const NAME_AND_SPACE =
  /^\s*((?:部门|单位|填报|预算)[（(]?(?:单位|部门)?[）)]?名称)[\s_]+(\p{Script=Han}[\p{Script=Han}（）()]{2,28})$/u

/** 部门（单位）名称 甲县总工会: a cover whose colon was left out. */
function besideSpace(spot: Spot): readonly Labelled[] {
  if (!spot.text.includes('名称')) return []
  const [, name = '', value = ''] = NAME_AND_SPACE.exec(spot.text.trimEnd()) ?? []
  const mark = name && BY_LABEL.get(name.replace(/[（()）]/g, ''))
  return mark ? labelled({ ...mark, start: 0, end: 0 }, value, spot, spot.text.indexOf(value)) : []
}

/** Known labels in a line, the longer one where two begin in one place. */
function findMarks(text: string): readonly Mark[] {
  const letters = text.replace(/[\s()（）]+/g, '')
  const all = MARKS.filter(({ label }) => letters.includes(label))
    .flatMap(({ field, label, inline }) =>
      allMatches(text, inline).map((match) => ({
        field,
        label,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((mark, index) => index === 0 || mark.start >= all[index - 1]!.end)
}

function besideCell(spot: Spot): readonly Labelled[] {
  if (!spot.right) return []
  const mark = markOf(spot.text)
  return mark ? labelled({ ...mark, start: 0, end: 0 }, spot.right.text, spot.right, 0) : []
}

/** What the text of a cell asks for. */
const markOf = remembering((text: string) =>
  BY_LABEL.get(text.replace(/[\s()（）：:]/g, '').replace(/(?:盖章|公章|签章)$/, '')),
)

function labelled(mark: Mark, printed: string, spot: Spot, offset: number): readonly Labelled[] {
  const value = printed.trim()
  if (value === '' || value.length > 60) return []
  const start = offset + printed.indexOf(value)
  return [
    {
      field: mark.field,
      place: spot.place,
      value,
      reason: `label:${mark.label}`,
      evidence: [spot.evidence(start, start + value.length)],
    },
  ]
}
