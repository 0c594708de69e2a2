import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText } from './narrative-words.ts'

const read = (text: string, unitName: string | null) =>
  readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName }).facts.map(
    ({ concept, value, unit }) => `${concept} ${unit === 'CNY' ? Number(value) / 100 : value}`,
  )

describe('what other places did', () => {
  const text =
    '夏送清凉期间共筹集资金180万元，慰问职工9.6万人次。宜昌市各级工会开展送清凉，筹集资金42万元；黄石市总工会送清凉慰问职工3200人次。'

  it('is none of the wider unit’s own', () => {
    expect(read(text, '湖北省总工会')).toEqual([
      'activity.cooling.amount 1800000',
      'activity.cooling.persons 96000',
    ])
  })

  it('is told where the unit is that place, or lies in it', () => {
    const own = '宜昌市总工会送清凉慰问职工3200人次。'
    expect(read(own, '宜昌市总工会')).toEqual(['activity.cooling.persons 3200'])
    expect(read(own, '宜昌市夷陵区总工会')).toEqual(['activity.cooling.persons 3200'])
    expect(read(own, null)).toEqual(['activity.cooling.persons 3200'])
  })

  it('is told of below the unit by towns and by unions of companies', () => {
    expect(
      read(
        '3月，东坡镇举行集体协商会，32家企业签订了工资集体协议；目前全县签订工资集体协议的企业已有210家。',
        '丹棱县总工会',
      ),
    ).toEqual(['activity.wage_negotiation.enterprises 210'])
    expect(read('“两节”送温暖中，长江航运公司工会慰问困难职工25人。', '宜昌市总工会')).toEqual([])
  })

  it('ends where the whole is spoken of again', () => {
    expect(read('送温暖活动中黄石市总工会率先行动，全省慰问困难职工5万人。', '湖北省总工会')).toEqual([
      'activity.warmth.persons 50000',
    ])
  })

  it('is what the province plans beside a city', () => {
    expect(read('今年省总工会计划安排10期共500人的劳模疗休养活动。', '黄石市总工会')).toEqual([])
  })

  it('is what the city does beside a county, and the county’s what stands behind', () => {
    const audited = '市总工会对我县12家基层工会进行了经费审计，县总工会经审会审计基层工会36家。'
    expect(read(audited, '大冶县总工会')).toEqual(['activity.audits.units 36'])
    const trained = '全市工会系统全年培训工会干部3200人次，我会举办工会干部培训班4期。'
    expect(read(trained, '大冶县总工会')).toEqual(['activity.cadre_training.sessions 4'])
    expect(read(trained, '黄石市总工会')).toEqual([
      'activity.cadre_training.persons 3200',
      'activity.cadre_training.sessions 4',
    ])
  })

  it('is no aid that the province handed down', () => {
    expect(
      read('省总工会下拨帮扶资金120万元，我县发放帮扶资金惠及困难职工432人次。', '大冶县总工会'),
    ).toEqual(['activity.hardship.helped 432'])
  })
})
