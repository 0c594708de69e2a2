/** Lists of a form that nobody chose from: the option shown may not be what the unit meant. */
import type { Notice } from '../../model/document.ts'
import { collapse } from './inline.ts'
import { type Element, isElement, textOf } from './page.ts'
import { isFieldsAlone } from './tables.ts'

/** A notice for each list in an article whose first option is shown for want of a chosen one. */
export function unchosenNotices(article: Element): Notice[] {
  return article.children.filter(isElement).flatMap((child) => {
    if (child.tag === 'table' && isFieldsAlone(child)) return []
    return child.tag === 'select' ? unchosen(child) : unchosenNotices(child)
  })
}

function unchosen(select: Element): Notice[] {
  const [shown] = select.children.filter(isElement)
  const text = shown && !('selected' in shown.attributes) ? collapse(textOf(shown)).trim() : ''
  if (text === '') return []
  return [
    {
      code: 'unchosen-option',
      message: `Nothing is chosen in a list; its first option "${text}" is read, as the page shows it`,
    },
  ]
}
