import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

const read = (text: string) =>
  Object.fromEntries(
    Object.entries(stated(text)).map(([key, value]) => [key.replace('activity.', ''), value]),
  )

describe('what the union did for rights and members', () => {
  it('tells agreements on wages by either word', () => {
    expect(read('全县有412家企业签订工资集体协议，覆盖职工9.6万人。')).toEqual({
      'wage_negotiation.enterprises': 412,
      'wage_negotiation.workers': 96_000,
    })
  })

  it('tells cases of aid from disputes', () => {
    expect(read('全年受理援助案件215件，调解劳动争议48件。')).toEqual({
      'legal_aid.cases': 215,
      'disputes.cases': 48,
    })
  })

  it('counts members of new forms of work behind a list of them', () => {
    expect(read('发展以货车司机、快递员、家政服务员等为重点的新就业形态劳动者会员3260人。')).toEqual({
      'members.new_form': 3260,
    })
  })

  it('takes the enterprises that a competition covered, before those in a higher one', () => {
    expect(read('开展劳动竞赛，覆盖企事业单位420家，其中18家企业参加省级竞赛。')).toMatchObject({
      'competition.enterprises': 420,
    })
  })

  it('has those insured against an illness for none that have it', () => {
    expect(read('女职工特种重病互助医保参保人数达4200人。')).toEqual({})
  })

  it('has graduates who found work for none that were helped in hardship', () => {
    expect(read('帮助86名困难职工家庭高校毕业生实现就业。')).toEqual({})
  })

  it('gives what was won back to the cases that the sentence before tells of', () => {
    expect(read('全年受理劳动争议案件21件。为职工挽回经济损失120万元。')).toEqual({
      'disputes.cases': 21,
      'disputes.recovered': 1_200_000,
    })
    expect(read('走访企业12家。为企业挽回经济损失120万元。')).toEqual({})
  })

  it('counts disputes over wages', () => {
    expect(read('工作站直接或间接解决了20多起劳务工资纠纷，维权兑现金额约为26万元。')).toEqual({
      'disputes.cases': 20,
      'disputes.recovered': 260_000,
    })
  })

  it('counts unions that were set up in companies, and all there are by now', () => {
    expect(read('目前已完成9家规上企业基层工会组建工作。')).toEqual({ 'unions.new': 9 })
    expect(read('全市累计已有981家基层工会组织，会员10.7万人。')).toEqual({
      'unions.total': 981,
      'members.total': 107_000,
    })
  })

  it('has an article for no count', () => {
    expect(read('这是工会法律援助工作的一个缩影。全年办理法律援助案件190余件。')).toEqual({
      'legal_aid.cases': 190,
    })
  })

  it('tells stations set up within the year from all there are', () => {
    expect(read('今年累计投入资金26万元，打造户外劳动者服务站点11个，服务户外劳动者1300人次。')).toEqual({
      'stations.new': 11,
      'stations.served': 1300,
    })
    expect(read('截止到目前，全县建设“工会驿站”21家。')).toEqual({ 'stations.total': 21 })
  })

  it('has an intention for no training, and aid that was applied for for none given', () => {
    expect(read('举办就业洽谈会，达成培训就业意向500多人。')).toEqual({})
    expect(read('为困难劳模向省申请医疗帮扶补助金31人15万元、特殊困难帮扶金84人85万元。')).toEqual({})
  })

  it('has what each of several places got for no total', () => {
    expect(read('在甲镇、乙镇、丙镇分别建设了1家职工书屋。')).toEqual({})
  })

  it('counts training in a list behind other work', () => {
    expect(read('实名制安置就业2508人、培训职工1509人。')).toEqual({ 'training.persons': 1509 })
  })

  it('has those who got the title of a model worker for selected ones', () => {
    expect(read('为新当选的11名甲区劳动模范颁奖。')).toEqual({ 'model_workers.selected': 11 })
    expect(read('为52名获得“甲区劳动模范”荣誉称号的劳动者登门颁奖。')).toEqual({
      'model_workers.selected': 52,
    })
  })

  it('has a plan that goes on behind a semicolon for one', () => {
    expect(read('今年将为210名农民工提供学历提升补贴；并组织110名产业工人参加技能提升培训。')).toMatchObject({
      'training.persons@target': 110,
    })
    expect(read('竞赛期间将围绕重点工程，组织开展劳动和技能竞赛18项。')).toEqual({
      'competition.events@target': 18,
    })
    // the unions of villages are no contests
    expect(read('支持110个村级工会开展劳动技能竞赛。')).toEqual({})
  })
})
