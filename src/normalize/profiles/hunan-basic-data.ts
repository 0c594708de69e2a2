import type { Profile } from '../profile.ts'

/** Hunan, the provincial set of annexes: 基础数据表, 自评表 and 评分表, with or without the report. */
export const profile: Profile = {
  id: 'hunan-basic-data',
  version: 1,
  family: true,
  title: {
    zh: '湖南：基础数据表、自评表和评分表',
    en: 'Hunan: basic data, self-evaluation and scoring tables',
  },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'title', pattern: /基础数据表/, weight: 1.5 },
    { where: 'label', pattern: /^财政供养人员情况/, weight: 2 },
    { where: 'label', pattern: /^经费控制情况/, weight: 2 },
    { where: 'label', pattern: /^楼堂馆所控制情况/, weight: 2 },
    { where: 'label', pattern: /^厉行节约保障措施/, weight: 1.5 },
    { where: 'label', pattern: /^部门(?:整体|基本)支出预算调整/, weight: 1.5 },
    { where: 'label', pattern: /^年度预算申请/, weight: 1.5 },
    { where: 'label', pattern: /^按(?:收入|支出)性质分/, weight: 1.5 },
  ],
}
