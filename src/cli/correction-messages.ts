/** What `correct`, `corrections` and `sign-off` say, in Chinese and English. */
import { type Message, say } from '../model/problem.ts'
import type { FiledCorrection } from '../store/store.ts'

export const CORRECTION_MESSAGES = {
  /** `report`: unit and year, as part of a name may have found another one than was meant. */
  corrected: (id: number, report: string, figure: Message, [from, to]: readonly [Message, Message]) =>
    say(
      `已更正（编号 ${id}）：${report}，${figure.zh} ${from.zh} → ${to.zh}；撤销用 ziping correct --undo ${id}`,
      `Corrected (number ${id}): ${report}, ${figure.en} ${from.en} → ${to.en}; ziping correct --undo ${id} takes it back`,
    ),
  confirmed: (id: number, report: string, figure: Message, value: Message) =>
    say(
      `与读取结果相同，记为确认（编号 ${id}）：${report}，${figure.zh} ${value.zh}`,
      `The reading says the same, kept as a confirmation (number ${id}): ${report}, ${figure.en} ${value.en}`,
    ),
  othersKeep: (documents: readonly string[]) =>
    say(
      `同一单位同一年度的其他文件没有改，仍按原来的单位和年度列示：${documents.join('、')}；同样有误时请逐份更正。`,
      `Other documents of that unit and year keep both: ${documents.join(', ')}; correct them too where they err alike.`,
    ),
  undone: (id: number) =>
    say(
      `已撤销更正 ${id}，恢复为读取的数值；记录保留。`,
      `Correction ${id} is undone; it stays in the list.`,
    ),
  cannotUndo: (id: string) =>
    say(
      `没有可撤销的更正 ${id}；请用 ziping corrections 查看编号。`,
      `There is no correction ${id} to undo; see ziping corrections for the numbers.`,
    ),
  incomplete: () =>
    say(
      '请写明报告、数据项、数值和理由，如 ziping correct 3 支出合计 12.5万元 --because 表格漏读；没有这一项时用 --remove 代替数值。',
      'Name report, figure, value and reason: ziping correct 3 expenditure.total 12.5万元 --because WHY; --remove in place of the value where the report has no such figure.',
    ),
  noBecause: () =>
    say('更正必须说明理由；请用 --because 写明。', 'A correction needs its reason: say it with --because.'),
  noTarget: (name: string, nearest: readonly string[]) =>
    say(
      `没有数据项“${name}”；相近的有：${nearest.join('、')}；也可写 单位、年度、报告日期 或 得分:指标名称。`,
      `There is no figure "${name}"; the nearest are ${nearest.join(', ')}; or write unit, year, date or score:INDICATOR.`,
    ),
  severalTargets: (name: string, targets: readonly string[]) =>
    say(
      `“${name}”对应几个指标，请写全：${targets.join('、')}`,
      `"${name}" may be several indicators, name one: ${targets.join(', ')}`,
    ),
  badStage: (text: string, stages: readonly string[]) =>
    say(
      `没有口径“${text}”；可用：${stages.join('、')}。`,
      `There is no stage "${text}"; use one of ${stages.join(', ')}.`,
    ),
  none: () => say('没有更正。', 'Nothing was corrected.'),
  noSignOffs: () => say('没有签核记录。', 'No report is signed off.'),
  conflicts: (count: number) =>
    say(
      `${count} 项更正与现在的读取结果都对不上（冲突），请对照原文后重新更正或撤销。`,
      `${count} corrections are in conflict with what is read now: look at the originals, correct again or undo.`,
    ),
  unattached: (count: number) =>
    say(
      `${count} 项更正暂无对应的报告（文件不在，或同一路径换成了别的单位、年度）；文件回来后自动恢复。`,
      `${count} corrections have no report now (its file is gone, or its path holds another unit or year); they apply again once it is back.`,
    ),
  unattachedReviews: (count: number) =>
    say(
      `${count} 份签核暂无对应的报告（文件不在，或同一路径换成了别的单位、年度）；文件回来后自动恢复。`,
      `${count} sign-offs have no report now (its file is gone, or its path holds another unit or year); they hold again once it is back.`,
    ),
  signedOff: (id: number, name: string, by: string) =>
    say(
      `已签核：${name}（签核人 ${by}，编号 ${id}）；撤销用 ziping sign-off --undo ${id}`,
      `Signed off: ${name} (by ${by}, number ${id}); ziping sign-off --undo ${id} takes it back`,
    ),
  signedBefore: (id: number, by: string, day: string, holds: boolean) =>
    say(
      `此前已由 ${by} 于 ${day} 签核（编号 ${id}，${holds ? '仍有效' : '已失效'}）；两次签核都保留，显示最近一次。`,
      `${by} had signed it off on ${day} (number ${id}, ${holds ? 'which still held' : 'which was stale'}); both are kept, the later one is shown.`,
    ),
  bySystemUser: (by: string) =>
    say(
      `没有给出 --by，记在系统用户“${by}”名下；要记在别人名下，请撤销后加 --by 姓名重做。`,
      `Without --by it is kept under the system's user "${by}"; for another name take it back and repeat it with --by NAME.`,
    ),
  undoneReview: (id: number, by: string) =>
    say(
      `已撤销签核 ${id}（撤销人 ${by}）；记录保留。`,
      `Sign-off ${id} is taken back (by ${by}); it stays in the list.`,
    ),
  undoneBy: (by: string, day: string) => say(`已撤销（${by}，${day}）`, `taken back (${by}, ${day})`),
  cannotUndoReview: (id: string) =>
    say(
      `没有可撤销的签核 ${id}；请用 ziping sign-off 查看编号。`,
      `There is no sign-off ${id} to take back; see ziping sign-off for the numbers.`,
    ),
  notAReport: (path: string) =>
    say(
      `${path} 没有读成报告，无法更正或签核；请先重新导入。`,
      `${path} did not become a report that could be corrected or signed off: import it again first.`,
    ),
  reviewed: (by: string, at: string, staleSince: string | null) =>
    staleSince === null
      ? say(`已签核：${by}，${at}`, `Signed off by ${by}, ${at}`)
      : say(
          `签核已失效：${by} 于 ${at} 签核，${staleSince} 起数据有变化，请重新核对`,
          `Sign-off is stale: ${by} signed off ${at}, figures changed ${staleSince}; review again`,
        ),
  noRemovedValue: () => say('--remove 与数值只能给一个。', 'Give either a value or --remove, not both.'),
} as const

export const CORRECTION_HELP = {
  correct: say(
    '更正一份报告的数据、单位、年度、日期或指标得分；重新读取不会丢失',
    'Correct a figure, the unit, year, date or a score of a report; kept when it is read again',
  ),
  concept: say(
    '数据项代码或名称（支出合计、expenditure.basic@initial）、单位、年度、报告日期、得分:指标',
    'id or label of the figure (expenditure.basic@initial), unit, year, date, score:INDICATOR',
  ),
  value: say(
    '正确的值：125000、12.5万元、35人、95.93%、优、无',
    'what is right: 125000, 12.5万元, 35人, 95.93%',
  ),
  because: say('理由（必填）', 'why (required)'),
  stage: say(
    '口径：actual、initial、adjusted、budget、prior、target 等，或中文',
    'stage: actual, initial, adjusted, budget, prior, target …',
  ),
  remove: say('报告里没有这一项，读取有误', 'the report has no such figure, what was read is wrong'),
  by: say(
    '更正人或签核人（默认为系统用户）',
    'who corrects or signs off (the user of the system where absent)',
  ),
  undo: say('撤销一项更正，记录保留', 'take a correction back; it stays in the list'),
  undoReview: say('撤销一次签核，记录保留', 'take a sign-off back; it stays in the list'),
  corrections: say('列出全部更正及其状态', 'List all corrections with their state'),
  signOff: say(
    '签核一份报告；不给报告时列出全部签核',
    'Sign a report off; lists the sign-offs where none is given',
  ),
  note: say('说明', 'a remark'),
  without: say('不用更正，给出原读取结果', 'as read, without corrections'),
} as const

export const CORRECTION_TITLES = {
  was: say('更正前', 'Before'),
  said: say('更正为', 'Corrected to'),
  now: say('现读数', 'Read now'),
  because: say('理由', 'Because'),
  by: say('更正人', 'By'),
  at: say('日期', 'Date'),
  reportId: say('报告编号', 'Report'),
  reviewer: say('签核人', 'Signed off by'),
  review: say('签核', 'Sign-off'),
  holds: say('有效', 'holds'),
  stale: say('已失效', 'stale'),
  corrections: say('更正', 'Corrections'),
} as const

export const LISTED_STATES: Record<FiledCorrection['state'], Message> = {
  needed: say('生效', 'in force'),
  agrees: say('已一致', 'agrees'),
  conflict: say('冲突', 'conflict'),
  superseded: say('被后来的更正取代', 'superseded'),
  undone: say('已撤销', 'undone'),
  unattached: say('暂无报告', 'no report'),
}
