/**
 * The tables of every PDF of a folder, for a scorer: `npm run -s eval:tables -- DIR > predictions.json`. What
 * `ziping inspect --tables --format json` prints: {"<file>": {"tables": [{"page", "cells": [{"row", "col", "rowspan",
 * "colspan", "text"}]}]}}, pages counting from 1, rows and columns from 0.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from '../src/cli/program.ts'
import { openTerminal } from '../src/cli/terminal.ts'

const [folder] = process.argv.slice(2)
const files =
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => /\.pdf$/i.test(name))
        .sort()
if (folder === undefined || files.length === 0) {
  process.stderr.write('usage: npm run -s eval:tables -- DIR   (a folder of PDF files)\n')
  process.exitCode = 2
} else {
  const paths = files.map((name) => join(folder, name))
  process.exitCode = await runProgram(
    ['inspect', '--tables', '--format', 'json', ...paths],
    openTerminal('en'),
  )
}
