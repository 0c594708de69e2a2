/** What a template leaves standing where nobody filled it in. */
import { TEMPLATE_RESIDUE } from './lexicon.ts'
import { remembering } from './remember.ts'

/** Whether a text is the template's own: 指标1：, ……, 二级机构2, a hint in brackets. */
export const isTemplateResidue = remembering((text: string): boolean =>
  TEMPLATE_RESIDUE.some((pattern) => pattern.test(text.trim())),
)
