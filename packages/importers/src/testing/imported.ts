import { type ImportedCommit, type ImportOptions, importHistory } from '../import-history.ts'
import type { LineNote } from '../notes.ts'
import type { ImportStep, Step } from '../steps/steps.ts'
import { makeRepository, type Told } from './repository.ts'

/** All that a history yields. */
export interface Whole {
  readonly commits: readonly ImportedCommit[]
  readonly steps: readonly ImportStep[]
  readonly notes: readonly LineNote[]
}

export async function importAll(path: string, options?: ImportOptions): Promise<Whole> {
  const commits: ImportedCommit[] = []
  for await (const commit of importHistory(path, options)) commits.push(commit)
  return {
    commits,
    steps: commits.flatMap(({ steps }) => steps),
    notes: commits.flatMap(({ notUnderstood }) => notUnderstood),
  }
}

export const imported = (commits: readonly Told[], options?: ImportOptions): Promise<Whole> =>
  importAll(makeRepository(commits), options)

/** The steps of some types, in their order, each with where it came from. */
export function taken<T extends Step['type']>(
  { steps }: Pick<Whole, 'steps'>,
  ...types: readonly T[]
) {
  return steps.flatMap((step) =>
    (types as readonly string[]).includes(step.step.type)
      ? [{ ...step, step: step.step as Extract<Step, { type: T }> }]
      : [],
  )
}

/** What each item is called when it is first told of, by its id. */
function namesOf({ steps }: Pick<Whole, 'steps'>): Map<string, string> {
  return new Map(
    steps.flatMap(({ item, step }) => {
      const name = nameOf(step)
      return name === undefined ? [] : [[`${item.key.file}#${item.key.number}`, name] as const]
    }),
  )
}

function nameOf(step: Step): string | undefined {
  if (step.type === 'goal proposed') return step.goal.wording
  if (step.type === 'decision stated') return step.statement.wording
  return step.type === 'decision proposed' ? step.record.title : undefined
}

/** Each step as one line: its item's first name, its type, and what a spec adds. */
export function lines(whole: Pick<Whole, 'steps'>): string[] {
  const names = namesOf(whole)
  return whole.steps.map(
    ({ item, step }) => `${names.get(`${item.key.file}#${item.key.number}`)}: ${step.type}`,
  )
}
