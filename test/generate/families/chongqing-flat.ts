/** Chongqing: 部门整体绩效自评表, one row of figures beneath its header, indicators without levels. */
import { rowOf } from '../paper.ts'
import {
  countyOf,
  type FamilyCase,
  line,
  scored,
  section,
  table,
  tenThousands,
  text,
  title,
  truthOf,
} from './family-case.ts'

const FLAT_HEAD = rowOf(
  '指标名称',
  '计量单位',
  '指标性质',
  '年初指标值',
  '调整指标值',
  '全年完成值',
  '得分系数（%）',
  '指标权重',
  '指标得分',
  '是否核心指标',
)

const yongchuan: FamilyCase = {
  name: 'chongqing-flat/yongchuan-2022',
  fileName: '重庆市永川区总工会2022年度部门整体绩效自评表.xlsx',
  kind: 'xlsx',
  because:
    'flat indicators; the funds row has no label of its own; execution weight and score are columns of it',
  paper: {
    title: '部门整体绩效自评表',
    blocks: [
      table(
        [16, 9, 10, 11, 11, 11, 10, 9, 9, 10],
        [
          rowOf(
            '主管部门',
            ['重庆市永川区总工会', 3],
            '财政处室',
            ['区财政局行政政法科', 2],
            '自评总分（分）',
            ['97.42', 2],
          ),
          rowOf('部门联系人', ['王某', 3], '联系电话', ['023-00000000', 5]),
          rowOf(
            ['部门预算执行情况（万元）', 1, 2],
            ['年初预算数', 2],
            ['全年（调整）预算数', 2],
            ['全年执行数', 2],
            '执行率（%）',
            '执行率权重',
            '执行率得分',
          ),
          rowOf(['812.40', 2], ['905.60', 2], ['871.18', 2], '96.20', '10', '9.62'),
          rowOf(
            ['当年绩效目标', 1, 2],
            ['年初绩效目标', 3],
            ['全年（调整）绩效目标', 3],
            ['目标实际完成情况', 3],
          ),
          rowOf(
            ['保障职工服务供给，巩固建会成果。', 3],
            ['增加新就业形态劳动者服务。', 3],
            ['目标基本完成，驿站建设略有滞后。', 3],
          ),
          FLAT_HEAD,
          rowOf('新建基层工会', '家', '≥', '60', '60', '72', '100', '20', '20', '是'),
          rowOf('慰问困难职工', '人次', '≥', '800', '900', '900', '100', '20', '20', '是'),
          rowOf('建设户外劳动者驿站', '个', '＝', '10', '10', '9', '90', '20', '18', '否'),
          rowOf('资金到位及时率', '%', '＝', '100', '100', '100', '100', '10', '10', '否'),
          rowOf('职工合法权益保障程度', '', '定性', '高', '高', '较高', '90', '10', '9', '否'),
          rowOf('职工满意度', '%', '≥', '95', '95', '97', '108', '10', '10.8', '是'),
        ],
        ['附件1', '2022年度部门整体绩效自评表'],
      ),
    ],
  },
  truth: truthOf({
    unit: countyOf('重庆市永川区总工会', '500118', ['重庆市', null, '永川区']),
    fiscal_year: 2022,
    profile: 'chongqing-flat',
    facts: {
      ...tenThousands('expenditure.total', { initial: 812.4, adjusted: 905.6, actual: 871.18 }),
      'execution_rate.total': 96.2,
      execution_weight: 10,
      'score.execution': 9.62,
      'score.total': 97.42,
      satisfaction: 97,
    },
    indicators: scored(
      [['新建基层工会'], 20, 20],
      [['慰问困难职工'], 20, 20],
      [['建设户外劳动者驿站'], 20, 18],
      [['资金到位及时率'], 10, 10],
      [['职工合法权益保障程度'], 10, 9],
      [['职工满意度'], 10, 10.8],
    ),
  }),
}

const tongliang: FamilyCase = {
  name: 'chongqing-flat/tongliang-2023',
  fileName: '重庆市铜梁区总工会2023年度部门整体绩效自评报告.pdf',
  kind: 'office-pdf',
  because: 'report and form in a PDF; the flat table goes on over columns of narrow words',
  paper: {
    title: '重庆市铜梁区总工会2023年度部门整体绩效自评报告',
    blocks: [
      title('重庆市铜梁区总工会2023年度部门整体绩效自评报告'),
      text('一、基本情况'),
      section('（一）部门背景'),
      text('重庆市铜梁区总工会编制数18名，实有在职人员17名，负责全区工会组织建设和职工服务工作。'),
      section('（二）资金情况'),
      text(
        '2023年年初预算640.00万元，年中调剂增加56.30万元，调整后预算696.30万元，全年执行数668.45万元，预算执行率96%。',
      ),
      text('二、绩效目标完成情况'),
      text('全年各项指标按期完成，自评总分96.6分。'),
      text('三、存在的问题'),
      text('部分项目验收较晚，年末支付压力大，资金支出进度不均衡。'),
      line('2023年度部门整体绩效自评表'),
      table(
        [16, 9, 9, 10, 10, 10, 10, 9, 9, 8],
        [
          rowOf('主管部门', ['重庆市铜梁区总工会', 4], '自评总分（分）', ['96.6', 4]),
          rowOf(
            ['部门预算执行情况（万元）', 1, 2],
            ['年初预算数', 2],
            ['全年（调整）预算数', 2],
            ['全年执行数', 2],
            '执行率（%）',
            '执行率权重',
            '执行率得分',
          ),
          rowOf(['640.00', 2], ['696.30', 2], ['668.45', 2], '96.00', '10', '9.6'),
          FLAT_HEAD,
          rowOf('开展职工技能竞赛', '场', '≥', '20', '20', '22', '100', '30', '30', '是'),
          rowOf('服务职工人次', '万人次', '≥', '1.5', '1.5', '1.4', '93.33', '30', '28', '是'),
          rowOf('项目成本控制率', '%', '≤', '100', '100', '96', '100', '20', '20', '否'),
          rowOf('职工满意度', '%', '≥', '90', '90', '95', '100', '10', '9', '否'),
        ],
        [],
      ),
    ],
  },
  truth: truthOf({
    unit: countyOf('重庆市铜梁区总工会', '500151', ['重庆市', null, '铜梁区']),
    fiscal_year: 2023,
    profile: 'chongqing-flat',
    facts: {
      'staffing.authorized': 18,
      'staffing.actual': 17,
      ...tenThousands('expenditure.total', { initial: 640, adjusted: 696.3, actual: 668.45 }),
      ...tenThousands('expenditure.adjustment', { actual: 56.3 }),
      'execution_rate.total': 96,
      execution_weight: 10,
      'score.execution': 9.6,
      'score.total': 96.6,
      satisfaction: 95,
    },
    indicators: scored(
      [['开展职工技能竞赛'], 30, 30],
      [['服务职工人次'], 30, 28],
      [['项目成本控制率'], 20, 20],
      [['职工满意度'], 10, 9],
    ),
    sections: ['problems'],
  }),
}

export const chongqingFlat: readonly FamilyCase[] = [yongchuan, tongliang]
