import type { EventId, PersonId } from '../kernel/ids.ts'
import type { LocalTime } from '../kernel/time.ts'
import type { Pair } from './events.ts'
import type { JointMetric } from './joint-metrics.ts'
import type { SessionKind } from './session-kinds.ts'
import type { SuccessDefinition } from './success.ts'

export type { SuccessDefinition, SuccessElement } from './success.ts'

import type { Recurring } from './recurrence.ts'

/** A field in which one member decides. */
export interface Domain {
  readonly name: string
  readonly owner: PersonId
  /** Where the others step in by agreement: "spend above EUR 50,000". */
  readonly gate?: string | undefined
}

/** One version of what the members agree on. */
export interface Charter {
  readonly version: number
  readonly domains: readonly Domain[]
  readonly trustOpen: boolean
  readonly pulseCadenceDays?: number | undefined
  /** Who rate each other in a trust pulse, where not everybody does. */
  readonly pulsePairs?: readonly Pair[] | undefined
  /** How many joint metrics need no reason, where it says so. */
  readonly metricCap?: number | undefined
  readonly acceptedBy: readonly PersonId[]
}

/** How often, and when, the members meet for something. */
export interface Cadence extends Recurring {
  readonly kind: SessionKind
  readonly time?: LocalTime | undefined
  readonly minutes?: number | undefined
  readonly host: PersonId
  /** The event that says so. */
  readonly since: EventId
}

export interface Partnership {
  readonly is: 'founded' | 'ended'
  /** Whether it was founded by more than two: a pair stays a pair. */
  readonly team: boolean
  readonly name?: string
  readonly members: readonly PersonId[]
  /** Who was one before, and was taken out of it. */
  readonly former?: readonly PersonId[]
  /** The number of the last version that anybody proposed; 0 where there is none. */
  readonly lastVersion: number
  /** The charter in force: the last version that every member of its day accepted. */
  readonly charter?: Charter | undefined
  readonly proposed?: Charter | undefined
  /** The joint metrics, and those that are proposed; in the order in which they were. */
  readonly metrics: readonly JointMetric[]
  /** What success means to them; absent while nobody has said so. */
  readonly success?: SuccessDefinition
  readonly cadences: readonly Cadence[]
  /** How often trust pulses are called, since the agreement that set it so. */
  readonly pulses?: { readonly everyDays: number; readonly since: EventId } | undefined
}

export type PartnershipState = { readonly is: 'none' } | Partnership

/** Whether every member there is now opened what they say about trust to the organisation. */
export const trustIsOpen = ({ members, charter }: Partnership): boolean =>
  charter?.trustOpen === true && members.every((member) => charter.acceptedBy.includes(member))

/** The rhythm that an event agreed on, as long as it goes on as that says. */
export const cadenceSince = (state: PartnershipState, since: EventId): Cadence | undefined =>
  state.is === 'founded' ? state.cadences.find((cadence) => cadence.since === since) : undefined
