/** 固定资产总额…，其中在用…，出租…: what the fixed assets spoken of are used for. */
const words = (use: string) =>
  new RegExp(`^[,、;(]?(?:其中:?)?(?:${use})(?:的?固定资产|资产)?(?:总额|金额|原值)?(?:为|共|共计|:)*$`)
const IN_USE = words('在用|使用中|正常使用')
const LEASED = words('出租(?:出借)?|租出')

/** The concept of an amount by the words before it, behind an amount of `concept`. */
export function assetUse(concept: string | null, before: string): string | null {
  if (concept === 'fixed_assets.total' && IN_USE.test(before)) return 'fixed_assets.in_use'
  return concept?.startsWith('fixed_assets.') && LEASED.test(before) ? 'fixed_assets.leased' : null
}
