/** 各项目标任务: aims, in which the word 项目 is none. */
const OF_AIMS = /(?<=[各多几两三四五六七八九十\d])项(?=目标(?!准|识|的))/g

/** The text with 各目标 for 各项目标, so that no project is found in it; offsets change. */
export function withoutAims(text: string): string {
  return text.includes('项目标') ? text.replace(OF_AIMS, '') : text
}
