/** A run as it is recorded: who, with what versions and options, and which one it goes on with. */
import type { Limits } from '../extractors/extractor.ts'
import { person } from '../store/claim.ts'
import type { NewRun, Run, Store } from '../store/store.ts'
import { PRODUCT_VERSION } from './product-version.ts'
import type { StageVersions } from './versions.ts'

export interface BegunRun {
  readonly id: number
  /** the run that was cut off and that this one goes on with */
  readonly resumes: Run | null
}

/** Records that a run begins, with the lexicon and profiles that its readings are made with. */
export async function beginRun(
  store: Store,
  run: Pick<NewRun, 'command' | 'paths' | 'options'>,
  stages: StageVersions,
): Promise<BegunRun> {
  const recipe = await stages.recipe?.()
  for (const [fingerprint, words] of recipe?.words ?? []) await store.keepLexicon(fingerprint, words)
  const resumes = await unfinishedRun(store, run)
  const id = await store.startRun({
    ...run,
    person: person(),
    versions: {
      ziping: PRODUCT_VERSION,
      node: process.versions.node,
      normalizer: stages.normalizerVersion,
      ...(recipe && { lexicon: recipe.lexicon, profiles: recipe.profiles }),
    },
    resumes: resumes?.id ?? null,
  })
  return { id, resumes }
}

/** The newest run of the same command, where it was cut off or stopped before all was done. */
async function unfinishedRun(store: Store, run: Pick<NewRun, 'command' | 'paths' | 'options'>) {
  const same = (await store.listRuns()).find(
    ({ command, paths, options }) =>
      command === run.command &&
      JSON.stringify([paths, options]) === JSON.stringify([run.paths, run.options ?? null]),
  )
  return same && isUnfinished(same) ? same : null
}

/** Whether a run was cut off (or is still at work), or stopped by a person. */
function isUnfinished({ finishedAt, stopped }: Pick<Run, 'finishedAt' | 'stopped'>): boolean {
  return finishedAt === null || stopped
}

/** The newest import, where it is unfinished: what `--resume` goes on with. */
export async function importToResume(store: Store): Promise<Run | null> {
  const newest = (await store.listRuns()).find(({ command }) => command === 'import')
  return newest && isUnfinished(newest) ? newest : null
}

/** What a run was told, to be told again. */
export function optionsOf({ options }: Pick<Run, 'options'>): Partial<RunOptions> {
  return options ?? {}
}

/** Options of an import that its run keeps: those that change what it does. */
export interface RunOptions {
  readonly limits: Partial<Limits>
  readonly force: boolean
  readonly timeoutMs: number
  readonly totalMs: number
  readonly memoryMb: number
  readonly attempts: number
}

/** Paths that a run, and those that it went on with, had done with. */
export async function pathsDone(store: Store, run: Run | null): Promise<ReadonlySet<string>> {
  const done = new Set<string>()
  for (let id = run?.id ?? null; id !== null; ) {
    const recorded = await store.readRun(id)
    for (const { path } of recorded?.items ?? []) done.add(path)
    id = recorded?.resumes ?? null
  }
  return done
}
