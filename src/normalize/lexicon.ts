/**
 * The shared lexicon: what the labels of forms and tables mean. A new synonym is one word in one line. The
 * first label of a line is the standard term; the rest are synonyms seen in real forms (design: wordings by field).
 */
import type { Stage } from '../model/report.ts'

/** What a table or form is about; it decides what a bare 合计, 总额 or 其他 stands for. */
export type Topic = 'revenue' | 'expenditure' | 'three_public' | 'fixed_assets' | 'staffing'

/** Words that give a table its topic, the most specific first. */
export const TOPIC_WORDS: readonly (readonly [Topic, RegExp])[] = [
  ['three_public', /三公|公务接待|因公出国/],
  ['fixed_assets', /固定资产|资产(?:类别|名称|情况|使用|占用)/],
  ['staffing', /人员(情况|编制|类别|构成|性质)|编制(人)?数|核定编制|在职人数|实有人数|年末实有/],
  ['revenue', /收入/],
  ['expenditure', /支出|资金总额?|整体支出规模|经费控制|任务名称|(部门|项目)资金|资金来源/],
]

// biome-ignore format: one concept a line
export const LABELS: readonly (readonly [concept: string, labels: string, topic?: Topic])[] = [
  ['staffing.authorized', '编制数|人员编制|单位编制数|单位编制人数|总编制人数|编制人数|核定编制|核定编制数|现有编制|编制总数|在职人员编制|核定在职全额编制数|实有编制数|人员编制数|编制人数合计|总编制数'],
  ['staffing.authorized.administrative', '行政编制|公务员编制|行政编制数|行政编制人数'],
  ['staffing.authorized.institution', '事业编制|全额事业编制|事业编制数|事业编制人数'],
  ['staffing.authorized.civil_servant_like', '参公事业编制|参公编制|参照公务员管理编制'],
  ['staffing.authorized.worker', '工勤编制|机关工勤编制|工勤编制数'],
  ['staffing.actual', '实有人数|单位实有人数|在职人数|实有在职人数|在职实有人数|在职人员|实际在职人数|年末在职人数|年末实有人数|年末实有数|在岗人数|在编人数|在编正式职工|在职人员数|实有人员|年末实有在职人数|实有在职|实有在编|实有在岗|年末在职|年末在编|在编在岗人数|实际在编人数'],
  ['staffing.actual.administrative', '行政人员|在职行政人员|行政在职人数|实有行政人员|公务员'],
  ['staffing.actual.institution', '事业人员|在职事业人员|全额拨款事业人员|非参公事业人员|实有事业人员'],
  ['staffing.actual.civil_servant_like', '参公人员|机关参公人员|参公事业人员|参照公务员法管理人员'],
  ['staffing.actual.worker', '工勤人员|机关工勤人员'],
  ['staffing.actual', '实有数|在职数|在编数', 'staffing'],
  ['staffing.actual.administrative', '行政', 'staffing'],
  ['staffing.actual.institution', '事业', 'staffing'],
  ['staffing.actual.civil_servant_like', '参公', 'staffing'],
  ['staffing.actual.worker', '工勤', 'staffing'],
  ['staffing.non_establishment', '编外人员|编外聘用人员|编外长期聘用人员|编外人数'],
  ['staffing.dispatched', '劳务派遣|劳务派遣人员'],
  ['staffing.hired', '聘用人员|临聘人员|合同制人员'],
  ['staffing.social_workers', '社会化工会工作者|社会化工作者|工会社会工作者'],
  ['staffing.headcount', '职工总数|职工总人数'],
  ['staffing.retired', '离退休人员|离退休人数|退休人员|退休人数|离退休'],
  ['staffing.retired.lixiu', '离休人员|离休人数|离休'],
  ['staffing.retired.tuixiu', '退休'],
  ['staffing.control_rate', '在职人员控制率|财政供养人员控制率|控制率', 'staffing'],
  ['org.departments', '内设机构数|内设机构|内设科室数'],
  ['org.subordinate_units', '下属单位数|下属单位|所属单位|下属事业单位数|所属单位数|二级机构数|下属二级单位数'],
  ['org.vehicles.authorized', '车辆编制|车辆编制数|公务用车编制数|公务用车编制|核定车辆编制'],
  ['org.vehicles.actual', '实有车辆|实有车辆数|公务用车实有数'],
  ['revenue.total', '收入合计|收入总计|本年收入合计|收入总额|年度收入合计|预算收入合计|总收入'],
  ['revenue.general_public', '公共财政拨款|一般公共预算拨款|一般公共预算财政拨款|财政拨款收入|财政拨款|公共财政拨款资金|一般公共预算财政拨款收入|一般公共预算资金|一般公共预算|一般公共预算收入|一般公共预算财政拨款资金|财政资金|财政性资金|政府预算资金|本年财政拨款|当年财政拨款|财政资金总额|年度财政资金总额', 'revenue'],
  ['revenue.government_fund', '政府性基金拨款|政府基金拨款|政府性基金预算财政拨款|政府性基金预算财政拨款收入|政府性基金收入|政府性基金|政府性基金预算拨款|政府性基金预算收入|政府性基金财政拨款|政府性基金预算资金', 'revenue'],
  ['revenue.state_capital', '国有资本经营预算拨款|国有资本经营预算财政拨款|国有资本经营预算财政拨款收入|国有资本经营收入|国有资本经营预算收入|国有资本经营预算资金|国有资本经营财政拨款', 'revenue'],
  ['revenue.special_account', '纳入专户管理的非税收入拨款|财政专户管理资金|专户非税收入|专户管理资金', 'revenue'],
  ['revenue.unit_funds', '单位资金|自有资金|事业收入|工会经费', 'revenue'],
  ['revenue.other', '其他收入|其它收入|其他资金来源|其他资金', 'revenue'],
  ['revenue.carryover_in', '上年结转|年初结转和结余|年初结转资金|上年结转资金|上年结转结余|年初结转结余|上年结转和结余'],
  ['balance.current', '当年结余|本年结余|当年结转结余'],
  ['balance.cumulative', '累计结余|累计结转结余|滚存结余'],
  ['balance.carryover_out', '年末结转结余|年末结转和结余|结转下年|结余结转|年末结转'],
  ['expenditure.total', '支出合计|支出总额|支出总计|年度资金总额|年度履职总额|年度履职资金总额|整体支出规模|本年支出合计|资金总额|预算总额|总支出|整体支出|部门整体支出|部门整体支出总额|部门预算总额|单位预算总额|支出总规模|整体支出总额|年度支出合计|部门支出合计|年度总支出|年度部门预算支出|年度部门预算支出总额|年度部门支出|部门支出总额|整体支出规模总额'],
  ['expenditure.basic', '基本支出|基本支出总额|基本支出合计|基本支出小计'],
  ['expenditure.basic.personnel', '人员经费|人员支出|人员经费支出|基本支出人员经费|人员类支出|人员类项目支出'],
  ['expenditure.basic.public', '公用经费|公用支出|日常公用经费|公用经费支出|日常公用支出|运转类公用经费'],
  ['expenditure.project', '项目支出|特定目标类项目支出|特定目标类支出|特定目标类项目|项目支出总额|项目支出合计|专项支出|项目支出小计|专项业务经费支出|专项业务经费|项目经费|项目类支出'],
  ['expenditure.project.general', '一般性项目|一般项目|一般性项目支出'],
  ['expenditure.project.key', '重点项目|重点项目支出'],
  ['expenditure.project.operation', '运行维护经费|运行维护费'],
  ['expenditure.project.special', '专项资金|专项资金支出|专项经费'],
  ['expenditure.economic.wages', '工资福利支出|工资福利'],
  ['expenditure.economic.goods_services', '商品和服务支出|一般商品和服务支出|商品与服务支出|商品服务支出'],
  ['expenditure.economic.individuals', '对个人和家庭的补助|对个人和家庭补助支出|对个人和家庭补助|对个人和家庭的补助支出|对个人及家庭补助支出'],
  ['expenditure.economic.capital', '资本性支出|其他资本性支出'],
  ['expenditure.function.general_public', '一般公共服务支出|一般公共服务'],
  ['expenditure.function.social_security', '社会保障和就业支出|社会保障和就业|社会保障与就业支出'],
  ['expenditure.function.health', '卫生健康支出|卫生健康|医疗卫生与计划生育支出'],
  ['expenditure.function.housing', '住房保障支出|住房保障'],
  ['expenditure.adjustment', '调整追加|调剂增加|预算调整数|追加预算|部门整体支出预算调整|预算追加|追加数|追加金额|追加额|追加预算数|追加预算金额|预算追加数|调整追加数|预算调整追加|预算调整追加数|追加调整数|调增数|预算调增数|年中追加|年中追加数|年中追加预算|调剂增加数|年中追加预算数|年度追加预算数|预算追加金额|预算追加额'],
  ['three_public.total', '三公经费合计|三公经费|三公经费支出|三公经费总额|三公经费支出合计|三公经费小计'],
  ['three_public.reception', '公务接待费|公务接待|公务接待费用|公务接待费支出|接待费'],
  ['three_public.vehicle', '公务用车购置及运行维护费|公务用车购置和维护经费|公务用车购置和运行维护费|公务用车费|公车购置及运行费|公务用车购置及运维费|公务用车运行维护及购置费|公务用车购置及运行费|公务用车购置及运行维护支出|公务用车购置和运行维护支出|公务用车经费'],
  ['three_public.vehicle.purchase', '购置经费|购置费|购置支出|购置', 'three_public'],
  ['three_public.vehicle.operation', '运行维护费|运行维护经费|运行费|运维费|运行|运行维护', 'three_public'],
  ['three_public.vehicle.purchase', '公务用车购置费|公车购置|公务车购置费|公务用车购置|公车购置费|公车购置支出|车辆购置费|车辆购置支出|车辆购置费支出'],
  ['three_public.vehicle.operation', '公务用车运行维护费|公务用车运维费|公车运行维护|公务车运行维护费|公务用车运行费|公车运行维护费|车辆运行维护费|车辆运行维护费支出|车辆运行费|公务用车运行维护|公务用车维护费|公车运行费'],
  ['three_public.abroad', '因公出国(境)费用|因公出国费|因公出国(境)费|出国经费|因公出国境费|因公出国(境)|因公出国出境费|出国(境)费'],
  ['procurement.total', '政府采购金额|政府采购总额|政府采购支出'],
  ['fixed_assets.total', '固定资产合计|固定资产总额|固定资产|固定资产总计|固定资产原值合计|固定资产原值'],
  ['fixed_assets.total', '账面原值|原值|账面价值|资产原值|期末账面数|期末数|期末余额|期末原值|期末账面原值|年末账面数|年末原值|年末账面原值|期末账面价值', 'fixed_assets'],
  ['fixed_assets.in_use', '在用固定资产|在用资产|在用|使用中', 'fixed_assets'],
  ['fixed_assets.leased', '出租固定资产|出租出借固定资产|出租资产|出租|出租出借', 'fixed_assets'],
  ['fixed_assets.other', '其他固定资产|其他|其它', 'fixed_assets'],
  ['fixed_assets.utilization_rate', '固定资产利用率', 'fixed_assets'],
  ['score.total', '绩效自评综合得分|自评得分|自评总分|总分|综合得分|自评综合得分|总得分|绩效自评得分|评价得分|自评分数|总体得分|合计得分'],
  ['grade', '评价等次|评价等级|自评等级|评价结论|自评等次|绩效等级|绩效评价等级|自评结论|评定等级|绩效评价等次'],
]

/** A bare total, read by the topic of its table. */
export const TOTAL_OF_TOPIC: Readonly<Record<Topic, string>> = {
  revenue: 'revenue.total',
  expenditure: 'expenditure.total',
  three_public: 'three_public.total',
  fixed_assets: 'fixed_assets.total',
  staffing: 'staffing.actual',
}
export const BARE_TOTALS = [
  '合计',
  '总额',
  '总计',
  '小计合计',
  '金额合计',
  '资金合计',
  '总金额',
  '年度总金额',
  '年度总额',
  '年度金额合计',
]

// biome-ignore format: one stage a line
export const STAGE_LABELS: readonly (readonly [stage: Stage, labels: string])[] = [
  ['initial', '年初预算数|年初预算|年初下达预算|年初批复预算|年初预算金额|年初部门预算|年初预算安排|期初预算数|年初预算批复数|年初预算额'],
  ['adjusted', '全年预算数|全年(调整)预算数|调整后预算数|调整预算数|调整预算|全年调整预算数|调整后预算|调整后全年预算数|全年预算|年度预算调整数|调整后预算金额'],
  ['actual', '全年执行数|决算数|部门决算|执行数|预算执行数|实际支出|实际支出金额|支出数|本年决算数|全年支出数|实际执行数|实际支出数|全年执行金额|支出金额|决算金额|全年决算数|实际完成数|预算执行金额|当年决算数|决算|执行|部门整体支出执行|年度部门整体支出执行|实际执行|执行金额|本年数|本年度数|今年数|累计支出|实支数|实支金额|实支额|支出资金|使用资金|执行资金|实际支出资金|实际使用资金|决算执行数|执行数决算数|全年执行数决算数|全年执行|年度执行数|本年执行数|全年支出|全年实际支出'],
  ['prior', '上年决算数|上年决算|上年支出|上年支出数|上年数|上年执行数|上年度决算数|去年决算数'],
  ['budget', '预算数|本年预算数|预算金额|年度预算数|年度预算|年度预算安排|预算安排数|部门预算数|部门预算|单位预算|预算安排|预算|安排预算数|批复金额|批复数|批复预算|安排数|预算资金|预算安排资金|安排资金|预算批复数|部门整体支出预算|年度部门整体支出预算'],
  ['change', '增减额|比上年增减|增减变动额|较上年增减|增减变动|增减数|增减金额|增减变动数|比上年增减额|较上年增减额|比上年增减数'],
  ['change_rate', '增减率|比上年增减率|增减变动率|变动率|增减比例|增减幅度|增减百分比'],
]

/** Hubei's forms set 执行数（B） against 预算数（A）, which their note explains as the adjusted budget. */
export const LETTERED_BUDGET = /^(?:财政资金)?预算数?\(A\)$/

/** What a column of an indicator, score, project or goal table holds. */
export const COLUMN_ROLES = {
  level1:
    '一级指标|一级|一级指标名称|评价指标|指标类别|评价维度|指标维度|评价类别|评价方面|指标类型|指标分类',
  level2: '二级指标|二级|二级指标名称',
  level3:
    '三级指标|三级|三级指标名称|指标名称|四级指标|绩效指标|具体指标|指标内容|评价内容|评价要点|评价要素|考核要点|评分项目',
  target:
    '年度指标值|指标值|目标值|年初目标值|年度目标值|预期指标值|年初指标值|计划指标值|绩效目标|指标目标值|绩效目标值|预期值|全年目标值|标准值|参考值|标杆值',
  adjustedTarget: '调整指标值|调整后指标值|全年调整绩效目标|全年(调整)绩效目标|调整绩效目标',
  actual: '实际完成值|全年完成值|完成值|实际完成情况|完成情况|全年实际值|实际值|实际完成指标值|实际完成',
  unit: '单位|计量单位|度量单位',
  nature: '指标性质|性质|运算符号|运算符|比较符号|比较符|指标方向|指标符号|计算符号',
  weight:
    '分值|权重|指标权重|评级分值|标准分|标准分值|指标分值|满分|分值权重|权重分值|分值(权重)|执行率权重|标准得分|评价分值|标准分数|参考分值|基准分|基准分值|权数',
  completion: '完成率|得分系数|完成比例|指标完成率',
  score:
    '得分|自评得分|指标得分|自评分|实际得分|评价得分|自评分值|执行率得分|评分|本项得分|单项得分|自评分数|评价分数|得分数|实得分|单位自评得分|部门自评得分',
  rate: '得分率|得分比例|得分比率',
  grade: '绩效评价|评价等级|等级|评价等次|等次|绩效等级',
  criterion: '评分标准|评价标准|指标说明|评分细则|计分标准|评分办法|评分方法|指标解释|评分依据',
  reason:
    '扣分原因和其他说明|偏差原因|偏差原因分析及改进措施|未完成原因分析|扣分原因|原因分析|备注|说明|偏差原因分析|未完成原因|改进措施|扣分说明|未完成原因及改进措施|自评说明|是否核心指标|扣分原因及其他说明',
  executionRate:
    '执行率|预算执行率|执行率(%)|执行比例|支出进度|预算完成率|执行进度|预算执行进度|支付进度|支出执行率|预算支出率|资金执行率|资金支付率|资金使用率|支付率',
  unitName: '机构名称|单位名称|机构|部门名称|单位',
  project: '项目名称|项目|支出项目|资金名称|专项名称|任务名称|重点任务名称',
  item: '项目|支出项目|科目名称|功能分类科目名称|支出功能分类科目名称|经济分类科目名称|内容|类别|科目|资金性质|指标|经费项目|预算科目|资金类别|资金构成|支出类别|支出内容|支出类型|支出分类|费用项目|收入来源|资产类别|资产名称|资产项目|资产分类|人员类别|人员类型|人员性质',
  received: '实际到位|实际资金到位|资金到位|到位资金|实际到位资金|到位数|实际到位数|资金到位数',
  amount: '金额|数额|资金额|经费金额',
  expected: '预期目标|年初目标|年初绩效目标|年度绩效目标|绩效目标|预期绩效目标|总体目标|年度总体目标',
  achieved: '实际完成|实际完成情况|目标实际完成情况|完成情况|全年完成情况|目标完成情况',
  ordinal: '序号|编号',
} as const
export type ColumnRole = keyof typeof COLUMN_ROLES

/** Rows that sum the others up, and rows of an indicator table that total it. */
export const SUMMARY_ROW = /汇总|^(合计|总计|小计|金额合计|资金合计|项目合计)$/
export const TOTAL_ROW =
  /^(总分|合计|总计|总得分|综合绩效|综合得分|自评总分|总体绩效|合计得分|绩效总分|总体评价|自评得分合计|总分合计|综合评分|得分合计|自评得分|综合自评得分|绩效自评得分|绩效得分)(?:[（(][^（）()]*[）)])?$/

/** The union's grades as printed, and what they mean. */
export const GRADE_WORDS: readonly (readonly [
  grade: 'excellent' | 'good' | 'fair' | 'poor',
  words: RegExp,
])[] = [
  ['poor', /^(差|不合格|不及格|较差)$/],
  ['fair', /^(中|中等|合格|一般|及格)$/],
  ['good', /^(良|良好)$/],
  ['excellent', /^(优|优秀)$/],
]

/** What a template leaves standing where nobody filled it in: 指标1：, ……, 二级机构2, a hint in brackets. */
export const TEMPLATE_RESIDUE = [
  /^(指标|目标)\s*\d+\s*[：:]?$/,
  /^[…⋯.。·]{2,}$/,
  /^(\d+[、.．])?二级机构\d*$/,
  /^[（(](一个项目?一行|部门公开范本|[^（）()]*\d+字(以内|左右)?)[）)]$/,
]
