/** What a reader noticed, in the language of the person who looks: documents keep it in English. */
import type { Locate } from '../compare/locate.ts'
import { placeText } from '../compare/place.ts'
import type { Language } from '../compare/wording.ts'
import type { Notice } from '../model/document.ts'

/** By code; what is concerned (quoted text, page, cell) is added from the notice. */
const WORDS: Readonly<Record<string, string>> = {
  chart: '图表不读取',
  'embedded-document': '嵌入或链接的文档不读取',
  'embedded-object': '嵌入的对象不读取',
  'error-cell': '单元格里是错误值',
  'form-control': '表单控件不读取',
  'framed-page': '框架里的网页或文件不读取，请另存后单独导入',
  'hidden-text': '隐藏文字已略去',
  'doubtful-rows': '此表的行由内容推断，有的内容没能对齐；请对照原件',
  'inferred-spans': '文本不标明合并单元格，此表的合并由空单元格推断',
  'joined-lines': '句中断开的行已连成一段',
  'joined-table': '断成几段的表格已连成一张，重复的表头略去',
  'low-ocr': '识别把握不大，请对照原件',
  'page-furniture': '页眉、页脚或页码已略去',
  'page-number': '页码已略去',
  'page-without-text': '此页是图片，没有识别出文字',
  picture: '图片不读取',
  'placeholder-text': '未填写的表单提示语已略去',
  'recognised-page': '此页是图片，文字由识别得到',
  'short-last-record': '最后一行的栏数少于其他行，文件可能不完整',
  'table-of-contents': '目录已略去',
  'text-layer-set-aside': '此页原有的隐藏文字层不可靠，已重新识别',
  'text-after-end': '文件结束标记之后的内容已略去',
  'text-under-merge': '被合并单元格盖住的文字已略去',
  'tracked-deletion': '修订中已删除（或移走）的文字已略去',
  'unchosen-option': '下拉框没有选定，按网页显示的第一项读取，请核对',
  'uncomputed-formula': '公式没有计算结果，请在 Excel 或 WPS 中打开并保存一次',
  'undecodable-bytes': '有字符不合编码，已丢失',
  'unknown-element': '未见过的文档元素，其中文字照读',
  'unknown-number-format': '没有见过的编号格式，按 1、2、3 显示',
  'unknown-symbol': '不认识的符号字体字符',
  'unreadable-page': '此页已损坏，已略去',
}

/** Codes that have Chinese words, for the test that misses none. */
export const KNOWN_NOTICES: ReadonlySet<string> = new Set(Object.keys(WORDS))

/** One sentence; a code without words is told in the reader's English. */
export function noticeText(
  notice: Notice,
  language: Language,
  locate: Locate = (evidence) => placeText(evidence, 'zh'),
): string {
  const words = WORDS[notice.code]
  if (language === 'en' || words === undefined) return notice.message
  const place = placeOf(notice, locate)
  const concerned = concernedText(notice)
  return `${place && `${place}：`}${words}${concerned && `：${concerned}`}`
}

function placeOf({ page, anchor, leftOut, message }: Notice, locate: Locate): string {
  if (anchor) return locate({ ...anchor, quote: '' })
  const number = page ?? leftOut?.page ?? /^Page (\d+)/.exec(message)?.[1]
  return number === undefined || number === null ? '' : `第${number}页`
}

function concernedText({ text, leftOut, message }: Notice): string {
  const quoted = text ?? leftOut?.text ?? /"(.*)"/s.exec(message)?.[1]
  const element = /^The element (\S+)/.exec(message)?.[1]
  const lost = /^(\d+) places/.exec(message)?.[1]
  const times = /\((\d+) times\)$/.exec(message)?.[1]
  return [quoted && `“${quoted}”`, element, lost && `${lost} 处`, times && `共 ${times} 处`]
    .filter(Boolean)
    .join('，')
}
