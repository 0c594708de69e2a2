/** What is read of the identity of a report built in code, and a chapter that makes it one. */
import { readIdentity } from '../../src/normalize/identity.ts'
import { readOutline } from '../../src/normalize/outline.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

export function identify(...parts: BlockSpec[]) {
  const document = buildDocument(...parts)
  return readIdentity(document, readOutline(document))
}
export const unit = (...parts: BlockSpec[]) => identify(...parts).unit?.value

export const BODY = ['一、部门概况', '我单位有编制9个。'] as const
