import type { Profile } from '../profile.ts'

/** Chongqing: 部门整体绩效自评表, one row of money with the execution rate's weight and score, indicators without levels. */
export const profile: Profile = {
  id: 'chongqing-flat',
  version: 1,
  family: true,
  title: { zh: '重庆：部门整体绩效自评表', en: 'Chongqing: self-evaluation form without indicator levels' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'label', pattern: /^部门预算执行情况/, weight: 1 },
    { where: 'label', pattern: /^全年[（(]调整[）)]预算数/, weight: 1.5 },
    { where: 'label', pattern: /^执行率权重/, weight: 2 },
    { where: 'label', pattern: /^执行率得分/, weight: 1 },
    { where: 'label', pattern: /^得分系数/, weight: 2 },
    { where: 'label', pattern: /^是否核心(?:指标)?$/, weight: 2 },
    { where: 'label', pattern: /^财政(?:归口)?处室/, weight: 1 },
    { where: 'label', pattern: /^调整指标值/, weight: 1 },
  ],
}
