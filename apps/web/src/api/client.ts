import { ownZone } from '../words/zones.ts'
import {
  leftOpen,
  onRecordOtherwise,
  Problem,
  problemOf,
  signedOut,
  unreachable,
} from './problem.ts'
import { uuidV7 } from './uuid-v7.ts'

/** The moment looked at, on each clock; nothing of it: the present. */
export interface Moments {
  /** What was on record then: an instant or a date. */
  known?: string | undefined
  /** What had happened by then. */
  happened?: string | undefined
  /** What its source had by then of what was imported, and of all else what had happened. */
  held?: string | undefined
}

/** A command as a form gives it. */
export interface CommandCall {
  name: string
  input: unknown
  /** Made once per filling of the form: sent again as it is, it is recorded once. */
  key: string
  /** When it happened: an instant or a date. Left out: now. */
  occurredAt?: string | undefined
  /** The principal, where a delegate records for one. */
  onBehalfOf?: string | undefined
  /** What ties it to others that were given as one act; left out, it is one by itself. */
  act?: string | undefined
  /** The revision of the record that was seen: given on an older one, it is refused. Left out: it goes on with any. */
  seen?: number | undefined
  /** Why a step that was forgotten enters the record only now; it is put in where it belongs. */
  forgotten?: { reason: string } | undefined
}

/** An entry that shall read otherwise, or count no longer, and why. */
export type MendingCall = {
  /** `goal/{id}` */
  record: string
  event: string
  reason: string
  /** As a command's. */
  key: string
  seen?: number | undefined
} & (
  | { kind: 'withdraw' }
  | {
      kind: 'correct'
      /** The fields that were wrong; null for one that is left open. */
      changes: Readonly<Record<string, unknown>>
      /** As a command's; left out where that stands. */
      occurredAt?: string | undefined
    }
)

/** What a command or a mending came to. */
export interface CommandAnswer {
  id: string
  revision: number
  /** What was recorded; the first stands for the act, and all that follows from it. */
  events: readonly string[]
  /** Where the log stands now, opaque; absent where there was nothing to record. */
  position?: string
}

/** How far the demo's clock is moved on. */
export type MoveOn = 'next day' | 'next due' | 'two weeks'

/** One organisation's requests; remembers the last position written, so that whoever writes reads it back. */
export interface Client {
  view: (
    name: string,
    params: Readonly<Record<string, unknown>>,
    moments: Moments,
    signal?: AbortSignal,
  ) => Promise<unknown>
  command: (call: CommandCall) => Promise<CommandAnswer>
  /** Corrects an entry of a record, or takes it back. */
  mend: (call: MendingCall) => Promise<CommandAnswer>
  /** Moves the demo's clock on. What falls due on the way is the doing of who moved it. */
  moveOn: (to: MoveOn) => Promise<unknown>
  /** Whether something was sent whose answer has not come yet: whose doing a change is cannot be told before. */
  isWriting: () => boolean
  /** Whether any of these acts was given from here. */
  isOwn: (acts: readonly string[]) => boolean
  /** The address of the live stream. */
  live: string
}

/** What a move of the clock leads to is told over the live stream within this many milliseconds. */
const RECENT = 5_000

/** `api` is a place's: `/api/orgs/calder/as/dana`. */
export function createClient(api: string): Client {
  let after: string | undefined
  let moved = 0
  let writing = 0
  const acts = new Set<string>()
  const write = async <A extends { position?: string }>(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    writing += 1
    try {
      const answer = (await ask(`${api}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })) as A
      after = answer.position ?? after
      return answer
    } finally {
      writing -= 1
    }
  }
  /** Under which key went what is on its way, or may be on record. */
  const sent = new Map<string, string>()
  /** What is on record was given under these, from another tab or before the page was loaded anew. */
  const spent = new Set<string>()
  const give = async (path: string, body: unknown, filling: string, seen?: number) => {
    const said = JSON.stringify([filling, path, body])
    const isTaken = spent.has(filling) || [...sent.values()].includes(filling)
    // A key stands for one thing said: what was changed since is another command.
    const key = sent.get(said) ?? (isTaken ? uuidV7() : filling)
    sent.set(said, key)
    try {
      const answer = await write<CommandAnswer>(path, body, {
        'idempotency-key': key,
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
      })
      sent.delete(said)
      const [act] = answer.events
      if (act !== undefined) acts.add(act)
      return answer
    } catch (error) {
      if (error instanceof Problem && error.leavesOpen) throw leftOpen(error)
      sent.delete(said)
      if (error instanceof Problem && error.status === 401) throw signedOut(error)
      if (error instanceof Problem && error.code === 'IdempotencyKeyReused') {
        spent.add(filling)
        throw onRecordOtherwise(error)
      }
      throw error
    }
  }
  return {
    live: `${api}/live`,
    isWriting: () => writing > 0,
    isOwn: (those) => Date.now() - moved < RECENT || those.some((act) => acts.has(act)),
    moveOn: async (to) => {
      await write('demo/move', { to })
      moved = Date.now()
    },
    view: async function view(name, params, moments, signal) {
      const query = new URLSearchParams()
      for (const [key, value] of Object.entries({
        ...params,
        ...moments,
        after,
        zone: ownZone(),
      })) {
        if (value !== undefined) query.set(key, String(value))
      }
      try {
        return await ask(`${api}/views/${name}?${query}`, signal === undefined ? {} : { signal })
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'StandsStill')) throw error
        // The page says why what was just written does not show; all else can be read.
        after = undefined
        return view(name, params, moments, signal)
      }
    },
    command: ({ name, key, act, seen, ...command }) => {
      if (act !== undefined) acts.add(act)
      const together = act === undefined ? {} : { correlation: act }
      return give(`commands/${name}`, { ...command, ...together }, key, seen)
    },
    mend: ({ record, key, seen, ...mending }) =>
      give(`records/${record}/mendings`, mending, key, seen),
  }
}

/** A request that sends JSON. */
export const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** One request, its answer as JSON. @throws Problem */
export async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' }).catch(
    (reason: unknown) => {
      if (reason instanceof DOMException && reason.name === 'AbortError') throw reason
      throw unreachable()
    },
  )
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined
  return response.json().catch(() => {
    throw new Problem(response.status, 'Unreadable', 'The answer could not be read. Try again.')
  })
}
