/** Legacy form fields (w:ffData): a check box or a list prints by its settings, not by a result. */
import { child, childInteger, isOn, type XmlElement } from './xml.ts'

/** What the form field that begins at this mark prints; undefined where its result does. */
export function formField(mark: XmlElement): string | undefined {
  const settings = child(mark, 'w:ffData')
  const box = child(settings, 'w:checkBox')
  if (box) return isOn(box, child(box, 'w:checked') ? 'w:checked' : 'w:default') ? '☑' : '□'
  const list = child(settings, 'w:ddList')
  if (!list) return undefined
  const entries = list.children.filter((entry) => entry.name === 'w:listEntry')
  const chosen = childInteger(list, 'w:result') ?? childInteger(list, 'w:default') ?? 0
  return entries[chosen]?.attributes['w:val'] ?? ''
}
