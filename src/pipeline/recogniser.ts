/** Whether scanned pages can be read on this machine. */
import type { Runtime } from '../extractors/scan/runtime.ts'

/** What runs the recogniser here. Throws UnreadableFile('no_text') with the reason where nothing does. */
export async function findRecogniser(): Promise<Runtime> {
  const { loadLineModel } = await import('../extractors/scan/runtime.ts')
  const { model } = await loadLineModel()
  return model.runtime
}
