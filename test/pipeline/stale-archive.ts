/** Archives whose readings a change of lexicon, code or files touches, or does not. */
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { planRerun } from '../../src/pipeline/plan.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import { STAGES, type Stages } from '../../src/pipeline/read-report.ts'
import { provenanceOf, RECIPE, type Recipe } from '../../src/pipeline/recipe.ts'
import type { Store } from '../../src/store/store.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf } from './build-folder.ts'

export const LABEL = '开销全数'

/** A report with a table whose total bears this label; amounts in 万元. */
export function reportPage(unit: string, { label = '支出合计', total = '312.40' } = {}): string {
  const rows = [
    ['项目', '年初预算数', '决算数'],
    [label, total, '300.00'],
    ['基本支出', '212.40', '200.00'],
    ['项目支出', '100.00', '100.00'],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<html><body><h1>${unit}2023年度部门整体支出绩效自评报告</h1>
    <h2>一、部门概况</h2><p>我会现有编制12人，在职人员11人。</p>
    <h2>二、部门整体支出情况</h2><p>单位：万元</p><table>${rows.join('')}</table>
    <h2>三、存在的问题</h2><p>预算编制不够细。</p><h2>四、改进措施</h2><p>加强预算管理。</p>
    <h2>五、自评结论</h2><p>绩效自评得分95分，评价等级为优。</p></body></html>`
}

/** The product's stages with other versions or data behind them. */
export function stagesWith(changes: Partial<Recipe>, code: Partial<Stages> = {}): Stages {
  const recipe = { ...RECIPE, ...changes }
  return {
    ...STAGES,
    ...code,
    recipe: async () => recipe,
    provenance: (document, asked, match) => provenanceOf(document, asked, match, recipe),
  }
}

export async function imported(
  files: Readonly<Record<string, string>>,
  stages: Stages = STAGES,
  given?: Store,
) {
  const store = given ?? (await newStore())
  const folder = folderOf(files)
  await importDocuments({ store, paths: [folder], reader: readHere({ stages }), stages })
  return { store, folder }
}

/** What is stale: file name, kinds of the reasons, where to begin. */
export async function stale(store: Store, stages: Stages = STAGES): Promise<unknown[]> {
  const plan = await planRerun({ store, stages })
  return plan.stale.map(({ path, reasons, from }) => [
    path.split('/').at(-1),
    reasons.map(({ kind }) => kind),
    from,
  ])
}

export const TWO = {
  'a.html': reportPage('宁乡市总工会', { label: LABEL }),
  'b.html': reportPage('浏阳市总工会'),
}

/** A lexicon that has one word more, for the total of expenditure. */
export const MORE_WORDS = stagesWith({
  lexicon: 'with one word more',
  words: new Map([
    ['with one word more', [...RECIPE.words.get(RECIPE.lexicon)!, `concept expenditure.total ${LABEL}`]],
  ]),
  answersTo: (asked) =>
    `${RECIPE.answersTo(asked)}${asked.some((question) => question.endsWith(`:${LABEL}`)) ? '+' : ''}`,
})
