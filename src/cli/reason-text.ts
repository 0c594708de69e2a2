/** Why a reading is out of date, in words. */
import type { Language } from '../compare/wording.ts'
import { type Message, say } from '../model/problem.ts'
import type { StaleReason } from '../pipeline/staleness.ts'

const number = (value: number | null) => (value === null ? '?' : String(value))

/** Parts of the normalizer that a person has a word for. */
const PARTS: Readonly<Record<string, Message>> = {
  core: say('正文与核对', 'text and checks'),
  tables: say('表格', 'tables'),
  dimensions: say('维度表', 'dimension tables'),
  goals: say('目标表', 'goal tables'),
  indicators: say('指标表', 'indicator tables'),
  projects: say('项目表', 'project tables'),
  funds: say('资金表', 'funds tables'),
}

export function reasonText(reason: StaleReason, language: Language): string {
  return message(reason)[language]
}

function message(reason: StaleReason): Message {
  switch (reason.kind) {
    case 'changed':
      return say('文件内容有变', 'the file has changed')
    case 'extractor':
      return say(
        `读取器 ${number(reason.from)} → ${reason.to}`,
        `extractor ${number(reason.from)} → ${reason.to}`,
      )
    case 'recogniser':
      return say(`识别模型 ${reason.from} → ${reason.to}`, `recognition models ${reason.from} → ${reason.to}`)
    case 'failed':
      return say(`上次失败：${reason.problem.message.zh}`, `failed before: ${reason.problem.message.en}`)
    case 'normalizer':
      return ofNormalizer(reason)
    case 'lexicon':
      return reason.words.length === 0
        ? say('词表有变', 'the lexicon changed')
        : say(`词表有变：${reason.words.join('、')}`, `the lexicon changed: ${reason.words.join(', ')}`)
    case 'profile':
      return say(`模板 ${reason.id} 有变`, `profile ${reason.id} changed`)
    case 'recognition':
      return say(
        `模板识别 ${reason.from ?? '无'} → ${reason.to ?? '无'}`,
        `recognised as ${reason.from ?? 'none'} → ${reason.to ?? 'none'}`,
      )
  }
}

function ofNormalizer({ part, from, to }: Extract<StaleReason, { kind: 'normalizer' }>): Message {
  if (part === null) return say('由较早的版本整理', 'normalised by an earlier version')
  const { zh, en } = PARTS[part] ?? say(part, part)
  return say(`${zh}的读取 ${number(from)} → ${to}`, `reader of ${en} ${number(from)} → ${to}`)
}
