import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { readLinedForm } from '../../src/extractors/text/lined-form.ts'
import { readLinedIndicators } from '../../src/extractors/text/lined-indicators.ts'
import { readLinedPairs } from '../../src/extractors/text/lined-pairs.ts'
import { readLinedRows } from '../../src/extractors/text/lined-rows.ts'
import { text } from '../../src/extractors/text.ts'
import { tables } from './tables-of-lines.ts'

describe('the form of a project whose cells stand one a line', () => {
  it('ends before the chapter behind it', async () => {
    const form = [
      ...['项目名称', '困难帮扶', '资金（万元）', '年初预算数', '全年执行数', '执行率'],
      ...['年度资金总额', '50', '45', '90%', '其中：财政拨款', '50', '45', '90%'],
    ]
    const [table] = await tables(...form, '三、评价结论', '整体较好。')
    expect(table).toEqual((await tables(...form))[0])
    expect(table?.at(-1)).toBe('其中：财政拨款 | 50 | 45 | 90%')
  })
})

describe('a table of indicators whose cells stand one a line', () => {
  it('has rows told by their points, with cells of several paragraphs and open levels', async () => {
    expect(
      await tables(
        ...['一级指标', '二级指标', '三级指标', '评分标准', '分值', '得分', '扣分原因'],
        ...[
          '投入',
          '（20分）',
          '预算编制',
          '编制完整性',
          '项目齐全得10分，',
          '每缺一项扣1分。',
          '10',
          '10',
          '',
        ],
        ...['', '', '编制', '', '及时性', '按时报送得10分。', '10', '9', '晚报两天'],
        ...['产出', '数量指标', '培训场次', '', '30', '', ''],
        ...['总分', '', '50', '49', ''],
      ),
    ).toEqual([
      [
        '一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 得分 | 扣分原因',
        '投入/（20分） 2x1 | 预算编制 2x1 | 编制完整性 | 项目齐全得10分，/每缺一项扣1分。 | 10 | 10 | ',
        '· | · | 编制/及时性 | 按时报送得10分。 | 10 | 9 | 晚报两天',
        '产出 | 数量指标 | 培训场次 |  | 30 |  | ',
        '总分 |  |  |  | 50 | 49 | ',
      ],
    ])
  })

  it('may have its levels below a head of their own', async () => {
    expect(
      await tables(
        ...['评价指标', '年度指标值', '分值', '得分'],
        ...['一级指标', '二级指标', '', '', ''],
        ...['产出', '走访职工户数', '80户', '40', '40'],
        ...['', '培训场次', '6场', '30', '28'],
        ...['效益', '职工满意率', '95%', '30', '30'],
        ...['总分', '', '100', '98'],
      ),
    ).toEqual([
      [
        '评价指标 1x2 | · | 年度指标值 2x1 | 分值 2x1 | 得分 2x1',
        '一级指标 | 二级指标 | · | · | ·',
        '产出 2x1 | 走访职工户数 | 80户 | 40 | 40',
        '· | 培训场次 | 6场 | 30 | 28',
        '效益 | 职工满意率 | 95% | 30 | 30',
        '总分 |  |  | 100 | 98',
      ],
    ])
  })
})

describe('a table whose rows fall out of step', () => {
  const heads = ['一级指标', '二级指标', '评分标准', '分值', '得分', '原因']
  const rows = [
    ['产出', '培训场次', '按场次计。', '20', '20', ''],
    ['', '走访户数', '按户数计。', '20', '18', ''],
    ['效益', '满意率', '达到90%。', '20', '20', ''],
  ]
  const notices = async (lines: readonly string[]) => {
    const read = await text.extract(new TextEncoder().encode(lines.join('\n')), DEFAULT_LIMITS)
    return read.notices.map(({ code }) => code)
  }

  it('is noted where figures go on behind the last row that was told', async () => {
    for (const points of ['20', '7.14']) {
      const lost = ['', '办结率', '', points, '']
      expect(await notices([...heads, ...rows.flat(), ...lost])).toEqual(['inferred-spans', 'doubtful-rows'])
    }
    expect(await notices([...heads, ...rows.flat(), '总分', '', '', '60', '58', ''])).toEqual([
      'inferred-spans',
    ])
  })
})

describe('the form of one project, a cell a line', () => {
  it('is one table from its name to its total', async () => {
    expect(
      await tables(
        ...['项目名称', '职工书屋建设', '主管部门', '某县总工会'],
        ...['项目资金', '（万元）', '', '年初预算数', '全年执行数', '分值', '执行率'],
        ...['', '年度资金总额', '8', '7.2', '10', '90%'],
        ...['', '其中：财政拨款', '8', '7.2', '—', '90%'],
        ...['年度总体目标', '预期目标', '实际完成情况', '', '建成书屋两家。', '建成两家。'],
        ...['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '分值', '得分'],
        ...['', '产出指标', '数量指标', '书屋数量', '2家', '50', '50'],
        ...['', '', '时效指标', '完成时间', '年底前', '20', '18'],
        ...['', '效益指标', '社会效益指标', '借阅人次', '≥300人次', '20', '20'],
        ...['总分', '90', '88'],
        '填报人：某某',
      ),
    ).toEqual([
      [
        '项目名称 | 职工书屋建设 |  |  |  |  | ',
        '主管部门 | 某县总工会 |  |  |  |  | ',
        '项目资金（万元） 3x1 |  | 年初预算数 | 全年执行数 | 分值 | 执行率 | ',
        '· | 年度资金总额 | 8 | 7.2 | 10 | 90% | ',
        '· | 其中：财政拨款 | 8 | 7.2 | — | 90% | ',
        '年度总体目标 2x1 | 预期目标 | 实际完成情况 |  |  |  | ',
        '· | 建成书屋两家。 | 建成两家。 |  |  |  | ',
        '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分',
        ' | 产出指标 2x1 | 数量指标 | 书屋数量 | 2家 | 50 | 50',
        ' | · | 时效指标 | 完成时间 | 年底前 | 20 | 18',
        ' | 效益指标 | 社会效益指标 | 借阅人次 | ≥300人次 | 20 | 20',
        '总分 |  |  |  |  | 90 | 88',
      ],
    ])
  })

  it('has its goals as a table of their own where another form holds them', async () => {
    expect(
      await tables(
        '年度总体目标',
        '预期目标',
        '实际完成情况',
        '',
        '建成书屋两家。',
        '建成三家。',
        '一、概况',
      ),
    ).toEqual([['年度总体目标 2x1 | 预期目标 | 实际完成情况', '· | 建成书屋两家。 | 建成三家。']])
  })

  it('is none without figures', async () => {
    expect(await tables('项目名称', '职工书屋建设', '主管部门', '某县总工会', '情况说明')).toEqual([])
  })
})

describe('boxes of a form, a cell a line', () => {
  it('are pairs of what is counted, scored or rated', async () => {
    expect(
      await tables(
        ...['联系人', '某某', '人员编制', '14', '实有人数', '15', '职能概述', '服务全县职工。'],
        ...['社会公众满意度', '职工总体满意', '93%', '自评得分', '97.5', '评价等次', '优秀'],
      ),
    ).toEqual([
      ['人员编制 | 14', '实有人数 | 15'],
      ['社会公众满意度 | 职工总体满意 | 93%', '自评得分 | 97.5 | ', '评价等次 | 优秀 | '],
    ])
  })

  it('are none by themselves, nor where figures follow figures', async () => {
    expect(await tables('人员编制', '14', '概述')).toEqual([])
    expect(await tables('人员编制', '14', '实有人数', '15', '12')).toEqual([])
  })
})

describe('levels with weights of their own, and indicators without levels', () => {
  it('have their points beside their names', async () => {
    expect(
      await tables(
        ...['一级指标', '二级指标', '评分标准', '自评分'],
        ...['名称', '权重（%）', '名称', '权重（%）', '', ''],
        ...['效能', '60', '任务完成率', '40', '按比例计分。', '38'],
        ...['', '', '满意率', '20', '达到90%得满分。', '20'],
        ...['管理', '40', '公开及时性', '40', '按时公开。', '40'],
        ...['合计', '100', '', '100', '', '98'],
      ),
    ).toEqual([
      [
        '一级指标 1x2 | · | 二级指标 1x2 | · | 评分标准 2x1 | 自评分 2x1',
        '名称 | 权重（%） | 名称 | 权重（%） | · | ·',
        '效能 2x1 | 60 2x1 | 任务完成率 | 40 | 按比例计分。 | 38',
        '· | · | 满意率 | 20 | 达到90%得满分。 | 20',
        '管理 | 40 | 公开及时性 | 40 | 按时公开。 | 40',
        '合计 | 100 |  | 100 |  | 98',
      ],
    ])
  })

  it('need no empty cell where a name begins each row', async () => {
    expect(
      await tables(
        ...['指标名称', '计量单位', '全年完成值', '指标权重', '指标得分'],
        ...['新建工会', '家', '12', '40', '40'],
        ...['慰问职工', '人次', '较多', '30', '28'],
        ...['办结率', '%', '100', '30', '30'],
      ),
    ).toEqual([
      [
        '指标名称 | 计量单位 | 全年完成值 | 指标权重 | 指标得分',
        '新建工会 | 家 | 12 | 40 | 40',
        '慰问职工 | 人次 | 较多 | 30 | 28',
        '办结率 | % | 100 | 30 | 30',
      ],
    ])
  })
})

it('any lines are read or left, never beyond their end', () => {
  const line = fc.constantFrom(
    '',
    '',
    '一级指标',
    '二级指标',
    '分值',
    '得分',
    '机构名称',
    '合计',
    '12.5',
    '无',
    '总分',
    '甲，乙。',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.nat(), (lines, seed) => {
      const at = lines.length === 0 ? 0 : seed % lines.length
      if (lines.length === 0) return
      for (const read of [readLinedForm, readLinedRows, readLinedIndicators, readLinedPairs]) {
        const table = read(lines, at)
        if (!table) continue
        expect(table.end).toBeGreaterThan(at)
        expect(table.end).toBeLessThanOrEqual(lines.length)
      }
    }),
  )
})
