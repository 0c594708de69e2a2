/** Parts of a file that its reader could not read, or that a stand-in read: what is missing here may stand there. */
import type { Notice } from '../../model/document.ts'
import type { Message } from '../../model/problem.ts'
import type { Finding } from '../../model/report.ts'
import { placeEvidence } from '../fact.ts'
import type { Check } from './check.ts'

/** What each notice means for the report, by the pages concerned ('' where the file has none). */
const PARTS: Readonly<Record<string, (pages: Message) => Message>> = {
  'unreadable-page': ({ zh, en }) => ({
    zh: `${zh}损坏，未能读取，其中的数字不在结果中；请对照原件`,
    en: `${en} damaged and not read; figures there are missing here: compare with the original`,
  }),
  'page-without-text': ({ zh, en }) => ({
    zh: `${zh}是图片，未识别出文字，其中的数字不在结果中；请对照原件`,
    en: `${en} without text that could be read; figures there are missing here: compare with the original`,
  }),
  'undecodable-bytes': () => ({
    zh: '文件中有无法解码的字符，该处内容已丢失；请另存为 UTF-8 后重新导入',
    en: 'Some bytes of the file are no text in its encoding and were lost; save it as UTF-8 and import it again',
  }),
  'fallback-reader': () => ({
    zh: '文件有损，由备用程序读取，内容可能不全；请对照原件',
    en: 'The file defeated the usual reader and was read by a stand-in, perhaps not wholly; compare with the original',
  }),
}

/** One finding a kind of notice; an error, so that the report counts as read in part. */
export const checkUnread: Check = ({ notices }) =>
  Object.entries(PARTS).flatMap(([code, tell]) => {
    const found = notices.filter((notice) => notice.code === code)
    return found.length > 0 ? [finding(found, tell(pagesOf(found)))] : []
  })

function finding(notices: readonly Notice[], message: Message): Finding {
  return {
    code: 'unread_part',
    verdict: 'reading',
    severity: 'error',
    concepts: [],
    message,
    expected: null,
    found: null,
    evidence: notices.flatMap(({ anchor }) => (anchor ? [placeEvidence(anchor, '')] : [])),
  }
}

function pagesOf(notices: readonly Notice[]): Message {
  const pages = notices.flatMap(({ page }) => page ?? [])
  if (pages.length === 0) return { zh: '有页面', en: 'A page is' }
  return pages.length === 1
    ? { zh: `第 ${pages[0]} 页`, en: `Page ${pages[0]} is` }
    : { zh: `第 ${pages.join('、')} 页`, en: `Pages ${pages.join(', ')} are` }
}
