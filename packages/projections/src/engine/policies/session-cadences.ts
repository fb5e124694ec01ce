import {
  addDays,
  type EventId,
  type Id,
  type LocalDate,
  type nouns,
  type Recorded,
  type SessionKind,
} from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Planning extends Readonly<Record<string, unknown>> {
  readonly partnership: string
  readonly kind: SessionKind
  readonly since: EventId
  readonly after: LocalDate
}

/** The id of the session that an event brings: an agreement on a cadence, or the session before. */
export const sessionBegunBy = (event: EventId): Id => deriveFrom(event, 'session', event)

/** A session that is planned at a moment, whose id follows from what set it. */
const plans = (event: Recorded, input: Planning, due: Timer['due']): Timer =>
  setBy(event, {
    command: 'PlanSessionInCadence',
    input,
    begins: sessionBegunBy(event.id),
    leaves: 'SessionPlanned',
    due,
    dated: 'when recorded',
  })

interface PartnershipRow {
  readonly id: string
  readonly first: Readonly<Partial<Record<SessionKind, Timer>>>
}

/** What was agreed on brings its first session at once. */
export const firstSessions: Policy<PartnershipRow, typeof nouns.partnership.events> = {
  name: 'first-sessions',
  noun: 'partnership',
  version: 1,
  initial: (id) => ({ id, first: {} }),
  on: {
    CadenceAgreed: ({ id, first }, event) => {
      const { kind, first: day } = event.data
      const input = { partnership: id, kind, since: event.id, after: addDays(day, -1) }
      return { id, first: { ...first, [kind]: plans(event, input, { at: event.at }) } }
    },
    CadenceEnded: ({ id, first }, event) => {
      const { [event.data.kind]: _, ...others } = first
      return { id, first: others }
    },
    PartnershipEnded: ({ id }) => ({ id, first: {} }),
  },
  timers: ({ first }) => Object.values(first),
}

interface SessionRow {
  readonly id: string
  readonly next?: Timer
}

/** A session that came of a cadence brings the next, on the day on which itself comes round. */
export const nextSessions: Policy<SessionRow, typeof nouns.session.events> = {
  name: 'next-sessions',
  noun: 'session',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    SessionPlanned: ({ id }, event) => {
      const { partnership, kind, cadence } = event.data
      if (cadence === undefined) return { id }
      const { since, due: day } = cadence
      return { id, next: plans(event, { partnership, kind, since, after: day }, { day }) }
    },
  },
  timers: ({ next }) => (next === undefined ? [] : [next]),
}
