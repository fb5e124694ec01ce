import { z } from 'zod'
import { distinct, EventId, type Id, type PartnershipId, PersonId } from './kernel/ids.ts'
import type { Ref, Situation } from './kernel/noun.ts'
import { Refusal, require } from './kernel/refusal.ts'
import { type Instant, LocalDate, localDate } from './kernel/time.ts'
import { auditOf, requireReader } from './person/membership.ts'
import type { PersonState } from './person/state.ts'
import { beganOn, isOfAudit, isOnAuditedDay } from './reach.ts'

/** That others may read the words of a record: offered by one of its two, and agreed on by the other. */
export interface Disclosure {
  readonly offer: EventId
  readonly by: PersonId
  readonly to: readonly PersonId[]
  readonly until: LocalDate
  readonly agreed: boolean
}

/** To whom words are disclosed, and the last local day on which they are. */
const circle = { to: distinct(PersonId).min(1).max(20), until: LocalDate }

/** What is on record of a disclosure; the id of the event that offers it names it. */
export const disclosureData = {
  /** One of the two would let others read what is on record. */
  offered: z.strictObject({ by: PersonId, ...circle }),
  /** The other agreed: the words are open to them, to the end of that day. */
  agreed: z.strictObject({ offer: EventId, by: PersonId, ...circle }),
  takenBack: z.strictObject({ offer: EventId, by: PersonId }),
}

/** A record of two, of whose disclosures those stand that are listed, offers among them; none before it begins. */
export interface Disclosable {
  readonly is: string
  readonly disclosures?: readonly Disclosure[]
  readonly partnership?: PartnershipId
}

/** A fact may lie before the beginning: then there is nothing yet to disclose. */
function disclosing<S extends Disclosable>(
  state: S,
  change: (standing: readonly Disclosure[]) => readonly Disclosure[],
): S {
  const { disclosures } = state
  return disclosures === undefined ? state : { ...state, disclosures: change(disclosures) }
}

interface Said<D> {
  readonly id: EventId
  readonly data: D
}

/** How the events of a disclosure move a record's state on. */
export const disclosed = {
  offered: <S extends Disclosable>(
    state: S,
    { id, data }: Said<z.output<typeof disclosureData.offered>>,
  ): S => disclosing(state, (standing) => [...standing, { ...data, offer: id, agreed: false }]),
  agreed: <S extends Disclosable>(state: S, { data: { offer } }: Said<{ offer: EventId }>): S =>
    disclosing(state, (standing) =>
      standing.map((each) => (each.offer === offer ? { ...each, agreed: true } : each)),
    ),
  takenBack: <S extends Disclosable>(state: S, { data: { offer } }: Said<{ offer: EventId }>): S =>
    disclosing(state, (standing) => standing.filter((each) => each.offer !== offer)),
}

/** What a noun says of its disclosures. */
interface Disclosing<S, O extends string, A extends string, T extends string> {
  readonly id: z.ZodType<Id, Id>
  /** Whose words they are. */
  readonly both: (state: S) => readonly PersonId[]
  /** What others are let read, as titles name it: `the words`. */
  readonly what: string
  /** What that is, in the form's own words. */
  readonly reads: string
  readonly types: { readonly offered: O; readonly agreed: A; readonly takenBack: T }
}

/**
 * The three commands by which the two of a record let others read its words. What opens words holds from its recording:
 * dated back, a taking back would stand before what it ends.
 */
export function disclosureCommands<
  S extends Disclosable,
  O extends string,
  A extends string,
  T extends string,
>({ id, both, what, reads, types }: Disclosing<S, O, A, T>) {
  const theirs = { giver: 'named', named: both, personal: true, atOnce: true } as const
  const named = z.strictObject({ id, offer: EventId.meta({ title: 'The disclosure' }) })
  const offered = z.strictObject({
    id,
    to: circle.to.meta({ title: 'Who may read them', description: reads }),
    until: LocalDate.meta({
      title: 'Until',
      description: 'The last day. Either of you may end it before.',
    }),
  })
  return {
    offer: {
      ...theirs,
      title: `Let others read ${what}`,
      input: offered,
      ownWayIn: true,
      needs: ({ to }: z.output<typeof offered>) => persons(to),
      records: [types.offered],
      decide: ({ to, until }: z.output<typeof offered>, state: S, situation: Situation) => {
        const others = to.every((person) => !both(state).includes(person))
        require(others, 'AlreadyTheirs', 'The two read their words anyway.', 'to')
        for (const person of to) requireReached(state, person, situation, 'to')
        requireStill(until, situation)
        const { speaker: by, now } = situation
        return [at(now, types.offered, { by, to, until })]
      },
    },
    agree: {
      ...theirs,
      title: `Agree that others read ${what}`,
      input: named,
      ownWayIn: true,
      needs: ({ offer }: z.output<typeof named>, { disclosures = [] }: S) =>
        persons(disclosures.find((each) => each.offer === offer)?.to ?? []),
      records: [types.agreed],
      decide: ({ offer }: z.output<typeof named>, state: S, situation: Situation) => {
        const { by, to, until, agreed } = standing(state, offer)
        const { speaker, now } = situation
        if (agreed) return []
        require(by !==
          speaker, 'OnlyTheOther', 'The other of you agrees to what you offer.', 'offer')
        for (const person of to) requireReached(state, person, situation, 'offer')
        requireStill(until, situation)
        return [at(now, types.agreed, { offer, by: speaker, to: [...to], until })]
      },
    },
    takeBack: {
      ...theirs,
      title: `Let others read ${what} no longer`,
      input: named,
      records: [types.takenBack],
      decide: ({ offer }: z.output<typeof named>, state: S, { speaker: by, now }: Situation) => {
        standing(state, offer)
        return [at(now, types.takenBack, { offer, by })]
      },
    },
  }
}

const at = <T extends string, D>(occurredAt: Instant, type: T, data: D) => ({
  type,
  data,
  occurredAt,
})

const persons = (ids: readonly PersonId[]): Ref[] =>
  ids.map((person) => ({ noun: 'person', id: person }))

/**
 * Somebody for whom the record exists: nobody believes that words are read which an auditor never gets to see.
 * @throws Refusal `NotAReader` or `BeyondAudit` naming the field.
 */
function requireReached(
  { partnership }: Disclosable,
  person: PersonId,
  situation: Situation,
  field: string,
): void {
  requireReader(situation, person, field)
  const { now, zone, begun } = situation
  const state = situation.other<PersonState>('person', person)
  const audit = auditOf(state, localDate(now, zone))
  if (state.is === 'member' || audit === undefined) return
  const beyond = 'Somebody named is an auditor whose audit doesn’t reach this: '
  const audited = isOfAudit(audit, partnership)
  require(audited, 'BeyondAudit', `${beyond}it is of none of their partnerships.`, field)
  const within = isOnAuditedDay(audit, begun && beganOn(begun))
  require(within, 'BeyondAudit', `${beyond}it began on a day that they don’t audit.`, field)
}

/** @throws Refusal `AlreadyOver` */
function requireStill(until: LocalDate, { now, zone }: Situation): void {
  require(until >= localDate(now, zone), 'AlreadyOver', 'This day has passed.', 'until')
}

/** @throws Refusal `NoSuchDisclosure` */
function standing({ disclosures = [] }: Disclosable, offer: EventId): Disclosure {
  const found = disclosures.find((each) => each.offer === offer)
  if (found === undefined) {
    throw new Refusal('NoSuchDisclosure', 'Nobody is let read this, or no longer.', 'offer')
  }
  return found
}
