/** In which language the program speaks. */
import type { Language } from '../compare/wording.ts'

/**
 * `--lang` where the command line has it, else the locale of the environment. Chinese where the locale says
 * nothing (unset, C, POSIX): the reports and most of their readers are Chinese.
 */
export function pickLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = languageOption(argv)
  if (asked === 'zh' || asked === 'en') return asked
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const isSilent = /^(C|POSIX)?(\.|$)/i.test(locale)
  return isSilent || /^zh/i.test(locale) ? 'zh' : 'en'
}

function languageOption(argv: readonly string[]): string | undefined {
  const index = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[index]
  const text = word?.includes('=') ? word.slice('--lang='.length) : argv[index + 1]
  return text?.toLowerCase()
}
