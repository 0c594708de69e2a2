/** Duties, plans, problems and measures of a trade union in our own words; layouts number them as their form does. */
import type { Composer } from '../composer.ts'

export function duties(c: Composer): readonly string[] {
  return [
    c.pick('宣传党的方针政策，落实本级代表大会作出的决定。', '把上级工会的部署带到基层，组织各项任务落地。'),
    c.pick(
      '指导企事业单位推行厂务公开，办好职工代表大会。',
      '帮助基层单位健全民主管理，畅通职工的意见渠道。',
    ),
    c.pick('参与劳动关系协调，为职工提供法律服务。', '依法代表职工协商，监督劳动法律法规的执行。'),
    c.pick('帮扶生活困难的职工，办好互助保障。', '关心职工冷暖，把救助、互助和日常慰问做细。'),
    c.pick('组织劳动竞赛，做好劳动模范的推荐和服务。', '搭建技能比武平台，服务劳模和工匠成长。'),
    c.pick('收好、管好、用好工会经费和资产。', '管理本级经费与资产，对下级工会开展审查审计。'),
    '办理党委、政府和上级工会交付的其他事项。',
  ]
}

export function problems(c: Composer): readonly string[] {
  return [
    c.pick('预算编得偏粗，个别事项年中才补报。', '年初预算对全年工作估计不足，执行中调剂偏多。'),
    c.pick('绩效目标可量化的部分少，考核时不好比对。', '部分指标写得笼统，完成与否难以衡量。'),
    c.pick('小微企业建会进展慢，基层力量单薄。', '基层工会干部兼职多、更换勤，业务不够熟。'),
  ]
}

export function measures(c: Composer): readonly string[] {
  return [
    c.pick('提早谋划项目，把预算细化到具体事项。', '依据往年数据测算支出，让预算更贴近实际。'),
    c.pick('完善指标体系，目标写清数量、时限和标准。', '按季度跟踪绩效目标，发现偏差及时纠正。'),
    c.pick('加强业务培训，稳定基层工会干部队伍。', '配强专职人员，推动重点行业建会入会。'),
  ]
}

/** "一是…；二是…。" */
export function inOneBreath(sentences: readonly string[]): string {
  const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是']
  return `${sentences.map((sentence, i) => `${ordinals[i]}${sentence.replace(/。$/, '')}`).join('；')}。`
}
