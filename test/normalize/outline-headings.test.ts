import { describe, expect, it } from 'vitest'
import { readOutline } from '../../src/normalize/outline.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

const paths = (...parts: BlockSpec[]) =>
  readOutline(buildDocument(...parts)).passages.map(({ kind, text, path }) => [kind, text, ...path])

describe('readOutline', () => {
  it('takes the lines before the first numbered heading as cover and title', () => {
    const outline = readOutline(
      buildDocument('附件2', '甲县总工会自评报告', '2021 年 8 月', '一、部门概况', '有编制3个。'),
    )
    expect(outline.titles.map((title) => title.text)).toEqual(['附件2', '甲县总工会自评报告', '2021 年 8 月'])
    expect(outline.passages.map((passage) => passage.text)).toEqual(['一、部门概况', '有编制3个。'])
  })

  it('nests headings by the style of their numbers', () => {
    expect(
      paths('一、概况', '（一）职能', '1. 编制', '共有3个。', '（二）收支', '没有。', '二、问题', '不足。'),
    ).toEqual([
      ['heading', '一、概况'],
      ['heading', '（一）职能', '一、概况'],
      ['heading', '1. 编制', '一、概况', '（一）职能'],
      ['text', '共有3个。', '一、概况', '（一）职能', '1. 编制'],
      ['heading', '（二）收支', '一、概况'],
      ['text', '没有。', '一、概况', '（二）收支'],
      ['heading', '二、问题'],
      ['text', '不足。', '二、问题'],
    ])
  })

  it('takes 1. 2. 3. for sections where nothing stands further out, and tells lists inside by their count', () => {
    const outline = paths(
      '1. 部门概况',
      '1.1 基本情况',
      '主要职责：',
      '1. 单位情况',
      '2. 工作职能',
      '1.2重点工作',
      '做好服务。',
      '2. 绩效自评情况',
      '2.1 自评结论',
      '良好。',
      '3. 存在问题',
      '不足。',
    )
    expect(outline.filter(([kind]) => kind === 'heading').map((line) => line.slice(1))).toEqual([
      ['1. 部门概况'],
      ['1.1 基本情况', '1. 部门概况'],
      ['主要职责：', '1. 部门概况', '1.1 基本情况'],
      ['1. 单位情况', '1. 部门概况', '1.1 基本情况', '主要职责：'],
      ['2. 工作职能', '1. 部门概况', '1.1 基本情况', '主要职责：'],
      ['1.2重点工作', '1. 部门概况'],
      ['2. 绩效自评情况'],
      ['2.1 自评结论', '2. 绩效自评情况'],
      ['3. 存在问题'],
    ])
  })

  it('closes a label under 1. by the next section, with （1） inside or nothing', () => {
    const outline = paths(
      '1、部门概况',
      '（1）基本情况',
      '工作计划：',
      '做好服务。',
      '（2）收支情况',
      '没有。',
      '2、绩效情况',
      '良好。',
      '3、存在问题',
      '不足。',
    )
    expect(outline.at(5)).toEqual(['text', '没有。', '1、部门概况', '（2）收支情况'])
    expect(outline.at(-1)).toEqual(['text', '不足。', '3、存在问题'])
  })

  it('keeps what is counted anew under a heading without a number beneath it', () => {
    const outline = paths(
      '（一）概况',
      '无。',
      '（二）收支',
      '无。',
      '部门绩效情况',
      '（一）服务。慰问职工。',
      '（二）维权。调解纠纷。',
    )
    expect(outline.slice(-2).map((line) => line.slice(2))).toEqual([
      ['部门绩效情况', '（一）服务'],
      ['部门绩效情况', '（二）维权'],
    ])
  })

  it('leaves amounts that begin a line alone', () => {
    expect(paths('一、概况', '1.5万元用于慰问', '2.3亿元')[1]).toEqual([
      'text',
      '1.5万元用于慰问',
      '一、概况',
    ])
  })

  it('keeps repeated and skipped numbers side by side', () => {
    expect(
      paths('五、绩效情况', '好。', '七、问题', '有。', '七、改进措施', '改。').map((line) => line.slice(1)),
    ).toEqual([
      ['五、绩效情况'],
      ['好。', '五、绩效情况'],
      ['七、问题'],
      ['有。', '七、问题'],
      ['七、改进措施'],
      ['改。', '七、改进措施'],
    ])
  })

  it('nests a chapter that begins anew at one right under a heading of its own style', () => {
    expect(paths('四、人员', '无。', '五、报告综述', '一、概况', '二、支出').slice(-3)).toEqual([
      ['heading', '五、报告综述'],
      ['heading', '一、概况', '五、报告综述'],
      ['heading', '二、支出', '五、报告综述'],
    ])
  })

  it('begins anew behind a table of contents', () => {
    const body = ['一、部门概况', '有编制9名。', '二、绩效评价', '得分95分。']
    const inside = paths('目 录', '一、部门概况', '二、绩效评价', ...body).slice(2)
    expect(inside).toEqual([
      ['heading', '一、部门概况'],
      ['text', '有编制9名。', '一、部门概况'],
      ['heading', '二、绩效评价'],
      ['text', '得分95分。', '二、绩效评价'],
    ])
    const parts = paths('第一部分 概况', '第二部分 绩效评价情况', '第一部分 单位概况', '有编制9名。')
    expect(parts.at(-1)).toEqual(['text', '有编制9名。', '第一部分 单位概况'])
  })

  it('reads a numbered sentence as text, and a numbered list as belonging to its heading', () => {
    expect(
      paths('1．主要职能。', '1、指导全县工会的工作。', '2、管理经费。', '2．人员情况，现有9人。'),
    ).toEqual([
      ['heading', '1．主要职能。'],
      ['text', '1、指导全县工会的工作。', '1．主要职能。'],
      ['text', '2、管理经费。', '1．主要职能。'],
      ['text', '2．人员情况，现有9人。', '2．人员情况'],
    ])
  })

  it('splits the heading off a line that goes on with text', () => {
    expect(paths('（一）基本支出：本年支出120元；', '（二）服务职工。一是送温暖。')).toEqual([
      ['text', '（一）基本支出：本年支出120元；', '（一）基本支出'],
      ['text', '（二）服务职工。一是送温暖。', '（二）服务职工'],
    ])
  })

  it('takes no heading from a paragraph that goes on counting', () => {
    const line = '1.预算编制。编制合理规范，没有调整。2.信息公开。按时公开了预算。'
    expect(paths('一、管理', line)).toEqual([
      ['heading', '一、管理'],
      ['text', line, '一、管理'],
    ])
    const other = '1.劳模工作。组织了疗休养。2名劳模参加。'
    expect(paths('一、管理', other).at(-1)).toEqual(['text', other, '一、管理', '1.劳模工作'])
    const list = '1.主要职责。（1）组织职工；（2）服务职工。'
    expect(paths('一、管理', list).at(-1)).toEqual(['text', list, '一、管理', '1.主要职责'])
  })

  it('does not take amounts in a numbered line for a heading', () => {
    expect(paths('三、项目支出', '①党建，预算安排100元，支出80元').at(-1)).toEqual([
      'text',
      '①党建，预算安排100元，支出80元',
      '三、项目支出',
    ])
  })

  it('takes the last words of a paragraph as heading of the list that follows', () => {
    const outline = readOutline(
      buildDocument('一、概况', '总工会是群众组织，接受县委领导。其主要职责是：', '1. 指导基层。'),
    )
    expect(outline.passages.map(({ path, section }) => [path.at(-1), section])).toEqual([
      [undefined, null],
      ['一、概况', null],
      ['其主要职责是：', 'duties'],
    ])
  })

  it('ends the path of a report where an annex begins', () => {
    expect(
      paths('一、概况', '无。', '附件3-1：', '甲县总工会绩效评价评分表', '（一）投入', '好。').at(-1),
    ).toEqual(['text', '好。', '附件3-1：', '甲县总工会绩效评价评分表', '（一）投入'])
  })
})
