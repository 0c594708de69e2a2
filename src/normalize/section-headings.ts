/** Which headings open which section: one list for all forms. */
import type { SectionKind } from '../model/report.ts'
import { remembering } from './remember.ts'

interface SectionWords {
  readonly kind: SectionKind
  readonly pattern: RegExp
}

/** Matched on a heading without its numbering and blanks. */
// biome-ignore format: one kind a line
const SECTION_WORDS: readonly SectionWords[] = [
  { kind: 'duties', pattern: /(?:主要|部门|单位|机构|工作|基本)?(?:职责|职能)(?:职责|职能)?(?:概述|情况|简介|任务)?$|职能职责|主要职[责能]|职责职能/ },
  { kind: 'key_work', pattern: /(?:年度|全年|本年|当年)?(?:总体|整体|重点|主要)工作(?:任务|计划|内容|及|和|完成情况|情况|安排|要点|目标)|年度(?:重点|主要|总体)工作|^(?:重点|主要)工作$|年度工作任务/ },
  { kind: 'experience', pattern: /(?:主要|成功|典型|工作)?经验|(?:主要|好的|经验)做法/ },
  { kind: 'problems', pattern: /(?:存在|发现|面临|主要)的?(?:主要|突出)?(?:问题|不足|困难)|问题(?:及|和|与)(?:原因|不足|建议)|存在问题|问题分析|^(?:主要)?问题$/ },
  { kind: 'measures', pattern: /(?:改进|整改|下一步|下步).{0,8}(?:措施|工作|打算|安排|计划|意见|方向|建议)|改进(?:意见|方向|办法)|整改(?:情况|措施)|^(?:主要|具体|工作)?(?:措施|对策)$/ },
  { kind: 'suggestions', pattern: /(?:意见|有关|相关|工作|政策|对策|其他)(?:和|及|与)?建议|^建议/ },
  { kind: 'performance', pattern: /绩效(?:自评|评价)?(?:完成|实现|分析|情况|总体|结果|成效)|绩效目标.{0,6}(?:完成|实现)|绩效(?:自评|评价).{0,4}情况|(?:履职|产出).{0,4}(?:效益|效果)|产出情况|总体运行情况|取得的?(?:成绩|成效)|工作成效|工作.{0,6}(?:成效|成绩|成果)$/ },
]

/** Headings that speak of how the money or the assets were used, or of goals still ahead, though they name performance. */
const NOT_PERFORMANCE = /预期|设立|设定|申报|评分|指标体系|工作(?:开展|组织)/

/** 主要工作及成效 speaks of what came of the work. */
const NOT_KEY_WORK = /(?:成效|成绩|成果)$/

const UNLESS: Readonly<Partial<Record<SectionKind, RegExp>>> = {
  performance: NOT_PERFORMANCE,
  key_work: NOT_KEY_WORK,
}

/** Kinds of section that a heading opens, in the order in which it names them; empty for most headings. */
export const sectionKindsOf = remembering((heading: string): readonly SectionKind[] => {
  const text = heading
    .replace(/\s+/g, '')
    .replace(/^(?:第?[（(]?[一二三四五六七八九十百\d]+(?:部分|[）)])?[、.．：:]?|[①-⑳])/, '')
    .replace(/[：:。]$/, '')
  return SECTION_WORDS.filter(({ kind }) => !UNLESS[kind]?.test(text))
    .map(({ kind, pattern }) => ({ kind, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind)
})

/** The kind of the innermost heading that has one. */
export function sectionOfPath(path: readonly string[]): SectionKind | null {
  for (const heading of path.toReversed()) {
    const [kind] = sectionKindsOf(heading)
    if (kind) return kind
  }
  return null
}
