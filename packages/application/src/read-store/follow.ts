import {
  type BuildProgress,
  folds,
  LiveSource,
  ReadStore,
  type Runner,
  type SentTimer,
  type TimerCommand,
  TimerLoop,
} from '@lockstep/projections'
import type { Home } from '../home/home.ts'
import { files } from '../home/open-home.ts'
import type { Change } from '../reading/reading.ts'
import { runnerOn } from './runner-on.ts'
import { standstillSays, troubles } from './troubles.ts'

/** An organisation's projections and timers, at work. */
export interface Following {
  readonly runner: Runner
  readonly timers: TimerLoop
  readonly stop: () => Promise<void>
}

export interface FollowOptions {
  readonly send: (command: TimerCommand) => Promise<SentTimer>
  readonly changed?: (change: Change) => void
  readonly rebuilt?: (progress: readonly BuildProgress[]) => void
  /** Hears what is said of views that stand still behind the log, and nothing once they go on. */
  readonly standstill?: (says: string | undefined) => void
}

/** Follows a home's log into its read store, and gives the commands of its policies. One a directory. */
export async function follow(
  home: Home,
  directory: string,
  { send, changed, rebuilt, standstill }: FollowOptions,
): Promise<Following> {
  const store = new ReadStore(files(directory).rows)
  const { trouble, over } = troubles()
  let said: string | undefined
  const say = (says: string | undefined) => {
    if (says !== said) standstill?.(says)
    said = says
  }
  const runner: Runner = runnerOn(home, store, (error) => {
    trouble(error)
    const says = standstillSays(error)
    // What fails beside a view that has read everything, a rebuild for one, holds nothing back.
    const tell = (head = '') => head > (runner.position ?? '') && say(says)
    if (says !== undefined) home.log.head().then(tell, () => {})
  })
  runner.listen(() => {
    over()
    say(undefined)
  })
  if (changed !== undefined) runner.listen(changed)
  if (rebuilt !== undefined) runner.listenToRebuilds(rebuilt)
  const live = new LiveSource(store, folds, home.codec.open.bind(home.codec))
  const timers = new TimerLoop({ runner, live, send, now: home.clock.now, trouble })
  await runner.start()
  timers.start()
  return {
    runner,
    timers,
    stop: async () => {
      await timers.stop()
      await runner.stop()
      store.close()
    },
  }
}
