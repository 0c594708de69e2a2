import type { Profile } from '../profile.ts'

/** Hunan (Yueyang): one boxed form, a narrative summary, and a scoring table as annex. Seen in 云溪区, fiscal year 2020. */
export const profile: Profile = {
  id: 'yunxi',
  version: 1,
  title: { zh: '湖南岳阳：表格式自评报告附评分表', en: 'Hunan (Yueyang): boxed form with a scoring annex' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'title', pattern: /评价方式[：:]部门/, weight: 1 },
    { where: 'title', pattern: /评价机构[：:]/, weight: 1 },
    { where: 'title', pattern: /绩效评价自评报告/, weight: 0.5 },
    { where: 'heading', pattern: /部门[（(]单位[)）]基本概况/, weight: 1.5 },
    { where: 'heading', pattern: /部门[（(]单位[)）]收支情况/, weight: 1.5 },
    { where: 'heading', pattern: /部门[（(]单位[)）]整体支出绩效自评情况/, weight: 1.5 },
    { where: 'heading', pattern: /评价报告综述/, weight: 1.5 },
    { where: 'label', pattern: /机关及二级机构汇总/, weight: 2 },
    { where: 'label', pattern: /职能职责概述/, weight: 1.5 },
    { where: 'label', pattern: /整体支出绩效定[性量]目标及实施计划完成情况/, weight: 2 },
    { where: 'label', pattern: /绩效自评综合得分/, weight: 1 },
    { where: 'label', pattern: /扣分原因和其他说明/, weight: 1 },
    { where: 'label', pattern: /财政部门归口业务.室意见/, weight: 1.5 },
  ],
}
