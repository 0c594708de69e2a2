import { describe, expect, it } from 'vitest'
import { projectsOf, stated } from './narrative-words.ts'

const LIST = '困难职工帮扶资金50万元、职工文体活动经费24万元、职工书屋16万元'
const PROJECTS = [
  ['困难职工帮扶资金', null, 50_000_000],
  ['职工文体活动经费', null, 24_000_000],
  ['职工书屋', null, 16_000_000],
]

describe('projects listed behind project spending', () => {
  it.each([
    `项目支出90万元，其中：${LIST}。`,
    `项目支出90万元，占总支出的30%。主要包括：${LIST}。`,
    `项目支出90万元，占总支出的30%。项目支出中，${LIST}。`,
    '项目支出90万元，其中：困难职工帮扶资金支出50万元；职工文体活动经费24万元；职工书屋16万元。',
  ])('are its parts where they add up to it: %s', (text) => {
    expect(projectsOf(text)).toEqual(PROJECTS)
    expect(stated(text)).toMatchObject({ 'expenditure.project': 900_000 })
  })

  it('are those that a sentence of their own lists', () => {
    expect(projectsOf(`项目支出主要包括：${LIST}。`)).toEqual(PROJECTS)
    expect(projectsOf('项目支出主要包括：商品和服务支出50万元、资本性支出40万元。')).toEqual([])
  })

  it('are told by their budgets where the whole is one', () => {
    expect(projectsOf('年初预算安排项目支出74万元，其中：困难职工帮扶50万元、职工文体活动24万元。')).toEqual([
      ['困难职工帮扶', 50_000_000, null],
      ['职工文体活动', 24_000_000, null],
    ])
  })

  it.each([
    `项目支出95万元，其中：${LIST}。`,
    '项目支出90万元，其中：商品和服务支出50万元、资本性支出40万元。',
    '项目支出90万元，比上年增加40万元。',
  ])('are none where they do not, or are no names of projects: %s', (text) => {
    expect(projectsOf(text)).toEqual([])
  })
})
