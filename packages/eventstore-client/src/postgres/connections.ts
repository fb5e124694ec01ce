import { connect, type Socket } from 'node:net'
import { hostname } from 'node:os'
import postgres, { type Sql } from 'postgres'
import { OutcomeUnknown, StoreUnavailable } from '../errors.ts'
import { inTime, isFinal, meaningOf } from './failures.ts'
import { secureOf } from './secure.ts'

/** Of all logs that one thread has open on one server. */
const MOST_CONNECTIONS = 6

/** Milliseconds. For so long a server that isn't there is asked again, and so often. */
const PATIENCE = 5_000
const PAUSE = 100

/** Milliseconds that the server itself gives a statement, a wait for a lock among them. */
const STATEMENT_MILLISECONDS = 5_000
const CONNECT_SECONDS = 5

/** Who a server's tables say is connected: all threads of one process. It keeps 63 bytes. */
export const WHO = `lockstep ${process.pid} on ${hostname()}`.slice(0, 63)

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
  #client: Client
  /** Grows with every cut: what was remembered of the server before it may no longer hold. */
  cuts = 0

  /** @param url as PostgreSQL's own clients take it; `statement_timeout` and `connect_timeout` bound each call. */
  constructor(url: string) {
    const { searchParams } = new URL(url)
    this.#url = url
    this.#connectSeconds = Number(searchParams.get('connect_timeout') ?? CONNECT_SECONDS)
    this.#statement = Number(searchParams.get('statement_timeout') ?? STATEMENT_MILLISECONDS)
    this.#bound = this.#statement + this.#connectSeconds * 1_000
    this.#client = this.#connected()
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
    this.#client.sql.notify(CHANNEL, news).catch(() => {})
  }

  /** Hears the news of others; undefined after a time in which some may have been missed. */
  hear(listener: (news: string | undefined) => void): () => void {
    this.#heard.add(listener)
    if (this.#heard.size === 1) this.#listen()
    return () => this.#heard.delete(listener)
  }

  async end(): Promise<void> {
    const { sql, drop } = this.#client
    await sql.end({ timeout: 1 })
    drop()
  }

  async #once<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = this.#client
    return inTime(work(client.sql), this.#bound, () => {
      // Only the first of those that wait on the same connections cuts them.
      if (client === this.#client) this.#cut()
    })
  }

  #cut(): void {
    const { sql, drop } = this.#client
    this.#client = this.#connected()
    if (this.#heard.size > 0) this.#listen()
    void sql.end({ timeout: 0 })
    drop()
  }

  #listen(): void {
    const tell = (news?: string) => {
      for (const listener of this.#heard) listener(news)
    }
    this.#client.sql.listen(CHANNEL, tell, tell).catch(() => {})
  }

  #connected(): Client {
    const sockets = new Set<Socket>()
    const secured = new AbortController()
    let host = 0
    const options = {
      max: MOST_CONNECTIONS,
      idle_timeout: 60,
      connect_timeout: this.#connectSeconds,
      backoff: () => PAUSE / 1_000,
      fetch_types: false,
      onnotice: () => {},
      ...secureOf(new URL(this.#url), secured.signal),
      connection: {
        application_name: WHO,
        statement_timeout: this.#statement,
        // What makes an acknowledged append survive a power cut; a server's default may be another.
        synchronous_commit: 'on' as const,
        // Else the server plans each query for the very lists that it is asked with: twice the work of answering it.
        plan_cache_mode: 'force_generic_plan' as const,
      },
      // Its own, because one that is silent can't be closed otherwise.
      socket: ({ host: hosts, port, path }: Reached): Socket => {
        // The client, ended while it waited to ask a server again, goes on to ask it once.
        if (secured.signal.aborted) throw new StoreUnavailable('PostgreSQL is asked no more')
        const at = host++ % hosts.length
        const socket = path ? connect(path) : connect(port[at] ?? 5432, hosts[at] ?? 'localhost')
        // Not by their events: once TLS lies over a socket, the client forgets who listened to it.
        for (const known of sockets) if (known.destroyed) sockets.delete(known)
        sockets.add(socket)
        return Object.assign(socket, { host: hosts[at] })
      },
    }
    const drop = () => {
      // First what lies over them: a write on a socket that is gone would fail where nobody listens any more.
      secured.abort()
      for (const socket of sockets) socket.destroy()
    }
    return { sql: postgres(this.#url, options), drop }
  }
}

interface Client {
  readonly sql: Sql
  /** Ends its connections at once, those that are silent too. */
  readonly drop: () => void
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
