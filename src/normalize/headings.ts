/** Tells headings from text by how a line looks, since most documents print headings as plain paragraphs. */
import { type Numbering, parseNumbering } from './numbering.ts'
import { sectionKindsOf } from './section-headings.ts'

/** What a line of running text is in the outline. */
export type Line =
  /** a heading on a line of its own */
  | { readonly kind: 'heading'; readonly level: Level }
  /** text whose opening words are a heading: "（一）基本支出：本单位…" */
  | { readonly kind: 'inline'; readonly level: Level }
  /** a numbered sentence: an item of a list */
  | { readonly kind: 'item'; readonly level: Level }
  /** text whose last words head what follows: "…的领导机关。其主要职责是：" */
  | { readonly kind: 'lead-in'; readonly level: Level }
  | { readonly kind: 'text' }

export interface Level {
  readonly heading: string
  readonly style: string
  readonly rank: number
  readonly number: number
}

export const RANKS = { attachment: 0, title: 0.5, label: 3.5 } as const

/** Words that headings of these reports end with. */
const HEADING_END =
  /(?:职能|职责|概况|概述|情况|问题|措施|建议|意见|经验|目标|结论|指标|分析|规模|结构|机构|人员|范围|绩效|成效|效果|效益|综述|结果|附件)$/
/** Words before a comma that name what the sentence is about: "机构情况，本单位…" */
const TOPIC_END = /(?:职能|职责|情况|概况|目标|问题)$/
const SENTENCE_END = /[。；;！!？?]$/
const TITLE = /(?:自评报告|评价报告|绩效报告|自评表|评分表|评价表|基础数据表|决算公开|公开说明|情况说明)$/
const FORM_LABEL =
  /(?:签字|签名|签章|盖章|公章|名称|日期|编码|电话|填报人|联系人|填表人|单位|如下|以下|包括|其中|组长|负责人)[）)]?[：:]$/
const CONTENTS_LINE = /(?:[.…·．]{3,}|\s{4,}|\t)\s*\d{1,3}$/

/** Classifies one line; `marked` says that the source itself marks it as a heading, at `level`. */
export function classifyLine(text: string, marked?: { readonly level: number }): Line {
  const line = text.trim()
  if (/\d$/.test(line) && CONTENTS_LINE.test(line)) return { kind: 'text' }
  const numbering = parseNumbering(line)
  if (!numbering) return unnumbered(line, marked)
  const { style, rank, number, marker, body } = numbering
  if (rank === RANKS.attachment) return attachment(line, body)
  const level = (heading: string): Level => ({ heading, style, rank, number })
  if (isHeadingBody(body, rank)) return { kind: 'heading', level: level(line) }
  const opening = goesOnCounting(numbering) ? undefined : openingWords(body)
  if (opening) return { kind: 'inline', level: level(marker + opening) }
  return { kind: 'item', level: level(line) }
}

/** 1.预算编制。…2.信息公开。… in one paragraph: its first words head no more than their own part of it. */
function goesOnCounting({ rank, number, marker, body }: Numbering): boolean {
  if (rank < 4 || !marker.includes(`${number}`)) return false
  const next = marker.trim().replace(`${number}`, `${number + 1}`)
  return [`。${next}`, `；${next}`, `;${next}`].some((mark) => body.replace(/\s/g, '').includes(mark))
}

function attachment(line: string, body: string): Line {
  if (body.length > 40 || SENTENCE_END.test(body)) return { kind: 'text' }
  return { kind: 'heading', level: { heading: line, style: '附件', rank: RANKS.attachment, number: 0 } }
}

function unnumbered(line: string, marked?: { readonly level: number }): Line {
  const heading = (rank: number, style: string): Line => ({
    kind: 'heading',
    level: { heading: line, style, rank, number: 0 },
  })
  const opening = /^([^，。；：:]{2,20})[：:]\s*\S/.exec(line)?.[1]
  if (opening && sectionKindsOf(opening).length > 0) return { kind: 'inline', level: labelLevel(opening) }
  if (line.length > 20 && /[：:]$/.test(line)) return leadIn(line)
  if (line.length > 60 || SENTENCE_END.test(line)) return { kind: 'text' }
  if (line.length <= 50 && TITLE.test(line) && !/[，：:]/.test(line)) return heading(RANKS.title, 'title')
  if (marked) return heading(marked.level <= 1 ? RANKS.title : marked.level, `h${marked.level}`)
  if (isLabelLine(line)) return { kind: 'heading', level: labelLevel(line) }
  return { kind: 'text' }
}

function leadIn(line: string): Line {
  const clause = line.split(/[，。；,;]/).at(-1)!
  const heads = clause.length <= 20 && sectionKindsOf(clause).length > 0
  return heads ? { kind: 'lead-in', level: labelLevel(clause) } : { kind: 'text' }
}

function labelLevel(heading: string): Level {
  return { heading, style: 'label', rank: RANKS.label, number: 0 }
}

/** "存在问题：" and "社会效益": a short unnumbered line that heads what follows. */
function isLabelLine(line: string): boolean {
  if (/^[^，。；,;]{2,20}[：:]$/.test(line)) return !FORM_LABEL.test(line)
  return line.length <= 12 && /^[\p{Script=Han}、和及]+$/u.test(line) && HEADING_END.test(line)
}

function isHeadingBody(body: string, rank: number): boolean {
  const bare = body.replace(/[：:]$/, '')
  if (!bare || bare.length > (rank <= 3 ? 40 : 30)) return false
  if (/^[^，。；：:]{2,12}。$/.test(bare)) return HEADING_END.test(bare.slice(0, -1))
  if (SENTENCE_END.test(bare) || /[。；;：:]/.test(bare)) return false
  return !(/\d/.test(bare) && /[，,]|\d\s*(?:万?元|%|％)/.test(bare))
}

/** The short part before the first colon or full stop, where text follows it; undefined where there is none. */
function openingWords(body: string): string | undefined {
  const colon = /^([^，。；：:]{2,25})[：:]\s*\S/.exec(body)?.[1]
  if (colon) return colon.trim()
  const topic = /^([^，,。；：:\d]{2,12})[，,]/.exec(body)?.[1]
  if (topic && TOPIC_END.test(topic)) return topic
  const sentence = /^([^。；：:]{2,50})。\s*\S/.exec(body)?.[1]
  return sentence && !/\d/.test(sentence) ? sentence : undefined
}
