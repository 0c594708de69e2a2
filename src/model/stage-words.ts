/** What the stages of a figure are called. */
import { type Message, say } from './problem.ts'
import type { Stage } from './report.ts'

export const STAGE_WORDS: Record<Stage, Message> = {
  actual: say('决算/执行', 'actual'),
  initial: say('年初预算', 'initial budget'),
  adjusted: say('全年预算', 'adjusted budget'),
  budget: say('预算', 'budget'),
  prior: say('上年', 'year before'),
  target: say('目标', 'target'),
  change: say('比上年增减', 'change on year'),
  change_rate: say('比上年增减率', 'change on year, %'),
}
