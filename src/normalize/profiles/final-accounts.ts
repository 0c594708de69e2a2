import type { Profile } from '../profile.ts'

/** The accounts of a department as published (部门决算公开), with a chapter on performance; all provinces. */
export const profile: Profile = {
  id: 'final-accounts',
  version: 1,
  family: true,
  title: { zh: '部门决算公开（含预算绩效情况说明）', en: 'Published accounts with a chapter on performance' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'title', pattern: /部门决算/, weight: 1.5 },
    { where: 'heading', pattern: /^(?:\d{4}年度?)?部门决算(?:情况说明|报?表)/, weight: 1.5 },
    { where: 'heading', pattern: /收入支出决算(?:总体)?情况(?:的)?说明|^收入决算情况(?:的)?说明/, weight: 1.5 },
    { where: 'heading', pattern: /三公.{0,3}经费.{0,12}决算情况(?:的)?说明/, weight: 1 },
    { where: 'heading', pattern: /预算绩效(?:管理)?(?:工作)?(?:开展)?情况(?:的)?说明/, weight: 1.5 },
    { where: 'heading', pattern: /^(?:专业)?名词解释/, weight: 1.5 },
    { where: 'label', pattern: /^(?:收入支出决算总表|支出决算表|财政拨款(?:收入)?支出决算(?:总)?表)/, weight: 1.5 },
  ],
}
