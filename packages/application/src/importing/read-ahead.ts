import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ImportError } from '@lockstep/importers'
import {
  type PartOf,
  type Reading,
  sizeOf,
  type ThreadRequest,
  type ThreadWork,
  type Told,
} from './thread-words.ts'

/** So much is read before anything of it is taken. */
const MOST_AHEAD = 2_000

/**
 * What a history or a table tells, read in a thread of its own while what came before is recorded.
 * @throws ImportError where it cannot be read; the signal's reason where it was stopped.
 */
export async function* readAhead<R extends Reading>(
  work: R,
  signal?: AbortSignal,
): AsyncGenerator<PartOf[R['of']], void, undefined> {
  signal?.throwIfAborted()
  const workerData: ThreadWork = { work, most: MOST_AHEAD }
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData })
  const ask = (request: ThreadRequest) => thread.postMessage(request)
  const inbox = new Inbox(thread)
  const gone = once(thread, 'exit').catch(() => {})
  const stop = () => ask('stop')
  signal?.addEventListener('abort', stop)
  try {
    for (;;) {
      let taken = 0
      for (const told of await inbox.next()) {
        signal?.throwIfAborted()
        if (told.is === 'ended') return
        if (told.is === 'failed') throw failure(told)
        yield told.part as PartOf[R['of']]
        taken += sizeOf(told.part)
      }
      ask({ taken })
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
    // It ends its git and clears away what it laid on the disk.
    await gone
  }
}

const failure = ({ code, message }: Extract<Told, { is: 'failed' }>): Error =>
  code === undefined ? new Error(message) : new ImportError(code, message)

/** What a thread has told and nobody has taken yet. */
class Inbox {
  #told: Told[] = []
  #arrived = () => {}

  constructor(thread: Worker) {
    const take = (told: Told) => {
      this.#told.push(told)
      this.#arrived()
    }
    thread.on('message', take)
    thread.on('error', ({ message }) => take({ is: 'failed', message }))
  }

  /** All that has been told since, at least one. */
  async next(): Promise<readonly Told[]> {
    if (this.#told.length === 0)
      await new Promise<void>((resolve) => {
        this.#arrived = resolve
      })
    const told = this.#told
    this.#told = []
    return told
  }
}
