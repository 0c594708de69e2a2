import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/report.ts'
import { compareEditions } from '../../src/normalize/drift.ts'
import { type Edition, editionLabels, editionsOf } from '../../src/normalize/edition.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import type { Profile } from '../../src/normalize/profile.ts'
import { inSequence } from '../../src/normalize/sequence.ts'
import { readStructure } from '../../src/normalize/structure.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

interface Form {
  readonly unit: string
  readonly year: number
  readonly amount: number
  readonly heads: readonly string[]
  readonly rows: readonly string[]
  readonly chapters: readonly string[]
}

const FORM: Form = {
  unit: '甲县总工会',
  year: 2022,
  amount: 120.5,
  heads: ['支出项目', '年初预算数', '全年预算数', '全年执行数', '执行率'],
  rows: ['年度资金总额', '基本支出', '项目支出'],
  chapters: ['部门概况', '整体收支情况', '整体支出绩效情况', '存在的主要问题', '改进措施和有关建议'],
}

function blocks({ unit, year, amount, heads, rows, chapters }: Form): readonly BlockSpec[] {
  const numerals = '一二三四五六七八'
  return [
    `${unit}${year}年度部门整体支出绩效自评报告`,
    ...chapters.flatMap((chapter, index): readonly BlockSpec[] => [
      `${numerals[index]}、${chapter}`,
      ...(chapter.includes('收支')
        ? ['单位：万元', [heads, ...rows.map((row) => [row, ...heads.slice(1).map(() => `${amount}`)])]]
        : [`${unit}${year}年做好了各项工作。`]),
    ]),
  ]
}

const structure = (form: Form) => readStructure(buildDocument(...blocks(form)), null)
const EDITIONS = editionsOf([structure(FORM)])

const PROFILE: Profile = {
  id: 'jiaxian',
  version: 1,
  title: { zh: '甲县', en: 'Jiaxian' },
  fingerprints: [{ where: 'heading', pattern: /^整体支出绩效情况$/, weight: 9 }],
  editions: EDITIONS,
}

/** What drift a form has from the known one; null where it has none. */
function drift(change: Partial<Form>, profile: Profile = PROFILE): Finding | null {
  const normalized = normalize(buildDocument(...blocks({ ...FORM, ...change })), [profile])
  if (normalized.kind !== 'report') throw new Error(normalized.message.en)
  return normalized.report.findings.find(({ code }) => code === 'layout_drift') ?? null
}
const said = (change: Partial<Form>, profile?: Profile) =>
  drift(change, profile)?.message.zh.replace(/^.*?不同：/, '')

describe('the form of a report', () => {
  it('has not drifted where another unit fills it in for another year', () => {
    expect(drift({ unit: '乙市丙区总工会', year: 2031, amount: 7 })).toBeNull()
  })

  it('has not drifted with other spaces, numbering or a unit of money in a head', () => {
    const heads = ['支 出 项 目', '年初预算数（万元）', '全年预算数', '全年执行数', '执行率']
    expect(drift({ heads, rows: ['年度资金总额', '1.基本支出', '（二）项目支出'] })).toBeNull()
  })
})

describe('a drift names', () => {
  it('a column that was added', () => {
    expect(said({ heads: [...FORM.heads, '未完成原因分析'] })).toBe('新增“未完成原因分析”')
  })

  it('a column that nobody understands, as a warning', () => {
    expect(drift({ heads: [...FORM.heads, '资金沉淀数'] })).toMatchObject({
      verdict: 'reading',
      severity: 'warning',
      found: 1,
      evidence: [{ block: 5, row: 0, quote: '资金沉淀数' }],
    })
  })

  it('a row label that was reworded, with the alias that keeps its meaning', () => {
    const rows = ['年度资金总额', '基础性支出', '项目支出']
    expect(said({ rows })).toBe(
      '改名“基本支出”→“基础性支出”；如含义未变可运行：ziping profiles learn jiaxian 基础性支出 expenditure.basic',
    )
  })

  it('a heading that was reworded in its place', () => {
    const chapters = FORM.chapters.map((chapter) => (chapter === '部门概况' ? '单位基本情况' : chapter))
    expect(said({ chapters })).toBe('改名“部门概况”→“单位基本情况”')
  })

  it('a chapter that stands elsewhere', () => {
    const [first, ...rest] = FORM.chapters
    expect(said({ chapters: [...rest, first!] })).toBe('移位“部门概况”')
  })

  it('a chapter that is there no more', () => {
    expect(drift({ chapters: FORM.chapters.slice(0, -1) })).toMatchObject({
      severity: 'info',
      message: {
        zh: '版式与模板 jiaxian 已知的不同：缺少“改进措施和有关建议”',
        en: 'The form differs from the known one of jiaxian: missing “改进措施和有关建议”',
      },
    })
  })
})

describe('editions', () => {
  it('are written as text and read back', () => {
    expect(EDITIONS.map(({ id }) => id)).toEqual(['report'])
    expect(editionLabels(EDITIONS[0]!).map(({ kind, text }) => `${kind} ${text}`)).toEqual(
      structure(FORM).map(({ kind, text }) => `${kind} ${text}`),
    )
  })

  it('leave open what only some reports have', () => {
    const more = structure({ ...FORM, heads: [...FORM.heads, '得分'] })
    const [edition] = editionsOf([structure(FORM), more])
    const optional = editionLabels(edition!).filter((label) => label.optional)
    expect(optional.map(({ text }) => text)).toEqual(['得分'])
    expect(compareEditions(structure(FORM), [edition!])).toMatchObject({ removed: [], added: [] })
  })

  it('keep a table on its own apart from a report with chapters', () => {
    const table = readStructure(buildDocument([[...FORM.heads], ['基本支出', '1', '2', '3', '4']]), null)
    expect(editionsOf([table, structure(FORM)]).map(({ id }) => id)).toEqual(['report', 'form'])
  })

  it('find no drift in a structure that they were made of', () => {
    const form = fc.record({
      heads: fc.shuffledSubarray([...FORM.heads], { minLength: 3 }),
      rows: fc.shuffledSubarray([...FORM.rows, '人员经费', '公用经费'], { minLength: 1 }),
      chapters: fc.shuffledSubarray([...FORM.chapters], { minLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 4 }), (forms) => {
        const structures = forms.map((change) => structure({ ...FORM, ...change }))
        const editions: readonly Edition[] = editionsOf(structures)
        for (const labels of structures)
          expect(compareEditions(labels, editions)).toMatchObject({ added: [], renamed: [], removed: [] })
      }),
      { numRuns: 30 },
    )
  })
})

describe('the longest run in order', () => {
  it('leaves out what moved', () => {
    expect([...inSequence([1, 2, 9, 3, 4])].sort()).toEqual([0, 1, 3, 4])
    expect([...inSequence([])]).toEqual([])
  })
})

describe('a form that many counties fill, each in its own way,', () => {
  const family: Profile = { ...PROFILE, family: true }

  it('has no drift in chapters and rows of its own, or labels that are read all the same', () => {
    expect([
      drift({ chapters: [...FORM.chapters, '下一步打算'] }, family),
      drift({ rows: [...FORM.rows, '上级补助'] }, family),
      drift({ heads: ['支出项目', '年初预算', '全年预算', '全年执行数', '执行率'] }, family),
    ]).toEqual([null, null, null])
  })

  it('has drift where a label of its tables is reworded so that nobody reads it', () => {
    expect(said({ rows: ['年度资金总额', '基本支岀', '项目支出'] }, family)).toMatch(
      /^改名“基本支出”→“基本支岀”/,
    )
  })
})
