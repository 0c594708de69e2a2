import { describe, expect, it } from 'vitest'
import { read, values } from './read.ts'

const HEAD = ['项目', '预算数', '决算数']
const factsOf = (...rows: readonly string[][]) => values(read(['单位：万元', [...rows]]).facts)

describe('财政资金总额', () => {
  it('is the expenditure where the table names no other money', () => {
    const table = factsOf(
      ['', '预算数（A）', '执行数（B）', '执行率'],
      ['年度财政资金总额', '80', '78', '97.5%'],
    )
    expect(table).toMatchObject({ 'expenditure.total@adjusted': 800_000, 'expenditure.total': 780_000 })
  })

  it('is what the budget grants beside another source and a total', () => {
    expect(
      factsOf(HEAD, ['财政资金总额', '80', '78'], ['其他资金', '20', '19'], ['支出合计', '100', '97']),
    ).toEqual({
      'revenue.general_public@budget': 800_000,
      'revenue.general_public': 780_000,
      'revenue.other@budget': 200_000,
      'revenue.other': 190_000,
      'expenditure.total@budget': 1_000_000,
      'expenditure.total': 970_000,
    })
  })

  it('is what the budget grants in columns beside those', () => {
    const facts = factsOf(
      ['单位名称', '财政资金总额', '其他资金', '支出合计'],
      ['甲县总工会', '80', '20', '100'],
    )
    expect(facts['expenditure.total']).toBe(1_000_000)
  })

  it('is what the budget grants in a row of labels and figures', () => {
    const facts = factsOf(['财政资金总额', '80万元', '其他资金', '20万元', '支出合计', '100万元'])
    expect(facts['expenditure.total']).toBe(1_000_000)
    expect(facts['revenue.general_public']).toBe(800_000)
  })

  it('is no total beside another source that no sum makes a part of it', () => {
    const facts = factsOf(HEAD, ['财政资金总额', '80', '78'], ['其他资金', '20', '19'])
    expect(facts['expenditure.total']).toBeUndefined()
    expect(facts['revenue.general_public']).toBe(780_000)
  })

  it('is the total of sources that add up to it', () => {
    const facts = factsOf(
      HEAD,
      ['财政资金总额', '100', '97'],
      ['其中：财政拨款', '80', '78'],
      ['上年结转', '20', '19'],
    )
    expect(facts['expenditure.total']).toBe(970_000)
    expect(facts['revenue.general_public']).toBe(780_000)
  })
})
