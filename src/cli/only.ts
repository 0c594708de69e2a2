/** `--only unit=…`, `year=…`, `profile=…`, `status=…`, `path=…` → the store's filter. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { STATUSES, type Status } from '../store/outcome.ts'
import type { ReportFilter } from '../store/store.ts'
import { parseFilter } from './options.ts'
import { Refusal } from './refusal.ts'
import { RUN_HELP, RUN_MESSAGES } from './run-messages.ts'
import type { Terminal } from './terminal.ts'

/** Adds `--only`, which may be given several times: all must hold. */
export function withOnly(command: Command, { language }: Terminal): Command {
  return command.option(
    '--only <what...>',
    RUN_HELP.only[language],
    (text: string, former: ReportFilter | undefined) => ({ ...former, ...parseOnly(text) }),
  )
}

function parseOnly(text: string): ReportFilter {
  const [, name = '', value = ''] = /^([a-z]+)=(.+)$/u.exec(text) ?? []
  const parse = WAYS[name]
  if (!parse) throw new Refusal(RUN_MESSAGES.badOnly(text))
  return parse(value)
}

const WAYS: Readonly<Record<string, (value: string) => ReportFilter>> = {
  unit: (unit) => ({ unit }),
  year: (year) => parseFilter({ year }),
  profile: (profile) => ({ profile }),
  status: (value) => ({ statuses: value.split(',').map(parseStatus) }),
  path: (path) => ({ path: resolve(path) }),
}

function parseStatus(text: string): Status {
  const status = STATUSES.find((known) => known === text)
  if (!status) throw new Refusal(RUN_MESSAGES.badOnly(`status=${text}`))
  return status
}
