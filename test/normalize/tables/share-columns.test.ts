import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a column of shares', () => {
  it.each(['占总支出比重', '占比（%）', '占支出合计的比例', '所占百分比'])(
    'tells what part of the figures left of it basic and project spending are: %s',
    (head) => {
      const { facts } = read([
        '单位：万元',
        [
          ['支出项目', '年初预算', '决算支出', head],
          ['基本支出', '70', '72', '75%'],
          ['项目支出', '30', '24', '25%'],
          ['合计', '100', '96', '100%'],
        ],
      ])
      expect(values(facts)).toEqual({
        'expenditure.basic@initial': 700_000,
        'expenditure.basic': 720_000,
        'share.basic': 75,
        'expenditure.project@initial': 300_000,
        'expenditure.project': 240_000,
        'share.project': 25,
        'expenditure.total@initial': 1_000_000,
        'expenditure.total': 960_000,
      })
    },
  )

  it('is of the stage that stands over it', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('项目', 1, 2), span('2022年决算', 2), span('2023年决算', 2)],
        ['金额', '占比', '金额', '占比'],
        ['基本支出', '60', '60%', '75', '75%'],
        ['项目支出', '40', '40%', '25', '25%'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'expenditure.basic@prior': 600_000,
      'share.basic@prior': 60,
      'expenditure.basic': 750_000,
      'share.basic': 75,
    })
  })

  it('beside a budget is no share', () => {
    const { facts } = read([
      '单位：万元',
      [
        ['项目', '预算数', '执行数', '占预算比例'],
        ['基本支出', '60', '45', '75%'],
        ['项目支出', '40', '36', '90%'],
      ],
    ])
    expect(facts.filter(({ concept }) => concept.startsWith('share'))).toEqual([])
  })
})
