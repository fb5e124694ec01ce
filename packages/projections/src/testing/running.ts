import { policies } from '../engine/policies/policies.ts'
import { Runner } from '../engine/runner/runner.ts'
import { ReadStore } from '../engine/store/read-store.ts'
import { folds as allFolds } from '../folds/folds.ts'
import type { AnyFold } from '../view/fold.ts'
import type { Company } from './company.ts'

interface Options {
  readonly file?: string
  readonly folds?: readonly AnyFold[]
  readonly trouble?: (error: unknown) => void
}

/** A runner on a company's log; it hears no trouble but what a spec asks for. */
export async function running(
  { log, seals }: Pick<Company, 'log' | 'seals'>,
  options: Options = {},
) {
  const { file = ':memory:', folds = allFolds, trouble = raise } = options
  const store = new ReadStore(file)
  const runner = new Runner({
    log,
    store,
    folds,
    policies,
    openMark: seals.open,
    refresh: async () => {},
    erase: async (person) => seals.erase(person),
    trouble,
  })
  await runner.start()
  return {
    runner,
    store,
    stop: async () => {
      await runner.stop()
      store.close()
    },
  }
}

function raise(error: unknown): void {
  throw error
}
