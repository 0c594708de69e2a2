/** Legacy form fields of RTF (\formfield): what a check box or a list shows. */

export interface FormField {
  kind: number
  result: number | undefined
  byDefault: number
  readonly entries: string[]
}

const CHECK_BOX = 1
const DROP_DOWN = 2
/** A result that stands for "as by default". */
const BY_DEFAULT = 25

export function startFormField(): FormField {
  return { kind: 0, result: undefined, byDefault: 0, entries: [] }
}

export const FORM_FIELD_WORDS: Readonly<
  Record<string, (field: FormField, parameter: number | undefined) => void>
> = {
  fftype: (field, kind = 0) => {
    field.kind = kind
  },
  ffres: (field, result) => {
    field.result = result
  },
  ffdefres: (field, result = 0) => {
    field.byDefault = result
  },
}

/** What the field shows; undefined for text fields, whose result is text of the document. */
export function formFieldText(field: FormField): string | undefined {
  const { kind, result, byDefault, entries } = field
  const chosen = result === undefined || result === BY_DEFAULT ? byDefault : result
  if (kind === CHECK_BOX) return chosen === 1 ? '☑' : '□'
  return kind === DROP_DOWN ? (entries[chosen] ?? '') : undefined
}
