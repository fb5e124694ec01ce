import { Blobs, type PageText } from './blobs.ts'
import { deadline } from './deadline.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { type Commit, countCommits, lastAmong, readLog } from './log.ts'
import { openSource } from './open.ts'

export interface HistoryOptions {
  readonly branch?: string
  readonly signal?: AbortSignal
  readonly limits?: Partial<Limits>
}

/** A history open for reading. Close it afterwards: that removes what it needed on the disk. */
export interface History {
  /** How many commits lie along its first parents. */
  readonly count: number
  /** The last of its commits that is one of these. */
  lastAmong(commits: ReadonlySet<string>): Promise<string | undefined>
  commits(): AsyncGenerator<Commit, void, undefined>
  page(object: string): Promise<PageText>
  close(): Promise<void>
}

/**
 * Opens the first-parent history of a repository's directory or a bundle file.
 * @throws ImportError where it cannot be read; the signal's reason where it was stopped.
 */
export async function openHistory(path: string, options: HistoryOptions = {}): Promise<History> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const signal = deadline(limits.time, options.signal)
  const { branch } = options
  const { place, tip } = await openSource({
    path,
    limits,
    signal,
    ...(branch === undefined ? {} : { branch }),
  })
  const run = { place, limits, signal }
  const blobs = new Blobs(run)
  const close = async () => {
    blobs.close()
    await place.leave()
  }
  try {
    const count = await countCommits(run, tip)
    return {
      count,
      lastAmong: (commits) => lastAmong(run, tip, commits),
      commits: () => readLog(run, tip),
      page: (object) => blobs.read(object),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
