/** Indicators that many forms share, so that their score rates compare across units. One indicator a line. */

// biome-ignore format: one indicator a line
const COMMON: readonly (readonly [id: string, name: RegExp])[] = [
  ['staffing_control_rate', /^(财政供养|在职)?人员控制率$|^财政供养人员(控制)?率$/],
  ['three_public_change_rate', /^三公经费变动率$/],
  ['three_public_control_rate', /^三公经费控制(率)?$/],
  ['key_expenditure_rate', /^重点支出(安排|保障)率$/],
  ['budget_adjustment_rate', /^预算(调整|控制)率$/],
  ['budget_execution_rate', /^(部门)?预算(完成|执行)率$/],
  ['basic_budget_execution', /^基本支出预算(执行|完成)(率)?$/],
  ['project_budget_execution', /^项目支出预算(执行|完成)(率)?$/],
  ['payment_progress', /^支付进度(率)?$/],
  ['carryover_rate', /^(资金结余|结转结余率)$/],
  ['carryover_change_rate', /^结转结余(变动|控制)率$/],
  ['public_cost_control_rate', /^公用经费控制率$/],
  ['procurement_execution_rate', /^政府采购(预算)?执行率$/],
  ['procurement_compliance', /^政府采购(规范|合规)性$/],
  ['payment_card_rate', /^公务卡(刷卡|结算|使用)率$/],
  ['management_system', /^(财务|预算|资金)?管理制度健全性?$|^财务管理制度(健全|完善)性?$/],
  ['fund_use_compliance', /^资金使用(合规|规范)性$/],
  ['budget_disclosure', /^预决算信息公开(性|和完善性|性和完善性)?$/],
  ['asset_management_safety', /^资产管理(安全|规范)性$/],
  ['fixed_asset_utilization', /^固定资产利用率$/],
  ['building_area_control_rate', /^(新建)?楼堂馆所(建设)?(规模|面积)控制(率)?$|^办公用房面积控制率$/],
  ['building_investment_control_rate', /^(新建)?楼堂馆所(建设)?投资(概算)?控制(率)?$/],
  ['building_control', /^楼堂馆所(建设)?控制(率|情况)?$/],
  ['economic_benefit', /^经济效益(指标)?$/],
  ['social_benefit', /^社会效益(指标)?$/],
  ['ecological_benefit', /^生态效益(指标)?$/],
  ['satisfaction', /满意度(指标)?$/],
]

/** The canonical id of an indicator by the name of its innermost level; null where it is the form's own. */
export function canonicalIndicator(path: readonly string[]): string | null {
  const name = (path.at(-1) ?? '').replace(/[\s“”"'‘’（）()]/g, '')
  return COMMON.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
