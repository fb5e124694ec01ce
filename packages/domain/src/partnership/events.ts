import { z } from 'zod'
import { requireAhead } from '../kernel/days.ts'
import { step } from '../kernel/event.ts'
import { distinct, PartnerId, PersonId } from '../kernel/ids.ts'
import { noneTwice } from '../kernel/none-twice.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate, LocalTime } from '../kernel/time.ts'
import { successEvents } from './events-success.ts'
import { metricEvents } from './metric-events.ts'
import { Every } from './recurrence.ts'
import { Minutes, SessionKind } from './session-kinds.ts'

const lane = 'people'

const Domain = z.strictObject({
  name: Line.meta({ title: 'Domain', description: 'Pricing, brand, hiring in sales, …' }),
  owner: PartnerId.meta({ title: 'Who decides' }),
  gate: Line.optional().meta({
    title: 'Where the others step in by agreement',
    description: 'Spend above EUR 50,000, for example.',
  }),
})

/** The domains of a charter: no two of one name, whatever the case of its letters. */
export const Domains = noneTwice(
  z.array(Domain).max(50),
  ({ name }) => name.toLowerCase(),
  'names the same domain twice',
)

const Role = z.strictObject({
  person: PartnerId.meta({ title: 'Member' }),
  role: Line.meta({ title: 'Role', description: 'What the others count on them for.' }),
})

/** What each is there for: one role a member. */
export const Roles = noneTwice(
  z.array(Role).max(50),
  ({ person }) => person,
  'names the same member twice',
)

const Sight = z.strictObject({
  what: Line.meta({ title: 'What', description: 'Minutes of our one-to-ones, for example.' }),
  who: Line.meta({ title: 'Who may see it' }),
})

/** Who may see what, as the members agree on it beside what the product holds everybody to. */
export const WhoSees = noneTwice(
  z.array(Sight).max(50),
  ({ what }) => what.toLowerCase(),
  'names the same thing twice',
)

/** Two of the members. */
export const Pair = z.strictObject({
  one: PartnerId.meta({ title: 'One' }),
  other: PartnerId.meta({ title: 'The other' }),
})
export type Pair = z.output<typeof Pair>

/** Of two people, whoever is named first. */
export const pairKey = ({ one, other }: Pair): string => [one, other].sort().join(' ')

export const Pairs = noneTwice(z.array(Pair).max(1225), pairKey, 'names the same two twice').refine(
  (pairs) => pairs.every(({ one, other }) => one !== other),
  'pairs somebody with themselves',
)

/** Days from one trust pulse to the next: it takes a week to answer one. */
export const PulseCadence = z.int().min(7).max(366)

/** Joint metrics that need no reason. */
export const MetricCap = z.int().min(1).max(50)

const version = z.int().min(1)

export const events = {
  PartnershipFounded: step(
    'founded a partnership',
    z.strictObject({
      /** Two are a pair, more are a team. */
      members: distinct(PersonId).min(2).max(50),
      name: Line.optional(),
    }),
    { lane },
  ),
  /** What others accept is not mended under their hands: another version is proposed. */
  CharterProposed: step(
    'proposed a charter',
    z.strictObject({
      version,
      domains: Domains,
      roles: Roles.optional(),
      /** The members' trust figures may be read by the whole organisation. */
      trustOpen: z.boolean(),
      /** Who may see what beside that; they hold each other to it. */
      whoSees: WhoSees.optional(),
      /** Days between two insight notes. */
      insightCadenceDays: z.int().min(1).max(366).optional(),
      /** Days between two trust pulses. */
      pulseCadenceDays: PulseCadence.optional(),
      /** Who rate each other; left out: everybody and everybody. */
      pulsePairs: Pairs.optional(),
      /** How many joint metrics need no reason; left out: five. */
      metricCap: MetricCap.optional(),
      notes: Text.optional(),
    }),
    { lane, mendable: false, instead: 'propose another version in its place' },
  ),
  CharterAccepted: step('accepted a charter', z.strictObject({ version, person: PersonId }), {
    lane,
  }),
  /** The last member accepted: this version is in force. */
  CharterAgreed: step('agreed on a charter', z.strictObject({ version }), {
    lane,
    mendable: false,
    instead: 'propose another version in its place',
  }),
  ...metricEvents,
  ...successEvents,
  /** One for each thing to meet for: what is agreed later takes its place. */
  CadenceAgreed: step(
    'agreed on a rhythm',
    z.strictObject({
      kind: SessionKind,
      every: Every,
      /** The day of the first, from which the others are counted. */
      first: LocalDate,
      /** In the organisation's zone. */
      time: LocalTime.optional(),
      minutes: Minutes.optional(),
      /** Who leads them. */
      host: PersonId,
    }),
    { lane: 'rhythm', holds: ({ first }, days) => requireAhead(first, days, 'first') },
  ),
  CadenceEnded: step(
    'ended a rhythm',
    z.strictObject({ kind: SessionKind, reason: Text.optional() }),
    { lane: 'rhythm' },
  ),
  MemberAdded: step('added a member to a team', z.strictObject({ person: PersonId }), { lane }),
  MemberRemoved: step(
    'removed a member',
    z.strictObject({ person: PersonId, reason: Text.optional() }),
    { lane },
  ),
  PartnershipEnded: step('ended a partnership', z.strictObject({ reason: Text.optional() }), {
    lane,
  }),
} as const
