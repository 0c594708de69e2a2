/** What a document built in code is recognised as. */
import { readOutline } from '../../src/normalize/outline.ts'
import { PROFILES } from '../../src/normalize/profiles/index.ts'
import { recognise } from '../../src/normalize/recognise.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

export function recogniseParts(parts: readonly BlockSpec[]) {
  const document = buildDocument(...parts)
  return recognise(document, readOutline(document), PROFILES)
}
export const formOf = (parts: readonly BlockSpec[]) => {
  const found = recogniseParts(parts)
  return found.kind === 'report' ? found.match.id : found.kind
}
