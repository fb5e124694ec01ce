import {
  beganOn,
  type DecisionId,
  type EventId,
  type Id,
  type LocalDate,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
  type SessionId,
  type SessionKind,
  type SessionState,
  type SessionTime,
  type TopicId,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type CalledOff, calledOffBy } from './called-off.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'
import type { Wording } from './wording.ts'

/** A session from its planning on, or from being recorded as held. */
export interface SessionRow {
  readonly id: SessionId
  readonly state: SessionState
  readonly begun?: SessionBegun
  /** Every time that it was moved, in order. */
  readonly moves: readonly {
    readonly stamp: Stamp
    readonly to: SessionTime
    readonly reason?: string | undefined
  }[]
  readonly held?: SessionHeld
  readonly calledOff?: CalledOff
  /** When its day, as it then was, had passed. */
  readonly missed?: Stamp
  /** Those who were named as having been there, and say that they were not. */
  readonly disputes: readonly {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly note?: string | undefined
  }[]
  readonly declined: readonly {
    readonly stamp: Stamp
    readonly action: Id
    readonly reason?: Marked<string> | undefined
  }[]
}

export interface SessionBegun {
  readonly stamp: Stamp
  /** On record before it was held; else it was only recorded. */
  readonly planned: boolean
  readonly partnership: PartnershipId
  readonly kind: SessionKind
  readonly title?: string | undefined
  readonly host: PersonId
  readonly among: readonly PersonId[]
  readonly when: SessionTime
  readonly cadence?: { readonly since: EventId; readonly due: LocalDate } | undefined
}

export interface SessionHeld {
  readonly stamp: Stamp
  readonly on: LocalDate
  readonly present: readonly PersonId[]
  readonly topics: readonly TopicId[]
  readonly decisions: readonly DecisionId[]
  readonly actions: readonly SessionActionRow[]
  readonly note?: Marked<string> | undefined
}

export interface SessionActionRow extends Wording {
  readonly id: Id
  readonly who: PersonId
  readonly to: PersonId
  readonly dueOn: LocalDate
}

interface What extends Omit<SessionBegun, 'stamp' | 'planned' | 'when'>, SessionTime {}

const begunAs = (what: What, stamp: Stamp, planned: boolean): SessionBegun => {
  const { partnership, kind, title, host, among, cadence, ...rest } = what
  const { on, until, time, minutes } = rest
  const when = { on, until, time, minutes }
  return { stamp, planned, partnership, kind, title, host, among, when, cadence }
}

/** Sessions. What is said in confidence stays sealed. */
export const sessions: Fold<SessionRow, typeof nouns.session.events> = {
  name: 'sessions',
  noun: 'session',
  version: 6,
  initial: (id) => ({ id, state: nouns.session.initial, moves: [], disputes: [], declined: [] }),
  reach: ({ id, begun }) => ({
    record: id,
    ...(begun === undefined ? {} : { partnership: begun.partnership, since: beganOn(begun.stamp) }),
  }),
  on: withState<SessionRow>()(nouns.session, {
    SessionPlanned: (row, event) => ({ ...row, begun: begunAs(event.data, stampOf(event), true) }),
    SessionMoved: ({ missed: _, ...row }, event) => {
      const { reason, ...to } = event.data
      return { ...row, moves: [...row.moves, { stamp: stampOf(event), to, reason }] }
    },
    SessionHeld: (row, event) => ({ ...row, held: { ...event.data, stamp: stampOf(event) } }),
    SessionRecorded: (row, event) => {
      const { present, topics, decisions, actions, note, ...what } = event.data
      const stamp = stampOf(event)
      const begun = begunAs(what, stamp, false)
      const on = what.until ?? what.on
      return { ...row, begun, held: { stamp, on, present, topics, decisions, actions, note } }
    },
    SessionCalledOff: (row, event) => ({ ...row, calledOff: calledOffBy(event) }),
    // A move that was told afterwards, and sorts before, had taken the session to another day.
    SessionMissed: (row, event) =>
      row.state.is === 'planned' && row.state.daySetBy !== event.data.setBy
        ? row
        : { ...row, missed: stampOf(event) },
    AttendanceDisputed: (row, event) => ({
      ...row,
      disputes: [...row.disputes, { ...event.data, stamp: stampOf(event) }],
    }),
    ActionDeclined: (row, event) => ({
      ...row,
      declined: [...row.declined, { ...event.data, stamp: stampOf(event) }],
    }),
  }),
}

/** When it is now, or was. */
export const whenOf = ({ begun, moves }: SessionRow): SessionTime | undefined =>
  moves.at(-1)?.to ?? begun?.when
