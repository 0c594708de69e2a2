/** Running text that says nothing a report is read for: what makes real reports long. In our own words. */
import type { Composer } from './composer.ts'
import type { Random } from './random.ts'

const SENTENCES = [
  '各科室按照分工把任务落到人头，月初排计划，月末看进度，遇到难题集体商量。',
  '走访中了解到，一线职工最关心的是工资按时发放、休息有保障、看病负担轻。',
  '针对新就业群体流动性强的特点，工作人员利用晚间和周末上门讲解入会的好处。',
  '活动场地紧张时，主动与社区、学校联系，把课堂和比赛搬到职工家门口。',
  '对反映集中的问题建立台账，办结一件销号一件，并向来访职工说明结果。',
  '宣传上既用好公众号和短视频，也保留板报、横幅等职工看得惯的形式。',
  '经费支出先申请、后审批、再报销，凭证齐全，账目随时可查。',
  '基层工会主席普遍兼职，业务指导以面对面示范为主，手把手教流程。',
  '在企业推行民主恳谈，劳资双方坐下来算明白账，多数分歧当场化解。',
  '对困难家庭分类施策，有的帮助找工作，有的协助申请救助，有的结对长期联系。',
  '评选先进坚持向车间班组倾斜，候选名单在单位内部公示，接受职工监督。',
  '与人社、司法、卫健等部门保持会商，重要信息及时互通，避免重复劳动。',
  '职工之家的图书和器材由职工自己管理，开放时间根据倒班情况调整。',
  '培训内容由企业点单，老师带着设备到现场，学完即考、考完即用。',
  '年中对重点事项作了一次回头看，进度偏慢的约谈负责人，限期补上。',
  '驿站里的饮水、充电和急救用品专人补充，环卫工人和骑手随到随用。',
] as const

/** As many paragraphs as the draft asks for. */
export function elaboration(c: Composer): readonly string[] {
  return elaborate(c.draft.random, c.draft.prose ?? 0)
}

/** Paragraphs of several sentences each. */
export function elaborate(random: Random, paragraphs: number): readonly string[] {
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: random.integer(3, 6) }, () => random.pick(SENTENCES)).join(''),
  )
}
