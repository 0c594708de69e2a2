import type { Profile } from '../profile.ts'

/** Hubei: one form, budget (A) against execution (B) for 20 points, yearly goals with points of their own. */
export const profile: Profile = {
  id: 'hubei-ab',
  version: 1,
  family: true,
  title: { zh: '湖北：绩效自评表（预算数A、执行数B）', en: 'Hubei: form of budget (A) and execution (B)' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'label', pattern: /^预算数[（(]A[）)]/, weight: 2 },
    { where: 'label', pattern: /^执行数[（(]B[）)]/, weight: 2 },
    { where: 'label', pattern: /^得分[（(]\d+分[*×＊]执行率/, weight: 2 },
    { where: 'label', pattern: /目标值[（(]A[）)]/, weight: 1 },
    { where: 'label', pattern: /^年度绩效目标\d?[：:]?[（(]\d+分/, weight: 1.5 },
    { where: 'label', pattern: /^偏差大或目标未完成原因分析/, weight: 2 },
    { where: 'label', pattern: /^改进措施及结果应用方案/, weight: 2 },
  ],
}
