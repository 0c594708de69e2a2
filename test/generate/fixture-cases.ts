/** The committed fixtures: which form, unit, year and kind of file each is, and what is unusual about it. */
import type { Defects } from './composer.ts'
import type { LayoutId } from './layouts/index.ts'
import type { FileKind } from './report-file.ts'
import type { Style } from './style.ts'

export interface FixtureCase {
  /** folder under fixtures/<layout>/ */
  readonly name: string
  readonly layout: LayoutId
  /** GB/T 2260 code, or the name of a region outside it */
  readonly unit: string
  readonly year: number
  readonly seed: number
  /** `office-…` is converted by LibreOffice */
  readonly kind: FileKind | 'office-doc' | 'office-pdf'
  readonly style?: Partial<Style>
  readonly defects?: Defects
  readonly automaticNumbers?: boolean
  readonly because: string
}

const YUAN: Partial<Style> = { unit: '元', separators: true }

export const FIXTURE_CASES: readonly FixtureCase[] = [
  {
    name: 'xinzhou-2021',
    layout: 'xinzhou',
    unit: '420117',
    year: 2021,
    seed: 101,
    kind: 'docx',
    style: { ...YUAN, spaced: true, fixedDecimals: true },
    defects: { shortClasses: true },
    automaticNumbers: true,
    because: 'economic classes short of basic expenditure; headings numbered by Word; spaces around numbers',
  },
  {
    name: 'huangpi-2022',
    layout: 'xinzhou',
    unit: '420116',
    year: 2022,
    seed: 116,
    kind: 'office-pdf',
    because: 'a neighbour with the same form, amounts in 万元',
  },
  {
    name: 'caidian-2023',
    layout: 'xinzhou',
    unit: '420114',
    year: 2023,
    seed: 103,
    kind: 'html',
    style: YUAN,
    because: 'published as a web page',
  },
  {
    name: 'yunxi-2021',
    layout: 'yunxi',
    unit: '430603',
    year: 2021,
    seed: 104,
    kind: 'office-doc',
    defects: { staffConflict: true },
    because: 'Word 97 file; form and text count different staff',
  },
  {
    name: 'junshan-2022',
    layout: 'yunxi',
    unit: '430611',
    year: 2022,
    seed: 123,
    kind: 'docx',
    style: { ...YUAN, fixedDecimals: true },
    because: 'another district with the boxed form, amounts in 元',
  },
  {
    name: 'linxiang-2021',
    layout: 'yunxi',
    unit: '430682',
    year: 2021,
    seed: 106,
    kind: 'txt-cells',
    because: 'a text dump with one cell a line',
  },
  {
    name: 'pingjiang-2023',
    layout: 'yunxi',
    unit: '430626',
    year: 2023,
    seed: 107,
    kind: 'pdf-gb',
    because: 'form and score sheet go on over pages; no font inside the file',
  },
  {
    name: 'jiangmen-2023',
    layout: 'jiangmen',
    unit: '440700',
    year: 2023,
    seed: 108,
    kind: 'docx',
    because: 'a city; grade without a score',
  },
  {
    name: 'pengjiang-2021',
    layout: 'jiangmen',
    unit: '440703',
    year: 2021,
    seed: 109,
    kind: 'txt',
    style: YUAN,
    because: 'a district of that city, amounts in 元',
  },
  {
    name: 'liangzhou-2023',
    layout: 'liangzhou',
    unit: '620602',
    year: 2023,
    seed: 110,
    kind: 'docx',
    style: { unit: '元' },
    defects: { shiftedRows: true },
    because: 'labels of the funds table one row above their values',
  },
  {
    name: 'liangzhou-2022-form',
    layout: 'liangzhou',
    unit: '620602',
    year: 2022,
    seed: 111,
    kind: 'xlsx',
    style: { unit: '元' },
    because: 'the form alone, in a workbook',
  },
  {
    name: 'minqin-2023-form',
    layout: 'liangzhou',
    unit: '620621',
    year: 2023,
    seed: 112,
    kind: 'xls',
    because: 'the form alone in the old Excel format, amounts in 万元',
  },
  {
    name: 'gulang-2024',
    layout: 'liangzhou',
    unit: '620622',
    year: 2024,
    seed: 113,
    kind: 'office-pdf',
    style: { unit: '元', fixedDecimals: true },
    because: 'a neighbouring county with the form, its rows in step',
  },
  {
    name: 'nanhu-2021',
    layout: 'nanhu',
    unit: '南湖新区',
    year: 2021,
    seed: 114,
    kind: 'html',
    defects: { wrongRate: true },
    because: 'a region without a code; the unionization rate does not follow from its parts',
  },
  {
    name: 'quyuan-2023',
    layout: 'nanhu',
    unit: '屈原管理区',
    year: 2023,
    seed: 115,
    kind: 'docx',
    style: { fullWidth: true },
    because: 'full-width digits; 六 stands twice among the headings',
  },
]
