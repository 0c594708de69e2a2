/** What a number in text, and a cell that should hold one, say. */

/** A number found in text. */
export interface Quantity {
  /** offsets in the text searched; `raw` is the text between them, unit and approximation words included */
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly kind: 'money' | 'percent' | 'count' | 'plain'
  /** 分 for money; percent as 95.93; counts with 万/千/百 resolved; null for an open range such as 十几万 */
  readonly value: number | null
  /** the printed number as a plain decimal ("1234.5"), before its unit is applied */
  readonly digits: string
  readonly decimals: number
  /** as printed: 元, 万元, 仟元, %, 人, 户, 家, 场 …; null for a bare number */
  readonly unit: string | null
  /** of a count or bare number printed with one: 10000 for 4.5万人; money keeps its own in `unit` */
  readonly multiplier?: number
  readonly approximate: boolean
  /** bounds of a range (2-3家, 十几万), in the unit of `value` */
  readonly low?: number
  readonly high?: number
}

/** What a table cell that should hold a number says. */
export interface CellValue {
  /** `text` where the cell holds words */
  readonly state: 'stated' | 'zero' | 'none' | 'blank' | 'masked' | 'text'
  /** plain decimal, sign included; null unless stated or zero */
  readonly digits: string | null
  readonly decimals: number
  /** a unit printed in the cell itself (元, 万元, %, 人 …) */
  readonly unit: string | null
  readonly approximate: boolean
  /** of a number without a unit: 万 of 60.00万, and its digits before it; `asMoney` takes them for money */
  readonly multiplier?: string
  readonly printed?: string
  /** a comparison glued to the value: >=98%, ≦100% */
  readonly operator: '=' | '<' | '<=' | '>' | '>=' | null
}
