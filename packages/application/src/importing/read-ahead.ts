import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DEFAULT_LIMITS, FEWER_PAGES, ImportError, type ImportErrorCode } from '@lockstep/importers'
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

/** What a thread may take. */
interface Allowed {
  /** So many milliseconds it may tell nothing. */
  readonly silent: number
  /** So many it may take once it is asked to stop; one that hears nothing any more is ended. */
  readonly stopping: number
  /** So many megabytes it may hold. */
  readonly heap: number
}

const ALLOWED: Allowed = { silent: DEFAULT_LIMITS.time + 60_000, stopping: 2_000, heap: 1_536 }

/**
 * What a history or a table tells, read in a thread of its own while what came before is recorded.
 * @throws ImportError where it cannot be read; the signal's reason where it was stopped.
 */
export async function* readAhead<R extends Reading>(
  work: R,
  signal?: AbortSignal,
  allowed: Partial<Allowed> = {},
): AsyncGenerator<PartOf[R['of']], void, undefined> {
  signal?.throwIfAborted()
  const { silent, stopping, heap } = { ...ALLOWED, ...allowed }
  // Whatever becomes of the thread, what it laid on the disk is cleared away with this.
  const place = await mkdtemp(join(tmpdir(), 'lockstep-reading-'))
  const thread = threadIn(place, { work, most: MOST_AHEAD }, heap)
  const ask = (request: ThreadRequest) => thread.postMessage(request)
  const inbox = new Inbox(thread, work.of, silent)
  const gone = once(thread, 'exit').catch(() => {})
  let ending: NodeJS.Timeout | undefined
  const stop = () => {
    ask('stop')
    ending ??= setTimeout(() => thread.terminate(), stopping)
  }
  signal?.addEventListener('abort', stop)
  try {
    for (;;) {
      signal?.throwIfAborted()
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
    // A git that it leaves ends as soon as nobody reads what it says.
    await gone
    clearTimeout(ending)
    await rm(place, { recursive: true, force: true, maxRetries: 3 })
  }
}

function threadIn(place: string, workerData: ThreadWork, maxOldGenerationSizeMb: number): Worker {
  const env = { ...process.env, TMPDIR: place, TEMP: place, TMP: place }
  const resourceLimits = { maxOldGenerationSizeMb }
  const thread = new URL('./reading-thread.ts', import.meta.url)
  return new Worker(thread, { workerData, env, resourceLimits })
}

const failure = ({ code, message }: Extract<Told, { is: 'failed' }>): Error =>
  code === undefined ? new Error(message) : new ImportError(code, message)

const TOO_LARGE: Record<Reading['of'], { code: ImportErrorCode; message: string }> = {
  history: {
    code: 'HistoryTooLarge',
    message: `This history takes more memory than an import may: ${FEWER_PAGES}`,
  },
  goals: {
    code: 'TableTooLarge',
    message: 'This table takes more memory than an import may: split it, and import its parts.',
  },
  calendar: {
    code: 'CalendarTooLarge',
    message: 'This calendar takes more memory than an import may: export fewer of its entries.',
  },
}

function brokenBy({ code, message }: NodeJS.ErrnoException, of: Reading['of']): Told {
  const isFull = code === 'ERR_WORKER_OUT_OF_MEMORY'
  return { is: 'failed', ...(isFull ? TOO_LARGE[of] : { message }) }
}

/** What a thread has told and nobody has taken yet. */
class Inbox {
  readonly #silent: number
  #told: Told[] = []
  #arrived = () => {}

  constructor(thread: Worker, of: Reading['of'], silent: number) {
    this.#silent = silent
    thread.on('message', (told: Told) => this.#take(told))
    thread.on('error', (error: NodeJS.ErrnoException) => this.#take(brokenBy(error, of)))
    thread.on('exit', () => this.#take({ is: 'failed', message: 'the reading broke off' }))
  }

  /** All that has been told since, at least one. Where nothing comes for too long, that it took too long. */
  async next(): Promise<readonly Told[]> {
    if (this.#told.length === 0) {
      const tooLong = setTimeout(() => this.#take(this.#tooLong()), this.#silent)
      await new Promise<void>((resolve) => {
        this.#arrived = resolve
      })
      clearTimeout(tooLong)
    }
    const told = this.#told
    this.#told = []
    return told
  }

  #take(told: Told) {
    this.#told.push(told)
    this.#arrived()
  }

  #tooLong(): Told {
    const message = `Nothing could be read for ${this.#silent / 1000} s.`
    return { is: 'failed', code: 'ImportTookTooLong', message }
  }
}
