import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

const TOTAL = { 'expenditure.total': 1_200_000, 'expenditure.total@change': 220_000 }

describe('numbered reasons', () => {
  it.each([
    '支出决算120万元，较上年增加22万元，主要原因：一是人员经费增加12万元；二是项目支出增加10万元。',
    '支出决算120万元，较上年增加22万元。增加的主要原因：一是工资调整，人员经费增加12万元；二是新增活动，项目支出增加10万元。',
    '支出决算120万元，较上年增加22万元，变动原因：①人员经费增加12万元；②项目支出增加10万元。',
  ])('of a change on the year are the changes of its parts: %s', (text) => {
    expect(stated(text)).toEqual({
      ...TOTAL,
      'expenditure.basic.personnel@change': 120_000,
      'expenditure.project@change': 100_000,
    })
  })

  it.each([
    '预算调整的原因：一是追加人员经费12万元；二是追加项目支出10万元。',
    '收入增加的原因：一是人员经费12万元；二是项目支出10万元。',
    '决算比预算增加22万元，主要是：一是年中追加人员经费12万元；二是追加项目支出10万元。',
    '结余的原因：1.人员经费12万元未支付；2.项目支出10万元未完工。',
  ])('are no account of the parts they name: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it('are reasons to the end of the list, however long it is', () => {
    const long = '根据县里统一部署落实工资政策、兑现各项补助并补缴社会保险等'.repeat(3)
    expect(
      stated(
        `支出决算120万元，较上年增加22万元，原因如下：一是${long}，人员经费12万元；二是${long}，项目支出10万元。`,
      ),
    ).toEqual(TOTAL)
  })
})

describe('a numbered list of what money went into', () => {
  it('tells the parts', () => {
    expect(stated('2022年支出合计120万元，主要用于：一是基本支出80万元；二是项目支出40万元。')).toEqual({
      'expenditure.total': 1_200_000,
      'expenditure.basic': 800_000,
      'expenditure.project': 400_000,
    })
  })
})
