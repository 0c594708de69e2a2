/** Sheets of the comparison workbook, by what they hold: those who write it and those who are handed it know it by them. */
import { say } from './problem.ts'

export const SHEET_NAMES = {
  comparison: say('对比', 'Comparison'),
  sources: say('出处', 'Sources'),
  findings: say('发现', 'Findings'),
  corrections: say('更正', 'Corrections'),
  indicators: say('指标', 'Indicators'),
  dimensions: say('维度', 'Dimensions'),
  projects: say('项目', 'Projects'),
  activities: say('业务活动', 'Activities'),
  documents: say('文件', 'Documents'),
} as const
