import {
  addDays,
  beganOn,
  type EventId,
  type Id,
  type LocalDate,
  type nouns,
  type Recorded,
} from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { stampOf } from '../../folds/stamp.ts'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Calling extends Readonly<Record<string, unknown>> {
  readonly partnership: string
  readonly since: EventId
  readonly on: LocalDate
}

/** The id of the pulse that an event brings: an agreement on a cadence, or the pulse before. */
export const pulseBegunBy = (event: EventId): Id => deriveFrom(event, 'pulse', event)

/** A pulse that is called on a day, whose id follows from what set it. */
const calls = (event: Recorded, input: Calling): Timer =>
  setBy(event, {
    command: 'CallPulseInCadence',
    input,
    begins: pulseBegunBy(event.id),
    leaves: 'PulseCalled',
    due: { day: input.on },
    dated: 'when recorded',
  })

interface PartnershipRow {
  readonly id: string
  readonly proposed: Readonly<Record<number, number | undefined>>
  readonly everyDays?: number | undefined
  readonly first?: Timer | undefined
}

/** A charter that says how often brings the first pulse, counted from its agreement. */
export const firstPulses: Policy<PartnershipRow, typeof nouns.partnership.events> = {
  name: 'first-pulses',
  noun: 'partnership',
  version: 1,
  initial: (id) => ({ id, proposed: {} }),
  on: {
    CharterProposed: (row, { data: { version, pulseCadenceDays } }) => ({
      ...row,
      proposed: { ...row.proposed, [version]: pulseCadenceDays },
    }),
    CharterAgreed: (row, event) => {
      const everyDays = row.proposed[event.data.version]
      if (everyDays === row.everyDays) return row
      if (everyDays === undefined) return { ...row, everyDays, first: undefined }
      const on = addDays(beganOn(stampOf(event)), everyDays)
      return {
        ...row,
        everyDays,
        first: calls(event, { partnership: row.id, since: event.id, on }),
      }
    },
    PartnershipEnded: ({ id, proposed }) => ({ id, proposed }),
  },
  timers: ({ first }) => (first === undefined ? [] : [first]),
}

interface PulseRow {
  readonly id: string
  readonly next?: Timer
}

/** A pulse that came of a cadence brings the next. */
export const nextPulses: Policy<PulseRow, typeof nouns.pulse.events> = {
  name: 'next-pulses',
  noun: 'pulse',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    PulseCalled: ({ id }, event) => {
      const { partnership, cadence } = event.data
      if (cadence === undefined) return { id }
      const { since, next: on } = cadence
      return { id, next: calls(event, { partnership, since, on }) }
    },
  },
  timers: ({ next }) => (next === undefined ? [] : [next]),
}
