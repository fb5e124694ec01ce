import {
  beganOn,
  type Cadence,
  type Domain,
  nouns,
  type Pair,
  type PartnershipId,
  type PartnershipState,
  type PersonId,
  type Recorded,
  type SessionKind,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Steering, steering } from './partnership-metrics.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** A partnership with every member and every charter it has had. */
export interface PartnershipRow extends Steering {
  readonly id: PartnershipId
  /** Who its members are now, and which charter is in force. */
  readonly state: PartnershipState
  readonly founded?: Stamp
  readonly membership: readonly PartnershipMembership[]
  readonly charters: readonly CharterVersion[]
  /** Every version of what success means to them, and every answer to an element of it. */
  readonly definitions: readonly SuccessVersion[]
  readonly answers: readonly SuccessAnswer[]
  /** Every rhythm that was agreed on, in order. */
  readonly cadences: readonly AgreedCadence[]
  readonly ended?: { readonly stamp: Stamp; readonly reason?: string | undefined }
}

export interface AgreedCadence extends Omit<Cadence, 'since'> {
  readonly agreed: Stamp
  /** Ended, or another agreed in its place. */
  readonly ended?: { readonly stamp: Stamp; readonly reason?: string | undefined }
}

export interface PartnershipMembership {
  readonly person: PersonId
  readonly from: Stamp
  readonly to?: { readonly stamp: Stamp; readonly reason?: string | undefined }
}

export interface SuccessVersion {
  readonly version: number
  readonly stamp: Stamp
  readonly elements: readonly { readonly number: number; readonly text: string }[]
  readonly reason?: string | undefined
}

export interface SuccessAnswer {
  readonly stamp: Stamp
  readonly person: PersonId
  /** The number of the element, and the version in which it was answered. */
  readonly element: number
  readonly version: number
  readonly accepts: boolean
  readonly reason?: string | undefined
}

export interface CharterVersion {
  readonly version: number
  readonly proposed: Stamp
  readonly domains: readonly Domain[]
  readonly roles?: readonly { readonly person: PersonId; readonly role: string }[] | undefined
  readonly trustOpen: boolean
  readonly whoSees?: readonly { readonly what: string; readonly who: string }[] | undefined
  readonly insightCadenceDays?: number | undefined
  readonly pulseCadenceDays?: number | undefined
  readonly pulsePairs?: readonly Pair[] | undefined
  readonly metricCap?: number | undefined
  readonly notes?: string | undefined
  readonly acceptances: readonly { readonly stamp: Stamp; readonly person: PersonId }[]
  /** When its last member accepted it. */
  readonly agreed?: Stamp
}

const changeCharter = (
  row: PartnershipRow,
  version: number,
  change: (charter: CharterVersion) => CharterVersion,
): PartnershipRow => ({
  ...row,
  charters: row.charters.map((each) => (each.version === version ? change(each) : each)),
})

const answered = (
  row: PartnershipRow,
  event: Recorded<string, Omit<SuccessAnswer, 'stamp' | 'accepts'>>,
  accepts: boolean,
): PartnershipRow => ({
  ...row,
  answers: [...row.answers, { ...event.data, accepts, stamp: stampOf(event) }],
})
const endCadence = (row: PartnershipRow, kind: SessionKind, ended: AgreedCadence['ended']) =>
  row.cadences.map((each) =>
    each.kind === kind && each.ended === undefined && ended !== undefined
      ? { ...each, ended }
      : each,
  )

export const partnerships: Fold<PartnershipRow, typeof nouns.partnership.events> = {
  name: 'partnerships',
  noun: 'partnership',
  version: 7,
  initial: (id) => ({
    id,
    state: nouns.partnership.initial,
    membership: [],
    charters: [],
    favours: [],
    proposals: [],
    definitions: [],
    answers: [],
    cadences: [],
  }),
  reach: ({ id, founded }) => ({
    record: id,
    partnership: id,
    ...(founded === undefined ? {} : { since: beganOn(founded) }),
  }),
  on: withState<PartnershipRow>()(nouns.partnership, {
    PartnershipFounded: (row, event) => {
      const from = stampOf(event)
      const membership = event.data.members.map((person) => ({ person, from }))
      return { ...row, founded: from, membership }
    },
    CharterProposed: (row, event) => ({
      ...row,
      charters: [...row.charters, { ...event.data, proposed: stampOf(event), acceptances: [] }],
    }),
    CharterAccepted: (row, event) => {
      const { version, person } = event.data
      const acceptance = { stamp: stampOf(event), person }
      return changeCharter(row, version, (charter) => ({
        ...charter,
        acceptances: [...charter.acceptances, acceptance],
      }))
    },
    CharterAgreed: (row, event) =>
      changeCharter(row, event.data.version, (charter) => ({
        ...charter,
        agreed: stampOf(event),
      })),
    ...steering<PartnershipRow>(),
    SuccessDefined: (row, event) => ({
      ...row,
      definitions: [...row.definitions, { ...event.data, stamp: stampOf(event) }],
    }),
    SuccessElementAccepted: (row, event) => answered(row, event, true),
    SuccessElementRejected: (row, event) => answered(row, event, false),
    CadenceAgreed: (row, event) => {
      const agreed = stampOf(event)
      const before = endCadence(row, event.data.kind, { stamp: agreed })
      return { ...row, cadences: [...before, { ...event.data, agreed }] }
    },
    CadenceEnded: (row, event) => {
      const { kind, reason } = event.data
      return { ...row, cadences: endCadence(row, kind, { stamp: stampOf(event), reason }) }
    },
    MemberAdded: (row, event) => ({
      ...row,
      membership: [...row.membership, { person: event.data.person, from: stampOf(event) }],
    }),
    MemberRemoved: (row, event) => {
      const { person, reason } = event.data
      const to = { stamp: stampOf(event), reason }
      return {
        ...row,
        membership: row.membership.map((each) =>
          each.person === person && each.to === undefined ? { ...each, to } : each,
        ),
      }
    },
    PartnershipEnded: (row, event) => ({
      ...row,
      ended: { stamp: stampOf(event), reason: event.data.reason },
    }),
  }),
}
