import { z } from 'zod'
import { circleThere, requireReached } from './disclosing-to.ts'
import {
  distinct,
  EventId,
  type Id,
  type PartnershipId,
  PersonId,
  PostmortemId,
} from './kernel/ids.ts'
import type { NounName, Ref, Situation } from './kernel/noun.ts'
import { Refusal, require } from './kernel/refusal.ts'
import { type Instant, LocalDate, localDate } from './kernel/time.ts'

/** That others may read the words of a record: offered by one of its two, and agreed on by the other. */
export interface Disclosure {
  readonly offer: EventId
  readonly by: PersonId
  readonly to: readonly PersonId[]
  readonly postmortem?: PostmortemId | undefined
  readonly until: LocalDate
  readonly agreed: boolean
}

/**
 * To whom words are disclosed, and the last local day on which they are. Of a post-mortem those are named who were its circle
 * as it was offered: who comes to it later reads nothing that nobody named them for.
 */
const circle = {
  to: distinct(PersonId).min(1),
  postmortem: PostmortemId.optional(),
  until: LocalDate,
}

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
  readonly noun: NounName
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
>({ noun, id, both, what, reads, types }: Disclosing<S, O, A, T>) {
  const theirs = { giver: 'named', named: both, personal: true, atOnce: true } as const
  const named = z.strictObject({ id, offer: EventId.meta({ title: 'The disclosure' }) })
  const offered = z.strictObject({
    id,
    to: distinct(PersonId.meta({ among: 'fitting' }))
      .max(20)
      .optional()
      .meta({ title: 'Who may read them', description: reads, place: 'first' }),
    postmortem: circle.postmortem.meta({
      title: 'Or those of a post-mortem',
      description: 'Whom it involves, and who facilitates it, as they are today.',
      place: 'first',
    }),
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
      needs: ({ to = [], postmortem }: z.output<typeof offered>) => readers(to, postmortem),
      records: [types.offered],
      decide: (
        { to: persons = [], postmortem, until }: z.output<typeof offered>,
        state: S,
        situation: Situation,
      ) => {
        const two = both(state)
        const others = persons.every((person) => !two.includes(person))
        require(others, 'AlreadyTheirs', 'The two read their words anyway.', 'to')
        for (const person of persons) requireReached(state, person, situation, 'to')
        const there = circleThere(noun, state, postmortem, situation, 'postmortem')
        const to = [...new Set([...persons, ...there])].filter((person) => !two.includes(person))
        require(to.length >
          0, 'NobodyNamed', 'Name who may read them: somebody else than the two.', 'to')
        requireStill(until, situation)
        const { speaker: by, now } = situation
        return [at(now, types.offered, { by, to, ...(postmortem && { postmortem }), until })]
      },
    },
    agree: {
      ...theirs,
      title: `Agree that others read ${what}`,
      input: named,
      ownWayIn: true,
      needs: ({ offer }: z.output<typeof named>, { disclosures = [] }: S) => {
        const { to = [], postmortem } = disclosures.find((each) => each.offer === offer) ?? {}
        return readers(to, postmortem)
      },
      records: [types.agreed],
      decide: ({ offer }: z.output<typeof named>, state: S, situation: Situation) => {
        const { by, to, postmortem, until, agreed } = standing(state, offer)
        const { speaker, now } = situation
        if (agreed) return []
        require(by !==
          speaker, 'OnlyTheOther', 'The other of you agrees to what you offer.', 'offer')
        const there = circleThere(noun, state, postmortem, situation, 'offer')
        for (const person of to)
          if (!there.includes(person)) requireReached(state, person, situation, 'offer')
        requireStill(until, situation)
        const whom = { to: [...to], ...(postmortem && { postmortem }), until }
        return [at(now, types.agreed, { offer, by: speaker, ...whom })]
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

const readers = (to: readonly PersonId[], postmortem: PostmortemId | undefined): Ref[] => [
  ...to.map((person): Ref => ({ noun: 'person', id: person })),
  ...(postmortem === undefined ? [] : [{ noun: 'postmortem' as const, id: postmortem }]),
]

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
