/** The Ministry's 项目支出绩效自评表 (财预〔2020〕10号), as used in several provinces. */
import { type PaperCell, rowOf } from '../paper.ts'
import { countyOf, type FamilyCase, line, scored, table, text, title, truthOf } from './family-case.ts'

const WIDTHS = [11, 12, 12, 17, 11, 11, 11, 8, 9, 10]
const FUNDS_HEAD = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'] as const
const INDICATOR_HEAD = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
] as const

/** A row of the funds block: label over three columns, then its six figures. */
const funds = (label: string, ...figures: readonly string[]): readonly PaperCell[] =>
  rowOf([label, 3], ...figures)

const zhengding: FamilyCase = {
  name: 'moc-project-2020/zhengding-2023',
  fileName: '正定县总工会2023年度项目支出绩效自评表.docx',
  kind: 'docx',
  because: 'one project; sources under 其中 carry no score; weights in the level names',
  paper: {
    title: '2023年度项目支出绩效自评表',
    blocks: [
      title('项目支出绩效自评表'),
      line('（2023年度）'),
      table(
        WIDTHS,
        [
          rowOf('项目名称', ['职工服务阵地建设补助', 9]),
          rowOf('主管部门', ['正定县总工会', 4], '实施单位', ['正定县总工会', 4]),
          rowOf(['项目资金（万元）', 1, 5], ['', 3], ...FUNDS_HEAD),
          funds('年度资金总额', '80.00', '76.50', '73.44', '10', '96.00%', '9.60'),
          funds('其中：当年财政拨款', '60.00', '56.50', '53.44', '—', '94.58%', '—'),
          funds('上年结转资金', '20.00', '20.00', '20.00', '—', '100.00%', '—'),
          funds('其他资金', '0.00', '0.00', '0.00', '—', '—', '—'),
          rowOf(['年度总体目标', 1, 2], ['预期目标', 5], ['实际完成情况', 4]),
          rowOf(['补助8家基层工会建设职工服务阵地，覆盖职工5000人。', 5], ['补助8家，覆盖职工5200人。', 4]),
          rowOf(['绩效指标', 1, 8], ...INDICATOR_HEAD, ['偏差原因分析及改进措施', 2]),
          rowOf(['产出指标（50分）', 1, 4], '数量指标', '补助阵地数量', '8家', '8家', '20', '20', ['', 2]),
          rowOf('质量指标', '验收合格率', '100%', '100%', '10', '10', ['', 2]),
          rowOf('时效指标', '年内建成比例', '100%', '87.5%', '10', '8.75', ['一家因场地调整延后', 2]),
          rowOf('成本指标', '单个阵地补助标准', '≤10万元', '9.18万元', '10', '10', ['', 2]),
          rowOf(['效益指标（30分）', 1, 2], '社会效益指标', '覆盖职工人数', '≥5000人', '5200人', '20', '20', [
            '',
            2,
          ]),
          rowOf('可持续影响指标', '阵地持续运行', '长期', '长期', '10', '9', ['运行经费来源单一', 2]),
          rowOf('满意度指标（10分）', '服务对象满意度指标', '职工满意度', '≥90%', '92%', '10', '10', ['', 2]),
          rowOf(['总分', 6], '100', '97.35', ['', 2]),
        ],
        ['项目支出绩效自评表', '（2023年度）'],
      ),
      text('填报人：赵某        联系电话：0311-00000000'),
    ],
  },
  truth: truthOf({
    unit: countyOf('正定县总工会', '130123', ['河北省', '石家庄市', '正定县']),
    fiscal_year: 2023,
    profile: 'moc-project-2020',
    facts: {
      'expenditure.total@initial': 800_000,
      'expenditure.total@adjusted': 765_000,
      'expenditure.total': 734_400,
      'execution_rate.total': 96,
      execution_weight: 10,
      'score.execution': 9.6,
      'score.total': 97.35,
      'score.full': 100,
      satisfaction: 92,
    },
    allowed: {
      'revenue.general_public@initial': 600_000,
      'revenue.general_public@adjusted': 565_000,
      'revenue.general_public': 534_400,
      'revenue.carryover_in@initial': 200_000,
      'revenue.carryover_in@adjusted': 200_000,
      'revenue.carryover_in': 200_000,
      'revenue.other@initial': 0,
      'revenue.other@adjusted': 0,
      'revenue.other': 0,
    },
    projects: [{ name: '职工服务阵地建设补助', budget: 765_000, received: null, spent: 734_400 }],
    indicators: scored(
      [['产出指标', '数量指标', '补助阵地数量'], 20, 20],
      [['产出指标', '质量指标', '验收合格率'], 10, 10],
      [['产出指标', '时效指标', '年内建成比例'], 10, 8.75],
      [['产出指标', '成本指标', '单个阵地补助标准'], 10, 10],
      [['效益指标', '社会效益指标', '覆盖职工人数'], 20, 20],
      [['效益指标', '可持续影响指标', '阵地持续运行'], 10, 9],
      [['满意度指标', '服务对象满意度指标', '职工满意度'], 10, 10],
    ),
    dimensions: [
      { name: '产出指标', weight: 50 },
      { name: '效益指标', weight: 30 },
      { name: '满意度指标', weight: 10 },
    ],
  }),
}

function shuchengForm(
  name: string,
  total: readonly string[],
  treasury: readonly string[],
  indicators: readonly (readonly PaperCell[])[],
  score: string,
): readonly (readonly PaperCell[])[] {
  return [
    rowOf('项目名称', [name, 9]),
    rowOf('主管部门', ['舒城县总工会', 4], '实施单位', ['舒城县总工会', 4]),
    rowOf(['项目资金（万元）', 1, 4], ['', 3], ...FUNDS_HEAD),
    funds('年度资金总额：', ...total),
    funds('其中：本年财政拨款', ...treasury),
    funds('其他资金', '', '', '', '—', '', '—'),
    rowOf(['绩效指标', 1, indicators.length + 1], ...INDICATOR_HEAD, ['偏差原因分析及改进措施', 2]),
    ...indicators,
    rowOf(['总分', 6], '100', score, ['', 2]),
  ]
}

const shucheng: FamilyCase = {
  name: 'moc-project-2020/shucheng-2022',
  fileName: '舒城县总工会2022年度项目支出绩效自评表.xlsx',
  kind: 'xlsx',
  because:
    'two projects, a sheet each: neither speaks for the unit; one total row was left at zero over its parts',
  paper: {
    title: '项目支出绩效自评表',
    blocks: [
      table(
        WIDTHS,
        shuchengForm(
          '职工医疗互助补助',
          ['0', '0', '0', '10', '0', '0'],
          ['90', '90', '89.974', '—', '99.97%', '—'],
          [
            rowOf('产出指标', '数量指标', '补助参保职工人数', '≥6000人', '6120人', '50', '50', ['', 2]),
            rowOf('效益指标', '社会效益指标', '减轻职工医疗负担', '减轻', '减轻', '30', '30', ['', 2]),
            rowOf('满意度指标', '服务对象满意度指标', '参保职工满意度', '≥95%', '96%', '10', '10', ['', 2]),
          ],
          '90',
        ),
        ['项目支出绩效自评表', '（2022年度）'],
      ),
      table(
        WIDTHS,
        shuchengForm(
          '劳模疗休养',
          ['30.00', '30.00', '24.00', '10', '80.00%', '8.00'],
          ['30.00', '30.00', '24.00', '—', '80.00%', '—'],
          [
            rowOf('产出指标', '数量指标', '疗休养人数', '≥50人', '40人', '50', '40', ['两批合并', 2]),
            rowOf('效益指标', '社会效益指标', '弘扬劳模精神', '显著', '较显著', '30', '27', ['', 2]),
            rowOf('满意度指标', '服务对象满意度指标', '劳模满意度', '≥95%', '100%', '10', '10', ['', 2]),
          ],
          '85',
        ),
        ['项目支出绩效自评表', '（2022年度）'],
      ),
    ],
  },
  truth: truthOf({
    unit: countyOf('舒城县总工会', '341523', ['安徽省', '六安市', '舒城县']),
    fiscal_year: 2022,
    profile: 'moc-project-2020',
    facts: {},
    absent: ['expenditure.total', 'score.total'],
    projects: [
      { name: '职工医疗互助补助', budget: 900_000, received: null, spent: 899_740 },
      { name: '劳模疗休养', budget: 300_000, received: null, spent: 240_000 },
    ],
    allowed: { satisfaction: [96, 100], 'score.full': 100, execution_weight: 10 },
    indicators: scored(
      [['产出指标', '数量指标', '补助参保职工人数'], 50, 50],
      [['效益指标', '社会效益指标', '减轻职工医疗负担'], 30, 30],
      [['满意度指标', '服务对象满意度指标', '参保职工满意度'], 10, 10],
      [['产出指标', '数量指标', '疗休养人数'], 50, 40],
      [['效益指标', '社会效益指标', '弘扬劳模精神'], 30, 27],
      [['满意度指标', '服务对象满意度指标', '劳模满意度'], 10, 10],
    ),
  }),
}

export const mocProject: readonly FamilyCase[] = [zhengding, shucheng]
