import type { ServerResponse } from 'node:http'
import type { Access, Change } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import { Inject } from '@nestjs/common'
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs'
import type { Open } from '../organisations/opened.ts'
import { ACCESS } from '../provided.ts'
import { Turns } from '../turns.ts'
import type { Visitor } from '../visitors/visitors.ts'

/** The projections of an organisation have taken something in: what Nest's event bus carries. */
export class RecordsChanged {
  readonly open: Open
  readonly change: Change

  constructor(open: Open, change: Change) {
    this.open = open
    this.change = change
  }
}

const HEARTBEAT = 15_000
/** How soon a stream ends whose session or key was ended elsewhere. */
const LOOK_AFTER = 2_000
/** A client that is further behind than this is cut off; it comes back and asks from where it was. */
const MOST_WAITING = 1_000

/** One open stream of a person's live updates. */
export interface Listener {
  readonly session: Visitor['session']
  readonly person: PersonId
  readonly take: (change: Change) => void
  readonly end: () => void
}

/** Everybody who listens. A handler of the event bus; each change is held against the policy once a person. */
@EventsHandler(RecordsChanged)
export class LiveUpdates implements IEventHandler<RecordsChanged> {
  readonly #access: Access
  readonly #listeners = new Set<Listener>()
  readonly #turns = new Turns()
  #looking: NodeJS.Timeout | undefined

  constructor(@Inject(ACCESS) access: Access) {
    this.#access = access
  }

  onApplicationBootstrap(): void {
    this.#looking = setInterval(() => this.#endRevoked().catch(() => {}), LOOK_AFTER).unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.#looking)
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Cuts the streams of sessions and keys that are no more. */
  end(isOver: (session: Visitor['session']) => boolean): void {
    for (const { session, end } of this.#listeners) if (isOver(session)) end()
  }

  /** One may have been ended by another server. */
  async #endRevoked(): Promise<void> {
    if (this.#listeners.size === 0) return
    const sessions = [...this.#listeners].map(({ session }) => session.id)
    const ended = new Set(await this.#access.endedAmong(sessions))
    this.end(({ id }) => ended.has(id))
  }

  /**
   * One change after the other: a later one that overtook would make clients pass over the earlier. For the same reason the
   * streams of an organisation are cut where a change of it can't be told: each comes back and asks from where it was.
   */
  handle(changed: RecordsChanged): Promise<void> {
    const { id } = changed.open.served
    return this.#turns.take(() =>
      this.#spread(changed).catch((error: unknown) => {
        this.end(({ organisation }) => organisation === id)
        throw error
      }),
    )
  }

  async #spread({ open, change }: RecordsChanged): Promise<void> {
    const concerned = [...this.#listeners].filter(
      ({ session }) => session.organisation === open.served.id,
    )
    for (const [person, listeners] of Map.groupBy(concerned, ({ person }) => person)) {
      const visible = await open.reading.visible(change, person)
      if (visible !== undefined) for (const { take } of listeners) take(visible)
      // Whoever has left is told no more, and shall see that they have; their own record is what still exists for them.
      const mayHaveLeft = visible?.touched.some(({ id }) => id === person) ?? true
      if (mayHaveLeft && !(await open.reading.hasPart(person)))
        for (const { end } of listeners) end()
    }
  }
}

/** Streams changes to one client: those after a position, then those to come, each once and in order. */
export async function stream(
  response: ServerResponse,
  live: LiveUpdates,
  { open, session, person }: Visitor,
  after: string | undefined,
): Promise<void> {
  /** All up to here was looked at, and what exists of it for them was sent. */
  let told = after ?? open.reading.position() ?? ''
  let replaying = true
  /** The last that came while it was replayed what came before. */
  let announced = told
  const isOver = () => response.writableEnded || response.destroyed
  // Its client went while it was asked who they are: that it is over was told before, and is not told again.
  if (isOver()) return
  const send = (change: Change) => {
    if (isOver() || change.position <= told) return
    told = change.position
    response.write(frame(open.tokens.write(change.position), 'change', { touched: change.touched }))
    if (response.writableLength > MOST_WAITING * 200) response.destroy()
  }
  const stop = live.listen({
    session,
    person,
    end: () => response.end(),
    take: (change) => {
      if (replaying) announced = change.position
      else send(change)
    },
  })
  const heartbeat = setInterval(() => {
    if (!isOver()) response.write(': still here\n\n')
  }, HEARTBEAT)
  const tellStandstill = (says: string | undefined) => {
    if (!isOver()) response.write(frame('', 'standstill', { says }))
  }
  const unlisten = open.reading.onStandstill(tellStandstill)
  response.on('close', () => {
    clearInterval(heartbeat)
    stop()
    unlisten()
  })

  response.write(frame(told === '' ? '' : open.tokens.write(told), 'open', {}))
  const { standstill } = open.reading.progress()
  if (standstill !== undefined) tellStandstill(standstill)
  while (!isOver()) {
    const { changes, upTo } = await open.reading.changesSince(told, person)
    changes.forEach(send)
    if (upTo !== undefined) told = upTo
    else if (announced <= told) break
  }
  replaying = false
}

const frame = (id: string, event: string, data: unknown): string =>
  `${id === '' ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
