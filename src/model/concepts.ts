/**
 * The registry of what the product compares. Ids are fixed; a new concept is one line.
 * kind: money (分 inside), count, rate (percent number: 95.93), score (points), code.
 */
export type ConceptKind = 'money' | 'count' | 'rate' | 'score' | 'code'

export interface Concept {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly kind: ConceptKind
  /** base unit of a value: CNY, person, item, household, percent, point, grade */
  readonly unit: string
  /** the concept that this one is a part of */
  readonly parent?: string
}

const row = (
  id: string,
  zh: string,
  en: string,
  kind: ConceptKind,
  unit: string,
  parent?: string,
): Concept => ({
  id,
  zh,
  en,
  kind,
  unit,
  ...(parent && { parent }),
})

// biome-ignore format: one concept a line
export const CONCEPTS: readonly Concept[] = [
  row('staffing.authorized', '编制数', 'Authorized posts', 'count', 'person'),
  row('staffing.authorized.administrative', '行政编制', 'Authorized posts: administrative', 'count', 'person', 'staffing.authorized'),
  row('staffing.authorized.institution', '事业编制', 'Authorized posts: public institution', 'count', 'person', 'staffing.authorized'),
  row('staffing.authorized.civil_servant_like', '参公编制', 'Authorized posts: under civil-servant law', 'count', 'person', 'staffing.authorized'),
  row('staffing.authorized.worker', '工勤编制', 'Authorized posts: workers', 'count', 'person', 'staffing.authorized'),
  row('staffing.actual', '实有(在职)人数', 'Staff in post', 'count', 'person'),
  row('staffing.actual.administrative', '行政人员', 'Staff in post: administrative', 'count', 'person', 'staffing.actual'),
  row('staffing.actual.institution', '事业人员', 'Staff in post: public institution', 'count', 'person', 'staffing.actual'),
  row('staffing.actual.civil_servant_like', '参公人员', 'Staff in post: under civil-servant law', 'count', 'person', 'staffing.actual'),
  row('staffing.actual.worker', '工勤人员', 'Staff in post: workers', 'count', 'person', 'staffing.actual'),
  row('staffing.non_establishment', '编外人员', 'Staff outside the establishment', 'count', 'person'),
  row('staffing.dispatched', '劳务派遣', 'Dispatched labour', 'count', 'person', 'staffing.non_establishment'),
  row('staffing.hired', '聘用人员', 'Hired staff', 'count', 'person', 'staffing.non_establishment'),
  row('staffing.social_workers', '社会化工会工作者', 'Professional union workers on contract', 'count', 'person', 'staffing.non_establishment'),
  row('staffing.headcount', '职工总数(含编外)', 'Headcount, all kinds', 'count', 'person'),
  row('staffing.retired', '离退休人员', 'Retired staff', 'count', 'person'),
  row('staffing.retired.lixiu', '离休', 'Retired with honours (lixiu)', 'count', 'person', 'staffing.retired'),
  row('staffing.retired.tuixiu', '退休', 'Retired (tuixiu)', 'count', 'person', 'staffing.retired'),
  row('staffing.control_rate', '在职人员控制率', 'Staffing control rate', 'rate', 'percent'),
  row('org.departments', '内设机构数', 'Internal departments', 'count', 'item'),
  row('org.subordinate_units', '下属单位数', 'Subordinate units', 'count', 'item'),
  row('org.vehicles.authorized', '车辆编制', 'Authorized vehicles', 'count', 'item'),
  row('org.vehicles.actual', '实有车辆', 'Vehicles', 'count', 'item'),
  row('revenue.total', '收入合计', 'Total revenue', 'money', 'CNY'),
  row('revenue.general_public', '一般公共预算拨款', 'General public budget appropriation', 'money', 'CNY', 'revenue.total'),
  row('revenue.government_fund', '政府性基金拨款', 'Government fund appropriation', 'money', 'CNY', 'revenue.total'),
  row('revenue.state_capital', '国有资本经营预算拨款', 'State capital appropriation', 'money', 'CNY', 'revenue.total'),
  row('revenue.special_account', '财政专户管理资金', 'Special fiscal account funds', 'money', 'CNY', 'revenue.total'),
  row('revenue.unit_funds', '单位资金', 'Unit funds', 'money', 'CNY', 'revenue.total'),
  row('revenue.other', '其他收入', 'Other revenue', 'money', 'CNY', 'revenue.total'),
  row('revenue.carryover_in', '上年结转', 'Carried over from the year before', 'money', 'CNY', 'revenue.total'),
  row('balance.current', '当年结余', 'Balance of the year', 'money', 'CNY'),
  row('balance.cumulative', '累计结余', 'Cumulative balance', 'money', 'CNY'),
  row('balance.carryover_out', '年末结转结余', 'Carried over at year end', 'money', 'CNY'),
  row('expenditure.total', '支出合计', 'Total expenditure', 'money', 'CNY'),
  row('expenditure.basic', '基本支出', 'Basic expenditure', 'money', 'CNY', 'expenditure.total'),
  row('expenditure.basic.personnel', '人员经费', 'Personnel', 'money', 'CNY', 'expenditure.basic'),
  row('expenditure.basic.public', '公用经费', 'Public (running) costs', 'money', 'CNY', 'expenditure.basic'),
  row('expenditure.project', '项目支出', 'Project expenditure', 'money', 'CNY', 'expenditure.total'),
  row('expenditure.project.general', '一般性项目', 'General projects', 'money', 'CNY', 'expenditure.project'),
  row('expenditure.project.key', '重点项目', 'Key projects', 'money', 'CNY', 'expenditure.project'),
  row('expenditure.project.operation', '运行维护经费', 'Operation and maintenance', 'money', 'CNY', 'expenditure.project'),
  row('expenditure.project.special', '专项资金', 'Special funds', 'money', 'CNY', 'expenditure.project'),
  row('expenditure.economic.wages', '工资福利支出', 'Wages and benefits', 'money', 'CNY'),
  row('expenditure.economic.goods_services', '商品和服务支出', 'Goods and services', 'money', 'CNY'),
  row('expenditure.economic.individuals', '对个人和家庭的补助', 'Subsidies to individuals and families', 'money', 'CNY'),
  row('expenditure.economic.capital', '资本性支出', 'Capital expenditure', 'money', 'CNY'),
  row('expenditure.function.general_public', '一般公共服务支出', 'General public services', 'money', 'CNY'),
  row('expenditure.function.social_security', '社会保障和就业支出', 'Social security and employment', 'money', 'CNY'),
  row('expenditure.function.health', '卫生健康支出', 'Health', 'money', 'CNY'),
  row('expenditure.function.housing', '住房保障支出', 'Housing', 'money', 'CNY'),
  row('expenditure.function.other', '其他支出', 'Other', 'money', 'CNY'),
  row('expenditure.adjustment', '调整追加', 'Budget adjustment', 'money', 'CNY'),
  row('three_public.total', '三公经费合计', 'Three public expenses', 'money', 'CNY'),
  row('three_public.reception', '公务接待费', 'Official receptions', 'money', 'CNY', 'three_public.total'),
  row('three_public.vehicle', '公务用车购置及运行维护费', 'Official vehicles', 'money', 'CNY', 'three_public.total'),
  row('three_public.vehicle.purchase', '公务用车购置费', 'Vehicle purchase', 'money', 'CNY', 'three_public.vehicle'),
  row('three_public.vehicle.operation', '公务用车运行维护费', 'Vehicle operation', 'money', 'CNY', 'three_public.vehicle'),
  row('three_public.abroad', '因公出国(境)费', 'Official travel abroad', 'money', 'CNY', 'three_public.total'),
  row('procurement.total', '政府采购金额', 'Government procurement', 'money', 'CNY'),
  row('fixed_assets.total', '固定资产合计', 'Fixed assets', 'money', 'CNY'),
  row('fixed_assets.in_use', '在用固定资产', 'Fixed assets in use', 'money', 'CNY', 'fixed_assets.total'),
  row('fixed_assets.leased', '出租固定资产', 'Fixed assets leased out', 'money', 'CNY', 'fixed_assets.total'),
  row('fixed_assets.other', '其他固定资产', 'Other fixed assets', 'money', 'CNY', 'fixed_assets.total'),
  row('fixed_assets.utilization_rate', '固定资产利用率', 'Fixed-asset utilization rate', 'rate', 'percent'),
  row('execution_rate.total', '预算执行率', 'Budget execution rate', 'rate', 'percent'),
  row('execution_rate.basic', '基本支出执行率', 'Execution rate, basic', 'rate', 'percent'),
  row('execution_rate.personnel', '人员经费执行率', 'Execution rate, personnel', 'rate', 'percent'),
  row('execution_rate.public', '公用经费执行率', 'Execution rate, public costs', 'rate', 'percent'),
  row('execution_rate.project', '项目支出执行率', 'Execution rate, projects', 'rate', 'percent'),
  row('execution_weight', '执行率权重', 'Weight of the execution rate', 'score', 'point'),
  row('budget_completion_rate', '预算完成率', 'Budget completion rate', 'rate', 'percent'),
  row('share.basic', '基本支出占比', 'Share of basic expenditure', 'rate', 'percent'),
  row('share.project', '项目支出占比', 'Share of project expenditure', 'rate', 'percent'),
  row('score.total', '自评得分', 'Total score', 'score', 'point'),
  row('score.full', '满分', 'Full score', 'score', 'point'),
  row('score.execution', '预算执行率得分', 'Score for execution', 'score', 'point'),
  row('grade', '评价等次', 'Grade', 'code', 'grade'),
  row('satisfaction', '服务对象满意度', 'Satisfaction', 'rate', 'percent'),
  row('activity.unions.total', '工会组织数', 'Trade unions', 'count', 'item'),
  row('activity.unions.new', '新建工会数', 'New unions', 'count', 'item'),
  row('activity.unions.enterprises_covered', '已建会企业数', 'Enterprises with a union', 'count', 'item'),
  row('activity.unions.enterprises_due', '应建会企业数', 'Enterprises that should have a union', 'count', 'item'),
  row('activity.unions.density_rate', '建会率', 'Unionization rate', 'rate', 'percent'),
  row('activity.members.total', '会员数', 'Members', 'count', 'person'),
  row('activity.members.new', '新发展会员', 'New members', 'count', 'person'),
  row('activity.members.new_form', '新业态会员', 'Members in new forms of employment', 'count', 'person'),
  row('activity.warmth.households', '送温暖户数', 'Households visited', 'count', 'household'),
  row('activity.warmth.persons', '送温暖人数', 'Persons helped in the winter campaign', 'count', 'person'),
  row('activity.warmth.amount', '送温暖金额', 'Winter campaign amount', 'money', 'CNY'),
  row('activity.cooling.persons', '送清凉人数', 'Persons served in the summer campaign', 'count', 'person'),
  row('activity.cooling.sites', '送清凉站点', 'Sites in the summer campaign', 'count', 'item'),
  row('activity.cooling.amount', '送清凉金额', 'Summer campaign amount', 'money', 'CNY'),
  row('activity.study_aid.students', '金秋助学人数', 'Students aided', 'count', 'person'),
  row('activity.study_aid.amount', '金秋助学金额', 'Study aid amount', 'money', 'CNY'),
  row('activity.mutual_aid.insured', '医疗互助参保人数', 'Insured in mutual aid', 'count', 'person'),
  row('activity.mutual_aid.beneficiaries', '医疗互助受助人次', 'Mutual aid beneficiaries', 'count', 'person'),
  row('activity.mutual_aid.amount', '医疗互助金额', 'Mutual aid paid out', 'money', 'CNY'),
  row('activity.mutual_aid.premium', '互助金收取', 'Mutual aid premium', 'money', 'CNY'),
  row('activity.hardship.registered', '建档困难职工', 'Registered workers in hardship', 'count', 'person'),
  row('activity.hardship.helped', '帮扶困难职工', 'Workers in hardship helped', 'count', 'person'),
  row('activity.hardship.amount', '困难帮扶金额', 'Hardship aid amount', 'money', 'CNY'),
  row('activity.serious_illness.persons', '大病救助人数', 'Serious illness aid: persons', 'count', 'person'),
  row('activity.serious_illness.amount', '大病救助金额', 'Serious illness aid: amount', 'money', 'CNY'),
  row('activity.legal_aid.cases', '法律援助案件', 'Legal aid cases', 'count', 'item'),
  row('activity.legal_aid.consultations', '法律咨询', 'Legal consultations', 'count', 'item'),
  row('activity.legal_aid.recovered', '法律援助挽回损失', 'Recovered through legal aid', 'money', 'CNY'),
  row('activity.disputes.cases', '劳动争议案件', 'Labour disputes', 'count', 'item'),
  row('activity.disputes.workers', '劳动争议涉及职工', 'Workers in disputes', 'count', 'person'),
  row('activity.disputes.recovered', '争议挽回损失', 'Recovered in disputes', 'money', 'CNY'),
  row('activity.visits', '来访接待', 'Visits received', 'count', 'item'),
  row('activity.wage_negotiation.contracts', '工资集体协商合同', 'Wage agreements', 'count', 'item'),
  row('activity.wage_negotiation.enterprises', '工资协商覆盖企业', 'Enterprises under wage agreements', 'count', 'item'),
  row('activity.wage_negotiation.workers', '工资协商覆盖职工', 'Workers under wage agreements', 'count', 'person'),
  row('activity.competition.events', '劳动竞赛场次', 'Competitions', 'count', 'item'),
  row('activity.competition.enterprises', '劳动竞赛参赛企业', 'Enterprises in competitions', 'count', 'item'),
  row('activity.competition.workers', '劳动竞赛参赛职工', 'Workers in competitions', 'count', 'person'),
  row('activity.training.sessions', '技能培训期数', 'Skill trainings', 'count', 'item'),
  row('activity.training.persons', '技能培训人数', 'Persons trained', 'count', 'person'),
  row('activity.cadre_training.sessions', '工会干部培训期数', 'Cadre trainings', 'count', 'item'),
  row('activity.cadre_training.persons', '工会干部培训人数', 'Cadres trained', 'count', 'person'),
  row('activity.job_fairs.sessions', '招聘会场次', 'Job fairs', 'count', 'item'),
  row('activity.job_fairs.posts', '招聘岗位数', 'Posts offered', 'count', 'item'),
  row('activity.model_workers.selected', '劳模评选人数', 'Model workers selected', 'count', 'person'),
  row('activity.model_workers.subsidized', '劳模津贴人数', 'Model workers subsidized', 'count', 'person'),
  row('activity.model_workers.recuperated', '劳模疗休养人数', 'Model workers on recuperation', 'count', 'person'),
  row('activity.stations.total', '工会驿站数', 'Service stations', 'count', 'item'),
  row('activity.stations.new', '新建驿站', 'New stations', 'count', 'item'),
  row('activity.stations.served', '驿站服务人次', 'Persons served at stations', 'count', 'person'),
  row('activity.reading_rooms.total', '职工书屋', 'Reading rooms', 'count', 'item'),
  row('activity.mother_rooms.total', '母婴室', 'Mother-and-baby rooms', 'count', 'item'),
  row('activity.publicity.lectures', '宣讲场次', 'Lectures', 'count', 'item'),
  row('activity.audits.units', '经费审计单位', 'Units audited', 'count', 'item'),
  row('activity.audits.amount', '审计金额', 'Amount audited', 'money', 'CNY'),
]

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]))

/** Whether the registry holds an id ("expenditure.total"), without a stage. */
export function isConcept(id: string): boolean {
  return byId.has(id)
}

/** The concept of an id; throws for an id that the registry does not hold (a mistake in code, never in a document). */
export function conceptOf(id: string): Concept {
  const concept = byId.get(id)
  if (!concept) throw new Error(`Unknown concept ${id}`)
  return concept
}
