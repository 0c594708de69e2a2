/** Processes by their parent, as Linux tells of them; elsewhere none are known. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export function childrenOf(parent: number): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

/** Those of the processes that have not ended within three seconds. */
export async function stillThere(pids: ReadonlySet<number>): Promise<readonly number[]> {
  for (let tries = 0; tries < 30; tries++) {
    if (![...pids].some(lives)) return []
    await sleep(100)
  }
  return [...pids].filter(lives)
}

/** Undefined where it has gone; one that only waits to be buried counts as gone. */
function parentOf(pid: number): number | undefined {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return state === 'Z' ? undefined : Number(parent)
  } catch {
    return undefined
  }
}

function lives(pid: number): boolean {
  return parentOf(pid) !== undefined
}
