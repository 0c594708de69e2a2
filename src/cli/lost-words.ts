/** What came between the person and the program: options that npm kept, and spaces that the shell took for ends of words. */
import { access } from 'node:fs/promises'
import type { Message } from '../model/problem.ts'

/** The script of package.json that starts the program. */
const SCRIPT = 'ziping'

/** The program's options that `npm run ziping … --option` took for npm's own, for want of a `--` before them. */
export function optionsKeptByNpm(options: readonly string[], environment: NodeJS.ProcessEnv): string[] {
  if (environment.npm_lifecycle_event !== SCRIPT) return []
  return options.filter((option) => {
    const name = option.replace(/^--/, '').replaceAll('-', '_')
    return environment[`npm_config_${name}`] !== undefined
  })
}

export function keptByNpm(options: readonly string[], command: string): Message {
  const asked = `npm run -s ${SCRIPT} -- ${[command, options[0]].filter(Boolean).join(' ')} …`
  return {
    zh: `${options.join('、')} 被 npm 当成自己的选项，没有传给 ziping；请在 ziping 之后、命令之前加上 --，例如 ${asked}`,
    en: `npm kept ${options.join(', ')} for itself; put -- behind ziping, before the command: ${asked}`,
  }
}

/** A path that is there where words that follow each other are one; undefined where none is. */
export async function unquotedPath(words: readonly string[]): Promise<string | undefined> {
  for (const [start, first] of words.entries())
    for (let end = start + 2; end <= words.length; end++) {
      if (first.startsWith('-') || words[end - 1]!.startsWith('-')) break
      const path = words.slice(start, end).join(' ')
      if (await exists(path)) return path
    }
  return undefined
}

export function unquoted(path: string): Message {
  return {
    zh: `路径里有空格，被拆成了几个参数；请加引号："${path}"。`,
    en: `The path has spaces and came as several arguments; put it between quotation marks: "${path}".`,
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // no such path is an answer
  )
}
