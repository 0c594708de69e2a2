/** Families of forms that the five counties do not use, each drawn over its real layouts and wordings. */
import type { Layout } from '../composer.ts'
import { FILE_KINDS, type FileKind } from '../report-file.ts'
import type { Unit } from '../units.ts'
import { chongqingFlat } from './chongqing-flat.ts'
import { finalAccounts } from './final-accounts.ts'
import { gansu } from './gansu.ts'
import { guangdongScores } from './guangdong-scores.ts'
import { hubeiAb } from './hubei-ab.ts'
import { hunanBasicData } from './hunan-basic-data.ts'
import { hunanBoxed } from './hunan-boxed.ts'
import { mocProject, sichuanProject } from './project-forms.ts'
import { yunnanGrid } from './yunnan-grid.ts'

export interface DrawnFamily {
  readonly compose: Layout
  readonly units: readonly Unit[]
  readonly kinds: readonly FileKind[]
}

const unit = (code: string, province: string, city: string | null, county: string): Unit => ({
  code,
  province,
  city,
  county,
})
const flowing = FILE_KINDS.filter((kind) => kind !== 'xlsx' && kind !== 'xls')

// biome-ignore format: one family a line
export const DRAWN_FAMILIES = {
  'hunan-basic-data': { compose: hunanBasicData, kinds: FILE_KINDS, units: [unit('430181', '湖南省', '长沙市', '浏阳市'), unit('431081', '湖南省', '郴州市', '资兴市')] },
  'hunan-boxed': { compose: hunanBoxed, kinds: FILE_KINDS, units: [unit('430682', '湖南省', '岳阳市', '临湘市'), unit('430626', '湖南省', '岳阳市', '平江县')] },
  'hubei-ab': { compose: hubeiAb, kinds: FILE_KINDS, units: [unit('420581', '湖北省', '宜昌市', '宜都市'), unit('422822', '湖北省', '恩施土家族苗族自治州', '建始县')] },
  'guangdong-scores': { compose: guangdongScores, kinds: flowing, units: [unit('440904', '广东省', '茂名市', '电白区')] },
  gansu: { compose: gansu, kinds: FILE_KINDS, units: [unit('620982', '甘肃省', '酒泉市', '敦煌市')] },
  'chongqing-flat': { compose: chongqingFlat, kinds: FILE_KINDS, units: [unit('500118', '重庆市', null, '永川区'), unit('500151', '重庆市', null, '铜梁区')] },
  'sichuan-0013zp': { compose: sichuanProject, kinds: FILE_KINDS, units: [unit('510185', '四川省', '成都市', '简阳市')] },
  'yunnan-grid': { compose: yunnanGrid, kinds: FILE_KINDS, units: [unit('530921', '云南省', '临沧市', '凤庆县')] },
  'moc-project-2020': { compose: mocProject, kinds: FILE_KINDS, units: [unit('130123', '河北省', '石家庄市', '正定县'), unit('341523', '安徽省', '六安市', '舒城县')] },
  'final-accounts': { compose: finalAccounts, kinds: flowing, units: [unit('610629', '陕西省', '延安市', '洛川县'), unit('360922', '江西省', '宜春市', '万载县')] },
} as const satisfies Record<string, DrawnFamily>
export type DrawnFamilyId = keyof typeof DRAWN_FAMILIES
export const DRAWN_FAMILY_IDS = Object.keys(DRAWN_FAMILIES) as DrawnFamilyId[]
