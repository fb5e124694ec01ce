import { Worker } from 'node:worker_threads'
import { StoreClosed, StoreUnavailable } from '@lockstep/eventstore-client'
import type { Looked } from '@lockstep/projections'
import { sendTimer } from '../commands/send-timer.ts'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import { WrapperMissing } from '../keys/wrappers.ts'
import type { Change, Part, Question, Reading } from '../reading/reading.ts'
import type { Store } from '../store/store.ts'
import { Calls } from './calls.ts'
import { type Counted, partAt } from './counting.ts'
import type { FollowerCalls, MainCalls, ReaderCalls, ReaderNews, ThreadData } from './protocol.ts'

/** How long a question waits for the projections to reach what its asker has just written. */
const PATIENCE = 5_000

/**
 * Starts the threads that keep and answer an organisation's projections.
 * @throws what keeps one of them from opening its files
 */
export async function openReading(home: Home, directory: string, store: Store): Promise<Reading> {
  const data = { id: home.id, directory, store }
  const followerThread = threadOf(new URL('./follower.ts', import.meta.url), data)
  const onStandstill = new Set<(says: string | undefined) => void>()
  const listeners = new Set<(change: Change) => void>()
  const onLooks = new Set<(looks: readonly Looked[]) => void>()
  let position: string | undefined
  let isReady = false
  let standstill: string | undefined
  const toCatchUp: Counted[] = []
  let rebuilding: Part = { done: 0, of: 0 }

  const started = Promise.withResolvers<void>()
  const ready = Promise.withResolvers<void>()
  const follower = new Calls<FollowerCalls>(followerThread, {
    started: (at) => {
      position = at
      started.resolve()
    },
    caughtUp: (at) => {
      position = at
      isReady = true
      ready.resolve()
    },
    rebuilt: (part) => {
      rebuilding = part
    },
    standstill: (says) => {
      standstill = says
      for (const listener of onStandstill) listener(says)
    },
    changed: (change) => {
      position = change.position
      for (const listener of listeners) listener(change)
    },
    send: (command) => sendTimer(home, command),
  } satisfies MainCalls)
  await begun(followerThread, started.promise)

  const readerThread = threadOf(new URL('./reader.ts', import.meta.url), data)
  const opened = Promise.withResolvers<void>()
  const reader = new Calls<ReaderCalls>(readerThread, {
    opened: opened.resolve,
    counted: (counted) => toCatchUp.push(counted),
    looked: (looks) => {
      for (const listener of onLooks) listener(looks)
    },
  } satisfies ReaderNews)
  await begun(readerThread, opened.promise).catch(async (error: unknown) => {
    await followerThread.terminate()
    throw error
  })
  if (!isReady) reader.tell('count', position)

  const reached = async (after: string) => {
    if ((position ?? '') >= after) return
    follower.tell('hurry', after)
    const until = Date.now() + PATIENCE
    while ((position ?? '') < after) {
      if (standstill !== undefined)
        throw new RequestRefused('StandsStill', `What you wrote is recorded. ${standstill}`)
      if (Date.now() > until)
        throw new RequestRefused(
          'NotCaughtUp',
          'What you wrote is recorded, and will show in a moment.',
        )
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  const now = () => home.clock.now()

  return {
    ask: async ({ after, ...question }: Question) => {
      if (after !== undefined) await reached(after)
      return reader.call('ask', { ...question, now: now() })
    },
    visible: (change, person) => reader.call('visible', { change, person, now: now() }),
    changesSince: (at, person) => reader.call('changesSince', { position: at, person, now: now() }),
    outgoing: (asked) => reader.call('outgoing', { ...asked, now: now() }),
    head: () => reader.call('head', undefined),
    take: (asked) => reader.call('take', { ...asked, now: now() }),
    place: (asked, person) => reader.call('place', { asked, person, now: now() }),
    looksTold: (asked) => reader.call('looksTold', { ...asked, now: now() }),
    onLooks: (listener) => {
      onLooks.add(listener)
      return () => onLooks.delete(listener)
    },
    members: () => reader.call('members', undefined),
    hasPart: (person) => reader.call('hasPart', { person, now: now() }),
    nextDue: () => reader.call('nextDue', now()),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    position: () => position,
    progress: () => ({
      ready: isReady,
      ...(isReady ? rebuilding : partAt(position, toCatchUp)),
      ...(standstill === undefined ? {} : { standstill }),
    }),
    onStandstill: (listener) => {
      onStandstill.add(listener)
      return () => onStandstill.delete(listener)
    },
    ready: ready.promise,
    settled: async () => {
      const at = await follower.call('settle', now())
      if (at !== undefined) await reached(at)
    },
    close: async () => {
      // Questions that wait in the reader's line have all the time in the world; who stops a server hasn't.
      reader.fail(new StoreClosed())
      await readerThread.terminate()
      const stopped = follower.call('stop', undefined)
      follower.end(new StoreClosed())
      await stopped
      await followerThread.terminate()
      follower.fail(new StoreClosed())
    },
  }
}

const threadOf = (file: URL, workerData: ThreadData): Worker =>
  new Worker(file, { workerData, execArgv: [...process.execArgv, '--enable-source-maps'] })

/**
 * Waits until a thread has opened its files. From then on its death takes the server with it: one that went on would
 * answer from views that stand still.
 * @throws what kept it from opening them
 */
function begun(thread: Worker, opened: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(classed(error))
    thread.once('error', failed)
    void opened.then(() => {
      thread.off('error', failed)
      thread.on('error', (error) => {
        throw error
      })
      resolve()
    })
  })
}

/** An error loses its class on its way out of a thread; a store that is away, or a file of keys, is known by it. */
function classed(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, name } = error as NodeJS.ErrnoException
  if (code === 'StoreUnavailable') return new StoreUnavailable(error.message, { cause: error })
  return name === 'WrapperMissing' ? new WrapperMissing(error.message, { cause: error }) : error
}
