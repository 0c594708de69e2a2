/** Whether a cell's line is a figure: what numeric columns hold. */

const FIGURE = /^[-–−—+±<>≤≥=~(]?\s*[€$£¥]?\s*\d[\d\s.,，'’]*\s*[%％‰)]?[*†‡]{0,3}$/
const NO_FIGURE = /^(?:[-–−—.…:/]+|n\.?\s?a\.?|\*+)$/i

/** A number, or what stands for a missing one. */
export function isFigure(text: string): boolean {
  const trimmed = text.trim()
  return FIGURE.test(trimmed) || NO_FIGURE.test(trimmed)
}
