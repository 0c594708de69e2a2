/** Arguments and values of options as the usage names them, which the command-line library knows in English alone. */
import type { Language } from '../compare/wording.ts'

const WORDS: Readonly<Record<string, string>> = {
  options: '选项',
  command: '命令',
  path: '路径',
  file: '文件',
  'file|report': '文件或报告',
  report: '报告',
  concept: '数据项',
  value: '数值',
  word: '词',
  id: '编号',
  profile: '模板',
  label: '标签',
  run: '运行编号',
  before: '之前',
  after: '之后',
  language: '语言',
  name: '名称',
  year: '年度',
  years: '年度',
  list: '列表',
  format: '格式',
  reason: '理由',
  remark: '说明',
  stage: '阶段',
  folder: '文件夹',
  what: '条件',
  seconds: '秒',
}

/** "<file>" → "<文件>", "[path...]" → "[路径...]"; English, and what has no word of its own, stay. */
export function argumentsIn(text: string, language: Language): string {
  return text.replaceAll(
    /([<[])([a-z|]+)(\.\.\.)?([>\]])/g,
    (_, open: string, name: string, more = '', close: string) =>
      `${open}${argumentWord(name, language)}${more}${close}`,
  )
}

/** An argument's bare name. */
export function argumentWord(name: string, language: Language): string {
  return language === 'zh' ? (WORDS[name] ?? name) : name
}
