/** Forms met outside the counties that have a profile, by family. */
import { chongqingFlat } from './chongqing-flat.ts'
import type { FamilyCase } from './family-case.ts'
import { finalAccounts } from './final-accounts.ts'
import { gansu } from './gansu.ts'
import { guangdong } from './guangdong.ts'
import { hubeiAb } from './hubei-ab.ts'
import { hunanBasicData } from './hunan-basic-data.ts'
import { mocProject } from './moc-project.ts'
import { sichuanProject } from './sichuan-project.ts'
import { yunnanGrid } from './yunnan-grid.ts'

export const FAMILY_CASES: readonly FamilyCase[] = [
  ...hunanBasicData,
  ...hubeiAb,
  ...guangdong,
  ...gansu,
  ...chongqingFlat,
  ...sichuanProject,
  ...yunnanGrid,
  ...mocProject,
  ...finalAccounts,
]
