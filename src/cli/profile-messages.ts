/** What the `profiles` commands say, in Chinese and English. */
import { type Message, say } from '../model/problem.ts'

export const PROFILE_MESSAGES = {
  matched: (id: string, percent: number) =>
    say(`版式模板：${id}（${percent}%）`, `Profile: ${id} (${percent}%)`),
  generic: () =>
    say(
      '没有适用的模板，按通用规则读取；可用 ziping profiles new <编号> <文件> 起草一个。',
      'No profile fits; the general rules read it. Draft one with ziping profiles new <id> <file>.',
    ),
  notAReport: () => say('这不是自评报告。', 'This is no self-evaluation report.'),
  noDrift: (edition: string) =>
    say(`版式与已知的${edition}版相同`, `The form is the known edition ${edition}`),
  allKnown: () => say('没有不认识的标签和标题。', 'Every label and heading was understood.'),
  exists: (path: string) =>
    say(
      `${path} 已存在，不会覆盖；请换一个编号。`,
      `${path} is there already and is kept; choose another id.`,
    ),
  badId: (id: string) =>
    say(
      `模板编号“${id}”只能由小写字母、数字和连字符组成，例如 yunxi。`,
      `The profile id "${id}" may hold small letters, digits and hyphens alone, such as yunxi.`,
    ),
  unread: (path: string, reason: Message) =>
    say(`未能读取 ${path}：${reason.zh}`, `Failed: ${path}: ${reason.en}`),
  drafted: (id: string, matched: string, percent: number) =>
    say(
      `已起草模板 ${id}，本文件的识别结果：${matched}（${percent}%）。请核对特征与基准文件，手工填写 truth.json；入库文件中的文字应自行改写，不得照抄原报告。`,
      `Drafted profile ${id}; this document is recognised as ${matched} (${percent}%). Read its traits and goldens, type truth.json by hand; a document that is committed needs sentences of your own, not the report's.`,
    ),
  learnt: (path: string, line: string) => say(`已写入 ${path}：\n  ${line}`, `Added to ${path}:\n  ${line}`),
  seen: (path: string, line: string) => say(`它印在 ${path}：${line}`, `It stands in ${path}: ${line}`),
  elsewhere: (label: string, meaning: string) =>
    say(
      `注意：词表把“${label}”读作 ${meaning}，此模板的报告今后以模板为准；不对就删去这一行。`,
      `Mind that the lexicon takes "${label}" for ${meaning}; reports of this profile follow the profile from now on. Delete the line if that is wrong.`,
    ),
  notInFixtures: (label: string, id: string) =>
    say(
      `模板 ${id} 的样例里没有标签“${label}”；请核对写法，或用 --report 指明印有它的报告（profiles check 列出不认识的标签）。`,
      `No fixture of ${id} prints the label "${label}"; check its wording, or name a report that does with --report (profiles check lists labels not understood).`,
    ),
  notInReport: (label: string, path: string) =>
    say(
      `${path} 里没有标签“${label}”；请核对写法，不认识的标签见 ziping profiles check ${path}。`,
      `${path} does not print the label "${label}"; check its wording: ziping profiles check ${path} lists those not understood.`,
    ),
  noProfile: (id: string, ids: readonly string[]) =>
    say(
      `没有模板“${id}”；现有：${ids.join('、')}。`,
      `There is no profile "${id}"; there are ${ids.join(', ')}.`,
    ),
  noSource: (path: string) =>
    say(
      `没有找到模板的源文件 ${path}；请在源代码文件夹中运行，或用 --dir 指明。`,
      `The profile's source ${path} is not here; run this in a clone of the source, or name it with --dir.`,
    ),
  noConcept: (name: string, nearest: readonly string[]) =>
    say(
      `没有数据项“${name}”；相近的有：${nearest.join('、')}。`,
      `There is no figure "${name}"; the nearest are ${nearest.join(', ')}.`,
    ),
  noLabel: () =>
    say('标签里没有文字；请给出表格中的标签。', 'The label has no text; give a label as a table prints it.'),
  known: (label: string, by: 'profile' | 'lexicon', meaning: string) =>
    say(
      `标签“${label}”在${by === 'profile' ? '模板' : '词表'}中已是 ${meaning}，无需再加。`,
      `The ${by} has the label "${label}" as ${meaning} already; nothing to add.`,
    ),
} as const

export const PROFILE_HELP = {
  profiles: say(
    '版式模板：列出、检查文件、起草、学习标签',
    'Profiles of forms: list, check a file, draft, teach a label',
  ),
  list: say('列出全部模板', 'List the profiles'),
  check: say(
    '一个文件符合哪个模板、哪些特征命中、哪些标签不认识',
    'Which profile a file fits, trait by trait, and which labels nobody knows',
  ),
  new: say('由一个文件起草模板及其样例', 'Draft a profile and its fixture from a file'),
  learn: say('把一个标签的含义写入模板', 'Write the meaning of a label into a profile'),
  id: say('模板编号（县区的拼音）', "id of the profile (the county's name in pinyin)"),
  file: say('报告文件', 'a report'),
  label: say('表格中的标签', 'a label as a table prints it'),
  concept: say(
    '数据项代码，可加 @阶段，如 expenditure.basic@initial',
    'id of the figure, with @stage if need be',
  ),
  report: say(
    '印有这个标签的报告（样例里已有的不必给）',
    'a report that prints the label, unless a fixture of the profile does',
  ),
  because: say('为什么是这个意思', 'why it means that'),
  dir: say('源代码文件夹', 'folder of the source'),
} as const

export const PROFILE_TITLES = {
  version: say('版本', 'Version'),
  title: say('说明', 'Title'),
  traits: say('特征', 'Traits'),
  labels: say('标签', 'Labels'),
  editions: say('已知版本', 'Known editions'),
  fixtures: say('样例', 'Fixtures'),
  profile: say('模板', 'Profile'),
  confidence: say('符合度', 'Fit'),
  found: say('命中', 'Found'),
  trait: say('特征', 'Trait'),
  weight: say('权重', 'Weight'),
  scores: say('各模板', 'All profiles'),
  drift: say('版式变化', 'Drift'),
  unknownLabels: say('不认识的表格标签', 'Table labels not understood'),
  unknownHeadings: say('不认识的标题', 'Headings not understood'),
  label: say('标签', 'Label'),
  nearest: say('最接近', 'Nearest'),
  meaning: say('含义', 'Meaning'),
  distance: say('相差字数', 'Distance'),
  place: say('位置', 'Place'),
  added: say('新增', 'added'),
  renamed: say('改名', 'renamed'),
  moved: say('移位', 'moved'),
  removed: say('缺少', 'missing'),
} as const
