/** Whether figures stand under heads that may head them: what tells rows that are out of step with their heads. */
type Row = readonly string[]

/** A number with or without its measure, a dash for none, or nothing. */
export const FIGURE =
  /^[-+]?\d[\d,，.]*\s*(?:[%％人名个辆分元]|万元)?$|^[-+]?\d{1,3}(?:[ \u00a0\u2009]\d{3})+(?:\.\d+)?$|^[—–\-/]+$|^$/
/** What heads the labels of rows is the name of a kind, never a head of figures. */
export const CORNER =
  /(?:项\s*目|科目|名称|情况|类别|类型|指标|内容|支出|经费|资金|收入|单位|来源|构成|分类|用途|任务)(?:[（(][^（）()]{1,8}[)）])?$|[（(](?:单位[:：])?万?元[)）]$/
/** A rate in percent without its sign. */
const LARGEST_RATE = 500
const SHARE_HEAD = /率|比|幅|进度|权重|[%％]/

/**
 * A share stands under a head that says so, and under each such head where any share is printed at all: rows that are out of
 * step with their heads do not fit.
 */
export function fitHeads(heads: Row, rows: readonly Row[]): boolean {
  const printed = rows.some((row) => row.some(isShare))
  return heads.every((head, index) => {
    const values = rows
      .map((row) => row[index + 1] ?? '')
      .filter((text) => FIGURE.test(text) && /\d/.test(text))
    if (!SHARE_HEAD.test(head)) return !values.some(isShare)
    if (!/(?:率|占比)(?:[（(][^（）()]*[)）])?$/.test(head)) return true
    return printed
      ? values.every((text) => isShare(text) || Number(text) === 0)
      : values.every((text) => Number(text.replace(/[,，\s]/g, '')) <= LARGEST_RATE)
  })
}

/** 98.2% */
export function isShare(text: string): boolean {
  return /^[-+]?[\d.,]+\s*[%％]$/.test(text)
}

/** Whether rows bear no figure under the head of their labels. */
export function fitLabels(heads: Row, rows: readonly Row[]): boolean {
  return heads.every(
    (head, index) =>
      !/(?:名称|来源|项目|情况|指标|内容|类别)$/.test(head) ||
      !rows.some((row) => /^[\d,.]+[%％]?$/.test(row[index] ?? '')),
  )
}
