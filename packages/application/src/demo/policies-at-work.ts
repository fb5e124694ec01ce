import { type Instant, later, localDate, startOfDay } from '@lockstep/domain'
import { folds, LiveSource, policies, ReadStore, Runner, TimerLoop } from '@lockstep/projections'
import type { Home } from '../home.ts'
import { sendTimer } from '../send-timer.ts'
import { ZONE } from './calendar.ts'

/** The policies of an organisation whose clock is moved by hand. */
export interface PoliciesAtWork {
  /** Lets all happen that falls due by a moment, each at its own, the clock going along. */
  readonly until: (moment: Instant) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Sets an organisation's policies to work on rows in memory, which are made again where it is served. */
export async function setToWork(home: Home): Promise<PoliciesAtWork> {
  const store = new ReadStore(':memory:')
  const openMark = home.codec.open.bind(home.codec)
  const erase = home.keys.destroy.bind(home.keys)
  const trouble = (error: unknown) => {
    throw error
  }
  const runner = new Runner({ log: home.log, store, folds, policies, openMark, erase, trouble })
  const live = new LiveSource(store, folds, openMark)
  const { now } = home.clock
  const send = (command: Parameters<typeof sendTimer>[1]) => sendTimer(home, command)
  const timers = new TimerLoop({ runner, live, send, now, trouble })
  await runner.start()

  const nextDue = (by: Instant): Instant | undefined => {
    const due = store.timers.due(localDate(by, ZONE), by)[0]?.timer.due
    if (due === undefined) return undefined
    return 'at' in due ? due.at : startOfDay(due.day, ZONE)
  }

  return {
    until: async (moment) => {
      await runner.upToDate()
      for (let due = nextDue(moment); due !== undefined; due = nextDue(moment)) {
        home.moveTo(later(due, now()))
        await timers.fire()
      }
    },
    stop: async () => {
      await timers.stop()
      await runner.stop()
      store.close()
    },
  }
}
