import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
export function addDemo(_program: Command, _terminal: Terminal, _finish: (exitCode: number) => void): void {}
