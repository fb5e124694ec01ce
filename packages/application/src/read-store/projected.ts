import { ReadStore } from '@lockstep/projections'
import type { Home } from '../home/home.ts'
import { runnerOn } from './runner-on.ts'

/** What the projections make of a home's log from its beginning, as canonical text. Nothing is written to its folder. */
export async function projectedAnew(home: Home): Promise<string> {
  const store = new ReadStore(':memory:')
  const { promise: failed, reject: trouble } = Promise.withResolvers<never>()
  const runner = runnerOn(home, store, trouble)
  await runner.start()
  try {
    // A runner tries again for ever; what it meets here would never get better.
    await Promise.race([runner.upToDate(), failed])
    return store.dump()
  } finally {
    await runner.stop()
    store.close()
  }
}

/** What a directory's own read store says, as canonical text. */
export function projectedIn(file: string): string {
  const store = new ReadStore(file, { readOnly: true })
  try {
    return store.dump()
  } finally {
    store.close()
  }
}
