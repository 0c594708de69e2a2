import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { brief, EXPECTED, HEADER, ROWS } from './indicator-table.ts'
import { read, values } from './read.ts'

describe('an indicator table', () => {
  it('gives each indicator under its levels, and the total row as the score', () => {
    const reading = read([[...HEADER, ...ROWS]])
    expect(brief(reading.indicators)).toEqual(EXPECTED)
    expect(values(reading.facts)).toEqual({ 'score.full': 100, 'score.total': 93.5 })
  })

  it('fills the levels downward where a dump lost the merged cells', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '单位', '分值', '得分'],
      ['部门管理', '资金投入', '预算执行', '>=95%', '97', '%', '30', '28.5'],
      ['', '', '结转结余变动率', '<=0%', '0', '%', '20', '20'],
      ['履职效果', '社会影响', '获奖情况', '良好', '100%-80%(含)', '', '50', '45'],
    ]
    expect(brief(read([rows]).indicators)).toEqual(EXPECTED)
  })

  it('takes the score of a total row whose label spans the columns of targets too', () => {
    const rows: CellSpec[][] = [
      [
        span('绩效指标', 1, 4),
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '完成值',
        '分值',
        '得分',
        '原因',
      ],
      ['产出', '数量', '建会家数', '≥20家', '17家', '60', '51', '停产'],
      ['满意度', '满意度', '职工满意度', '≥95%', '96%', '40', '40', ''],
      [span('总分', 5), '100', '91', ''],
    ]
    expect(values(read([rows]).facts)).toEqual({
      'score.full': 100,
      'score.total': 91,
      satisfaction: 96,
    })
  })

  it('takes the innermost level’s weight, though its criterion stands between them', () => {
    const rows: CellSpec[][] = [
      ['一级指标', '分值', '二级指标', '分值', '三级指标', '评分标准', '分值', '得分'],
      [
        span('投入', 1, 2),
        span('25', 1, 2),
        span('预算执行', 1, 2),
        span('25', 1, 2),
        '预算完成率',
        '足额',
        '10',
        '9',
      ],
      ['支出进度率', '过半', '15', '13'],
    ]
    expect(brief(read([rows]).indicators)).toEqual([
      ['投入/预算执行/预算完成率', null, null, 10, 9],
      ['投入/预算执行/支出进度率', null, null, 15, 13],
    ])
  })

  it('leaves a weight to its indicator where both span the same rows', () => {
    const rows: CellSpec[][] = [
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      [
        '产出',
        span('数量', 1, 2),
        span('竞赛场次', 1, 2),
        span('3场', 1, 2),
        span('4场', 1, 2),
        span('15', 1, 2),
        span('15', 1, 2),
      ],
      [''],
      ['效益', '满意度', '职工满意度', '≥95%', '96%', '10', '9'],
    ]
    expect(brief(read([rows]).indicators)).toEqual([
      ['产出/数量/竞赛场次', '3场', '4场', 15, 15],
      ['效益/满意度/职工满意度', '≥95%', '96%', 10, 9],
    ])
  })

  it('sets a row right that slipped one column to the left', () => {
    const rows = [
      ...HEADER,
      ...ROWS.slice(0, 3),
      ['服务对象满意度', '服务对象满意度', '>=98%', '98', '%', '10', '9', ''],
    ]
    const { indicators, facts, findings } = read([rows])
    expect(brief(indicators).at(-1)).toEqual([
      '服务对象满意度/服务对象满意度/服务对象满意度',
      '>=98%',
      '98',
      10,
      9,
    ])
    expect(values(facts)).toEqual({ satisfaction: 98 })
    expect(facts.map(({ status }) => status)).toEqual(['repaired'])
    expect(findings).toMatchObject([
      {
        code: 'repaired_table',
        verdict: 'reading',
        concepts: ['satisfaction'],
        found: 1,
        evidence: [{ row: 5 }],
      },
    ])
  })

  it('gives a weight that stands once for several rows to the group', () => {
    const rows: CellSpec[][] = [
      ['一级指标', '二级指标', '三级指标', '评分标准', '分值', '自评得分'],
      ['效果', '履职效益', '经济效益', '按实际', span('15', 1, 3), '5'],
      ['效果', '履职效益', '社会效益', '按实际', '4'],
      ['效果', '履职效益', '生态效益', '按实际', '5'],
    ]
    expect(
      read([rows]).indicators.map(({ weight, groupWeight, score }) => [weight, groupWeight, score]),
    ).toEqual([
      [null, 15, 5],
      [null, 15, 4],
      [null, 15, 5],
    ])
  })

  it('names the dimensions that its first level weighs, once each', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '分值', '得分'],
      ['投  入\n（15分）', '预算配置（15分）', '控制率', '15', '14'],
      ['产  出（85分）', '职责履行', '完成情况', '40', '40'],
      ['产  出（85分）', '职责履行', '工作实绩', '45', '45'],
    ]
    const { dimensions, indicators } = read([rows])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['投入', 15],
      ['产出', 85],
    ])
    expect(indicators[0]!.path).toEqual(['投入', '预算配置', '控制率'])
  })

  it('drops what the template left standing and says where', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '分值', '得分'],
      ['产出', '数量指标', '建会数', '20', '10', '10'],
      ['', '', '指标2：', '', '', ''],
      ['', '', '……', '', '', ''],
    ]
    const { indicators, residue } = read([rows])
    expect(indicators).toHaveLength(1)
    expect(residue.map((cell) => [cell.text, cell.anchor.row])).toEqual([
      ['指标2：', 2],
      ['……', 3],
    ])
  })

  it('joins a header printed again after a page break', () => {
    const rows: CellSpec[][] = [...HEADER, ...ROWS.slice(0, 2), ...HEADER, ...ROWS.slice(2)]
    expect(brief(read([rows]).indicators)).toEqual(EXPECTED)
  })

  it('goes on over a blank row', () => {
    const rows = [...HEADER, ROWS[0]!, ROWS[1]!, Array.from({ length: 8 }, () => ''), ...ROWS.slice(2)]
    const whole = rows.map((row, index) =>
      index === 2 ? [{ ...(row[0] as object), rowSpan: 2 }, ...row.slice(1)] : row,
    ) as CellSpec[][]
    expect(brief(read([whole]).indicators)).toEqual(EXPECTED)
  })

  it('carries any weights and scores through unchanged', () => {
    const points = fc.integer({ min: 0, max: 5000 }).map((value) => value / 100)
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 8 }), (pairs) => {
        const rows = pairs.map(([weight, score], index) => [
          '产出',
          '数量指标',
          `工作${'甲乙丙丁戊己庚辛'[index]}`,
          String(weight),
          String(score),
        ])
        const { indicators } = read([[['一级指标', '二级指标', '三级指标', '分值', '得分'], ...rows]])
        expect(indicators.map(({ weight, score }) => [weight, score])).toEqual(pairs)
      }),
    )
  })
})

describe('places of what an indicator says', () => {
  const heads = ['一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '实际完成值', '分值', '得分']
  const table = [heads, ['满意度指标', '服务对象满意度', '职工满意度', '≥', '98%', '98%', '98', '98']]

  it('the satisfaction stands where it was achieved, not in a cell of the same text', () => {
    const [fact] = read([table]).facts
    expect(fact).toMatchObject({ concept: 'satisfaction', value: 98, evidence: [{ row: 1, column: 5 }] })
  })

  it('a target is held by its cell, also where its sign stands in a column of its own', () => {
    expect(read([table]).held.map(({ kind, evidence }) => [kind, evidence.column])).toEqual([['target', 4]])
  })

  it('a reason holds its own cell alone', () => {
    const rows = [
      [...heads, '扣分原因'],
      ['产出', '数量', '培训期数', '≥', '4', '3', '20', '15', '5'],
    ]
    expect(read([rows]).held.map(({ kind, evidence }) => [kind, evidence.column])).toEqual([
      ['target', 4],
      ['reason', 8],
    ])
  })
})

describe('a bare number in brackets behind the name of an indicator', () => {
  const pathsOf = (rows: readonly string[][]) =>
    read([[['一级指标', '二级指标', '三级指标', '分值', '得分'], ...rows]]).indicators.map(({ path }) =>
      path.join('/'),
    )

  it('is a count where no weight says so', () => {
    expect(
      pathsOf([
        ['产出（30）', '数量指标', '培训干部（50）', '10', '10'],
        ['', '', '慰问困难职工（100）', '20', '19'],
      ]),
    ).toEqual(['产出/数量指标/培训干部（50）', '产出/数量指标/慰问困难职工（100）'])
  })

  it('is its weight where the weight beside it, or the weights beneath it, say so', () => {
    expect(
      pathsOf([
        ['产出（50）', '数量指标（30）', '培训干部（10）', '10', '10'],
        ['', '', '慰问困难职工', '20', '19'],
        ['', '质量指标（60）', '验收合格（20）', '20', '20'],
      ]),
    ).toEqual(['产出/数量指标/培训干部', '产出/数量指标/慰问困难职工', '产出/质量指标（60）/验收合格'])
  })

  it('names no dimension where indicators have no level above', () => {
    const { dimensions } = read([
      [
        ['三级指标', '年度指标值', '得分'],
        ['培训干部（50）', '50人', '10'],
      ],
    ])
    expect(dimensions).toEqual([])
  })
})
