/** What the fields of a form show: evaluation forms are published as the web forms that they were filled in. */

const TEXT_TYPES = new Set(['text', 'number', 'date', 'month', 'tel', ''])

/** The text that an <input> shows; undefined for buttons, hidden fields and files. */
export function inputText(attributes: Readonly<Record<string, string>>): string | undefined {
  const type = (attributes.type ?? '').toLowerCase()
  if (type === 'checkbox' || type === 'radio') return 'checked' in attributes ? '☑' : '☐'
  return TEXT_TYPES.has(type) ? attributes.value : undefined
}
