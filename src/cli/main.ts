#!/usr/bin/env node
/** The door: runs on Node.js 24 whatever the machine has, and is the only one to end the process. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { keepCompiledCode } from './compiled-code.ts'

const LEAST_NODE = 24
/** Reading happens in processes of their own; this one needs little room for young objects, and its memory stays flat. */
const LEAN = '--max-semi-space-size=4'

if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) process.exit(runOnOwnNode())
keepCompiledCode()
process.exitCode = await run()

async function run(): Promise<number> {
  const { pickLanguage } = await import('./language.ts')
  const { endOnClosedPipe, openTerminal } = await import('./terminal.ts')
  const { runProgram } = await import('./program.ts')
  endOnClosedPipe()
  const words = process.argv.slice(2)
  return runProgram(words, openTerminal(pickLanguage(words, process.env)), process.env)
}

/** The package `node` among the dependencies carries the right one. */
function runOnOwnNode(): number {
  const carried = createRequire(import.meta.url).resolve('node/package.json')
  const executable = join(dirname(carried), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return spawnSync(executable, [LEAN, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1
}
