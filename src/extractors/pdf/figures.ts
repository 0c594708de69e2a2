/** Whether a cell's line is a figure: what numeric columns hold. */

const FIGURE = /^[-–−—+±<>≤≥=~(]?\s*[€$£¥]?\s*\d[\d\s.,，'’]*\s*[%％‰)]?[*†‡]{0,3}$/
const NO_FIGURE = /^(?:[-–−—.…:/]+|n\.?\s?a\.?|\*+)$/i

/** A number, or what stands for a missing one. */
export function isFigure(text: string): boolean {
  const trimmed = plainWidth(text).trim()
  return FIGURE.test(trimmed) || NO_FIGURE.test(trimmed)
}

/** Full-width digits and signs as their plain ones. */
export function plainWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
