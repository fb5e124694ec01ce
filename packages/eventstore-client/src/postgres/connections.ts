import { connect, type Socket } from 'node:net'
import postgres, { type Sql } from 'postgres'
import { OutcomeUnknown, StoreUnavailable } from '../errors.ts'
import { inTime, isFinal, meaningOf } from './failures.ts'
import { proofOf } from './proof.ts'

/** Of all logs that one thread has open on one server. */
const MOST_CONNECTIONS = 6

/** Milliseconds. For so long a server that isn't there is asked again, and so often. */
const PATIENCE = 5_000
const PAUSE = 100

/** Milliseconds that the server itself gives a statement, a wait for a lock among them. */
const STATEMENT_MILLISECONDS = 5_000
const CONNECT_SECONDS = 5

/** The channel on which appends are told to other processes. */
const CHANNEL = 'lockstep'

/**
 * A thread's connections to one server. Every call is bounded: a server that refuses is asked again for a while, one that is
 * silent has its connections cut.
 */
export class Connections {
  readonly #url: string
  readonly #bound: number
  readonly #connectSeconds: number
  readonly #statement: number
  readonly #heard = new Set<(news: string | undefined) => void>()
  #sockets = new Set<Socket>()
  #sql: Sql
  /** Grows with every cut: what was remembered of the server before it may no longer hold. */
  cuts = 0

  /** @param url as PostgreSQL's own clients take it; `statement_timeout` and `connect_timeout` bound each call. */
  constructor(url: string) {
    const { searchParams } = new URL(url)
    this.#url = url
    this.#connectSeconds = Number(searchParams.get('connect_timeout') ?? CONNECT_SECONDS)
    this.#statement = Number(searchParams.get('statement_timeout') ?? STATEMENT_MILLISECONDS)
    this.#bound = this.#statement + this.#connectSeconds * 1_000
    this.#sql = this.#connected()
  }

  /**
   * Does work that may be begun anew, and that ends the same whether a cut attempt had happened or not.
   * @throws StoreUnavailable, or OutcomeUnknown once an attempt may have happened, StoreFull, and what the work throws
   */
  async patiently<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const until = Date.now() + PATIENCE
    for (let mayHaveHappened = false; ; ) {
      try {
        return await this.#once(work)
      } catch (error) {
        const meaning = meaningOf(error)
        mayHaveHappened ||= meaning instanceof OutcomeUnknown
        const passes = meaning instanceof OutcomeUnknown || meaning instanceof StoreUnavailable
        if (!passes) throw meaning
        this.cuts += 1
        if (Date.now() > until || isFinal(error))
          throw mayHaveHappened ? new OutcomeUnknown(meaning.message, { cause: error }) : meaning
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
  }

  /** Like `patiently`, for what nobody needs to know the outcome of: reading, or making what may be there. */
  async reading<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.patiently(work).catch((error: unknown) => {
      if (!(error instanceof OutcomeUnknown)) throw error
      throw new StoreUnavailable(error.message, { cause: error.cause })
    })
  }

  /** Tells others of news. It may get lost, so that they have to look by themselves now and then. */
  tell(news: string): void {
    this.#sql.notify(CHANNEL, news).catch(() => {})
  }

  /** Hears the news of others; undefined after a time in which some may have been missed. */
  hear(listener: (news: string | undefined) => void): () => void {
    this.#heard.add(listener)
    if (this.#heard.size === 1) this.#listen()
    return () => this.#heard.delete(listener)
  }

  async end(): Promise<void> {
    await this.#sql.end({ timeout: 1 })
    for (const socket of this.#sockets) socket.destroy()
  }

  async #once<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const sql = this.#sql
    return inTime(work(sql), this.#bound, () => {
      // Only the first of those that wait on the same connections cuts them.
      if (sql === this.#sql) this.#cut()
    })
  }

  #cut(): void {
    const [old, sockets] = [this.#sql, this.#sockets]
    this.#sockets = new Set()
    this.#sql = this.#connected()
    if (this.#heard.size > 0) this.#listen()
    void old.end({ timeout: 0 })
    for (const socket of sockets) socket.destroy()
  }

  #listen(): void {
    const tell = (news?: string) => {
      for (const listener of this.#heard) listener(news)
    }
    this.#sql.listen(CHANNEL, tell, tell).catch(() => {})
  }

  #connected(): Sql {
    const sockets = this.#sockets
    let host = 0
    const options = {
      max: MOST_CONNECTIONS,
      idle_timeout: 60,
      connect_timeout: this.#connectSeconds,
      backoff: () => PAUSE / 1_000,
      fetch_types: false,
      onnotice: () => {},
      ...proofOf(new URL(this.#url)),
      connection: {
        application_name: 'lockstep',
        statement_timeout: this.#statement,
        // What makes an acknowledged append survive a power cut; a server's default may be another.
        synchronous_commit: 'on' as const,
        // Else the server plans each query for the very lists that it is asked with: twice the work of answering it.
        plan_cache_mode: 'force_generic_plan' as const,
      },
      // Its own, because one that is silent can't be closed otherwise.
      socket: ({ host: hosts, port, path }: Reached): Socket => {
        const at = host++ % hosts.length
        const socket = path ? connect(path) : connect(port[at] ?? 5432, hosts[at] ?? 'localhost')
        sockets.add(socket)
        socket.once('close', () => sockets.delete(socket))
        return Object.assign(socket, { host: hosts[at] })
      },
    }
    return postgres(this.#url, options)
  }
}

/** Where a server is, as `postgres` has read it from an address. */
interface Reached {
  readonly host: readonly string[]
  readonly port: readonly number[]
  readonly path: string | false
}

const shared = new Map<string, { connections: Connections; users: number }>()

/** The connections that all logs of a thread share. @returns them, and what to call once they are no longer needed */
export function sharedConnections(url: string): {
  readonly connections: Connections
  readonly release: () => Promise<void>
} {
  const known = shared.get(url) ?? { connections: new Connections(url), users: 0 }
  shared.set(url, known)
  known.users += 1
  return {
    connections: known.connections,
    release: async () => {
      known.users -= 1
      if (known.users > 0) return
      shared.delete(url)
      await known.connections.end()
    },
  }
}
