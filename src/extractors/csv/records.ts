/** Records of comma-separated values (RFC 4180), read leniently: a quote inside of a plain field is a character. */

/**
 * Fields by record. A quoted field may hold delimiters, doubled quotes and line breaks; one whose closing quote is
 * missing is taken as plain, for else it would swallow the rest of the file.
 */
export function parseRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    const field = readField(text, at, delimiter)
    record.push(field.text)
    at = field.end
    const ended = text[at] !== delimiter
    if (ended) {
      records.push(record)
      record = []
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else if (++at === text.length) record.push('')
  }
  if (record.length > 0) records.push(record)
  return records
}

interface Field {
  readonly text: string
  /** where its delimiter or line end stands */
  readonly end: number
}

function readField(text: string, start: number, delimiter: string): Field {
  const quoted = text[start] === '"' ? readQuoted(text, start) : undefined
  const from = quoted?.end ?? start
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: (quoted?.text ?? '') + text.slice(from, end), end }
}

function readQuoted(text: string, start: number): Field | undefined {
  let content = ''
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return undefined
    content += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 }
    content += '"'
    from = quote + 2
  }
}
