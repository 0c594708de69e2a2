/** Memory for pure functions of short texts that a document asks the same of again and again: labels, headings. */

/** Forgotten as a whole when full, so that a thread that reads many reports does not grow. */
const MOST = 4_000
/** Longer texts are sentences, which seldom come twice. */
const LONGEST = 60

/** The function with its last few thousand answers kept. The answers are shared: they must not be changed. */
export function remembering<T>(ask: (text: string) => T): (text: string) => T {
  // boxed, since most answers are undefined: one look-up tells them from no answer
  const answers = new Map<string, { readonly answer: T }>()
  return (text) => {
    if (text.length > LONGEST) return ask(text)
    const known = answers.get(text)
    if (known) return known.answer
    if (answers.size >= MOST) answers.clear()
    const own = copyOf(text)
    const answer = ask(own)
    answers.set(own, { answer })
    return answer
  }
}

/** A text cut out of a longer one would keep the whole of it in memory; behind a space it is written anew. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}
