import { earlier, type Id, type Instant, localDate, startOfDay } from '@lockstep/domain'
import { folds, LiveSource, ReadStore, type TimerCommand, TimerLoop } from '@lockstep/projections'
import { sendTimer } from '../commands/send-timer.ts'
import type { Home } from '../home/home.ts'
import { runnerOn } from '../read-store/runner-on.ts'
import { ZONE } from './calendar.ts'

/** A policy's command, and the moment at which it was given. */
interface Given {
  readonly at: Instant
  readonly command: TimerCommand
}

/** What the policies of an organisation did, each time they were let. */
export interface Done {
  readonly organisation: Id
  readonly turns: readonly (readonly Given[])[]
}

/** The policies of an organisation whose clock is moved by hand. */
export interface PoliciesAtWork {
  /** Lets everything happen that falls due by a moment, each at its own, the clock going along. */
  readonly until: (moment: Instant) => Promise<void>
  readonly stop: () => Promise<void>
  readonly done: Done
}

/** Sets them to work on rows in memory, which are made again from the log where it is served. */
export async function setToWork(home: Home): Promise<PoliciesAtWork> {
  const store = new ReadStore(':memory:')
  const { promise: failed, reject: trouble } = Promise.withResolvers<never>()
  failed.catch(() => {})
  const runner = runnerOn(home, store, trouble)
  const live = new LiveSource(store, folds, home.codec.open.bind(home.codec))
  const { now } = home.clock
  const turns: Given[][] = []
  const send = async (command: TimerCommand) => {
    const at = now()
    const sent = await sendTimer(home, command)
    if ('position' in sent) turns.at(-1)?.push({ at, command })
    return sent
  }
  const timers = new TimerLoop({ runner, live, send, now, trouble })
  await runner.start()

  const fireUntil = async (moment: Instant): Promise<void> => {
    await timers.fire()
    const next = () => nextDue(store, now(), moment)
    for (let due = next(); due !== undefined; due = next()) {
      home.moveTo(due)
      await timers.fire()
    }
  }

  return {
    // A runner tries again for ever; what it meets here would never get better.
    until: (moment) => {
      turns.push([])
      return Promise.race([fireUntil(moment), failed])
    },
    stop: async () => {
      await timers.stop()
      await runner.stop()
      store.close()
    },
    done: { organisation: home.id, turns },
  }
}

/** Lets happen in a home what was done in another whose story is the same, without looking for what falls due. */
export function doneAgain(home: Home, done: Done): PoliciesAtWork {
  const told = JSON.stringify(done.turns).replaceAll(done.organisation, home.id)
  const turns = (JSON.parse(told) as Done['turns']).values()
  return {
    until: async () => {
      for (const { at, command } of turns.next().value ?? []) {
        home.moveTo(at)
        const sent = await sendTimer(home, command)
        if (!('position' in sent)) throw new Error(`${command.command} was not recorded again`)
      }
    },
    stop: async () => {},
    done,
  }
}

/** What is due by now has been sent, or waits for what others do. */
function nextDue({ timers }: ReadStore, now: Instant, by: Instant): Instant | undefined {
  return timers
    .due(localDate(by, ZONE), by)
    .map(({ timer: { due } }) => ('at' in due ? due.at : startOfDay(due.day, ZONE)))
    .filter((due) => due > now)
    .reduce<Instant | undefined>((first, due) => earlier(first ?? due, due), undefined)
}
