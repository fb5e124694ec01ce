import { folds, policies, type ReadStore, Runner } from '@lockstep/projections'
import type { Home } from '../home/home.ts'

/**
 * What keeps a read store up with a home's log: every fold and every policy, with the home's keys.
 * @param trouble hears what went wrong
 */
export const runnerOn = (
  { log, codec, keys }: Home,
  store: ReadStore,
  trouble: (error: unknown) => void,
): Runner =>
  new Runner({
    log,
    store,
    folds,
    policies,
    openMark: codec.open.bind(codec),
    refresh: keys.refresh.bind(keys),
    erase: keys.destroy.bind(keys),
    trouble,
  })
