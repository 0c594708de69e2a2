import { describe, expect, it } from 'vitest'
import { readOutline } from '../../src/normalize/outline.ts'
import { readSections } from '../../src/normalize/sections.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

const TEXT = '这一段文字写得足够长，说明了本单位在这个方面的具体情况。'
const read = (...parts: BlockSpec[]) =>
  readSections(readOutline(buildDocument(...parts))).map(({ kind, heading, text }) => ({
    kind,
    heading,
    text,
  }))

describe('readSections', () => {
  it.each([
    ['2. 单位职能职责', 'duties'],
    ['（一）主要职责', 'duties'],
    ['（二）年度重点工作', 'key_work'],
    ['(二) 年度总体工作和重点工作任务完成情况', 'key_work'],
    ['（二）2023年重点工作完成情况', 'key_work'],
    ['五、部门整体支出绩效情况', 'performance'],
    ['二、主要工作及成效', 'performance'],
    ['二、绩效目标完成情况分析', 'performance'],
    ['六、存在的主要问题', 'problems'],
    ['五、下一步改进工作的措施', 'measures'],
    ['七、主要经验及做法', 'experience'],
    ['六、意见建议', 'suggestions'],
  ])('opens a section at the heading %s', (heading, kind) => {
    expect(read(heading, TEXT)).toEqual([{ kind, heading, text: TEXT }])
  })

  it('opens none at headings on money or goals ahead', () => {
    expect(read('一、支出情况', TEXT, '二、预期绩效目标情况', TEXT)).toEqual([])
  })

  it('opens sections at words before a colon', () => {
    expect(read('一、概况', `主要职能：${TEXT}`, `重点工作计划：一是${TEXT}`)).toEqual([
      { kind: 'duties', heading: '主要职能', text: TEXT },
      { kind: 'key_work', heading: '重点工作计划', text: `一是${TEXT}` },
    ])
  })

  it('takes duties from a sentence of the profile where no chapter is about them', () => {
    const duties = '组织职工参加民主管理，维护职工的合法权益，管理工会的经费和资产。'
    const sentence = (words: string) => read('一、概况', `本会是人民团体，${words}${duties}内设两个部门。`)
    const expected = (heading: string) => [{ kind: 'duties', heading, text: duties }]
    expect(sentence('主要职责是：')).toEqual(expected('主要职责是'))
    expect(sentence('其主要职能为')).toEqual(expected('主要职能为'))
    expect(sentence('其主要职责：')).toEqual(expected('主要职责'))
    expect(read('一、主要职责', TEXT, '二、人员', `其主要职能为${duties}`)).toHaveLength(1)
  })

  it('splits a paragraph that goes from problems to measures', () => {
    expect(
      read('四、存在问题及改进意见', `发现的问题及原因：一是${TEXT}下一步改进措施：一是${TEXT}`),
    ).toEqual([
      { kind: 'problems', heading: '发现的问题及原因', text: `一是${TEXT}` },
      { kind: 'measures', heading: '下一步改进措施', text: `一是${TEXT}` },
    ])
  })

  it('tells problems from measures by the bare words beneath a heading on both', () => {
    expect(read('五、存在的问题及改进措施', `问题：${TEXT}`, `措施：${TEXT}`)).toEqual([
      { kind: 'problems', heading: '问题', text: TEXT },
      { kind: 'measures', heading: '措施', text: TEXT },
    ])
  })

  it('takes all text beneath, sub-headings too, and leaves out the signature', () => {
    expect(
      read('五、改进措施', '（一）加强预算管理', TEXT, '（二）加强培训', TEXT, '甲县总工会', '2021年8月1日'),
    ).toEqual([
      {
        kind: 'measures',
        heading: '五、改进措施',
        text: `（一）加强预算管理\n${TEXT}\n（二）加强培训\n${TEXT}`,
      },
    ])
  })

  it('drops a heading with next to nothing beneath', () => {
    expect(read('五、存在问题', '无。')).toEqual([])
  })

  it('knows headings that only one form has', () => {
    const outline = readOutline(buildDocument('一、工作亮点', TEXT))
    expect(
      readSections(outline, [{ heading: /工作亮点/, kind: 'experience' }]).map(({ kind }) => kind),
    ).toEqual(['experience'])
  })
})
