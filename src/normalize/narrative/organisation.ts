/** Departments, subordinate units and vehicles in running text. */
import type { Fact } from '../../model/report.ts'
import { factOf } from './found.ts'
import type { Mark, Prose, Sentence } from './prose.ts'

/** Departments, subordinate units and vehicles: 内设两个部门, 内设3部1室, 下属两个二级单位. */
export function readOrganisation(prose: Prose, sentence: Sentence): { facts: Fact[]; used: Mark[] } {
  const facts: Fact[] = []
  const used: Mark[] = []
  let ofVehicles = false
  for (const clause of sentence.clauses) {
    clause.marks.forEach((mark, index) => {
      const concept = ofVehicles && isActualVehicles(mark) ? 'org.vehicles.actual' : organisationConcept(mark)
      ofVehicles = concept === 'org.vehicles.authorized'
      if (!concept || mark.quantity.value === null) return
      const next = clause.marks[index + 1]
      const isPair =
        concept === 'org.departments' && mark.quantity.unit === '部' && next?.quantity.unit === '室'
      const rooms = isPair ? next.quantity : undefined
      // how many rooms is not said: then how many there are in all is not known either
      if (rooms?.value === null) return
      const value = mark.quantity.value + (rooms ? rooms.value : 0)
      const quantity = rooms ? { ...mark.quantity, value, end: rooms.end } : mark.quantity
      facts.push(factOf(prose, { concept, stage: 'actual', quantity, clause }))
      used.push(mark, ...(rooms && next ? [next] : []))
    })
  }
  return { facts, used }
}

/** 公务用车编制2辆，实有1辆 */
function isActualVehicles({ before, quantity }: Mark): boolean {
  return (
    quantity.unit === '辆' && /^[,、]?(?:年末)?(?:实有|现有|实际保有|保有)(?:数量?)?(?:为|:)?$/.test(before)
  )
}

/** 单位车辆1台 */
const OWN_VEHICLES =
  /^[,、:;]?(?:[^,;]{0,12}(?:所属|联)|[^,;]{2,28}(?=共有)|我?单位|机关|本部门|部门|共)*(?:有)?(?:公务|机动)?车辆(?:总数|总计|总|共|有|为)*$/
/** 县总工会设办公室、组织部等6个部门 */
const SET_UP =
  /(?:总工会|[局委会联协])(?:机关)?(?:下|共)?设(?!立|备|施)[^,;]{2,60}(?:等|、[^,;、]{2,8}[部室科股])(?:共)?$/
const ROOMS_OF_BODY =
  /^(?:(?:机关|行政|职能)(?:内设)?)+(?:[部科股处](?:\([室股科处部]\))?|\([部科股处]\))室?\)?/
/** 下属, or 下属职工服务中心、工人文化宫 with the names of them all. */
const NAMED_BEFORE =
  /(?:下属|下设|下辖|所属|直属)(?:有|共)*(?:[^,;]{2,40}(?:中心|宫|俱乐部|学校|干校|院|馆))?(?:共|等)*$/

/** 下辖甲站、乙所、丙队三个二级单位 */
const LISTED_BEFORE = /(?:下属|下设|下辖|所属)[^,;:]{1,60}、[^,;:]{1,40}$/

function organisationConcept({ head, before, after, quantity }: Mark): string | null {
  const unit = quantity.unit ?? ''
  if (/^[辆台]$/.test(unit) && /车/.test(before)) {
    if (/编制/.test(before)) return 'org.vehicles.authorized'
    // 共有车辆2辆，其中一般公务用车1辆: one kind of them
    return (/实有|保有|现有|(?<!一般)公务用车/.test(before) || OWN_VEHICLES.test(before)) &&
      // 由财政拨款开支运行维护费的公务用车保有2辆
      !/购置|更新|新增|费(?!的(?:公务用车|车辆))/.test(before)
      ? 'org.vehicles.actual'
      : null
  }
  if (!/^(?:个|家|部|室|所)$/.test(unit)) return null
  if (/内设(?:职能)?(?:机构|科室|股室|部室|部门|处室)?(?:统一|设置|共|为|有|:|数)*$/.test(before))
    return 'org.departments'
  if (
    /内设|(?:^|[,:、])(?:机关|下|我会)*设有?/.test(head) &&
    /^(?:职能|内设)?(?:部室|部\(室\)|科室|股室|部门|处室|机构|科|股|[部室](?=$|[,;、。]))/.test(after)
  )
    return 'org.departments'
  if (SET_UP.test(head) && /^(?:职能|内设|工作)?(?:部室|科室|股室|部门|处室|机构)(?:$|[,、;和])/.test(after))
    return 'org.departments'
  // 甲市工商联设四个职能部室
  if (/[会局委院部]设有?$/.test(before) && /^(?:职能|内设|工作)(?:部室|科室|股室|部门|处室|机构)/.test(after))
    return 'org.departments'
  if (/^内设(?:机构|科室|股室|部室|部门|处室)?/.test(after)) return 'org.departments'
  // 包括3个机关行政股（室）及0个下属单位
  if (/包括|内设|设有/.test(head) && ROOMS_OF_BODY.test(after)) return 'org.departments'
  if (/^(?:下属|所属|[镇乡街区县市局委]属)(?:事业|二级|预算|直属)*单位/.test(after))
    return 'org.subordinate_units'
  // 6个二级单位：甲站、乙所…
  if (
    /^(?:共|有|下设|另有)?$/.test(before) &&
    /^(?:二级|直属|下属)(?:预算|事业)?单位(?:[:,、]|分别|$)/.test(after)
  )
    return 'org.subordinate_units'
  // 设置事业机构7个，即：…
  if (/(?:设置?|下设|设立)(?:有|了)?(?:直属|公益[一二]?类)?事业(?:机构|单位)$/.test(before))
    return 'org.subordinate_units'
  // 由本级及2个二级单位组成
  if (/由[^,]*(?:本级|机关)[及和与]$/.test(head) && /^(?:二级|直属)[^,]{0,6}单位/.test(after))
    return 'org.subordinate_units'
  if (NAMED_BEFORE.test(before) && /^(?:二级|直属|下属|独立核算|公益)?[^,]{0,8}单位/.test(after))
    return 'org.subordinate_units'
  if (LISTED_BEFORE.test(head) && /^(?:二级|直属)[^,]{0,6}(?:单位|机构)/.test(after))
    return 'org.subordinate_units'
  return /(?:下属|所属|直属|二级)(?:二级|全额(?:拨款)?|差额(?:拨款)?|公益[一二]类)*(?:事业|预算|事业预算)?单位(?:机构)?(?:共|有|数)*$/.test(
    before,
  )
    ? 'org.subordinate_units'
    : null
}
