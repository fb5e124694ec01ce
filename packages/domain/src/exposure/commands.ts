import { z } from 'zod'
import { distinct, EventId, PersonId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line } from '../kernel/text.ts'
import { dayIn, LocalDate, localDate } from '../kernel/time.ts'
import { requireKnown, requireNotGone } from '../person/membership.ts'
import { exposure } from './exposure.ts'
import { type Exposing, type ExposureAnswer, type ExposureState, toldWays } from './state.ts'
import { Subject } from './subject.ts'

const command = commandsOf(exposure)

const of = Subject.meta({ title: 'Of what' })
const how = z.enum(toldWays).meta({ title: 'How' })
const by = PersonId.optional().meta({ title: 'By whom' })
const note = Line.optional().meta({ title: 'Note' })
const statement = EventId.meta({ title: 'What is said' })

/** What the ledger asks of the record that it is of. */
interface Subjected {
  readonly is: string
  readonly restrictedTo?: readonly PersonId[]
  readonly exposes?: readonly Exposing[]
}

/** @throws Refusal `UnknownRecord` where there is no such record, or none for who asks. */
function requireSubject(situation: Situation, { noun, id }: Subject): Subjected {
  const subject = situation.other<Subjected>(noun, id)
  require(subject.is !== 'none', 'UnknownRecord', 'There is no such record.', 'of')
  return subject
}

const people = (ids: readonly (PersonId | undefined)[]) =>
  ids.flatMap((id) => (id === undefined ? [] : [{ noun: 'person' as const, id }]))

export const RecordExposure = command({
  title: 'Say who knows of something',
  input: z.strictObject({
    of,
    people: distinct(PersonId).min(1).max(50).meta({ title: 'Who came to know' }),
    how,
    by: by.meta({
      title: 'By whom',
      description: 'Who told or showed it: you, if you leave it open.',
    }),
    note,
  }),
  begins: ({ of }) => of.id,
  giver: 'member',
  needs: ({ of, people: exposed, by }) => [of, ...people([...exposed, by])],
  records: ['ExposureRecorded'],
  decide: (input, state, situation) => {
    const { speaker } = situation
    const { restrictedTo } = requireSubject(situation, input.of)
    for (const person of input.people) {
      requireKnown(situation, person, 'people')
      requireNotGone(situation, person, 'people')
    }
    if (input.by !== undefined) requireKnown(situation, input.by, 'by')
    const inside =
      restrictedTo === undefined || input.people.every((each) => restrictedTo.includes(each))
    require(inside, 'OutsideRestriction', 'This is not open to all of them.', 'people')
    const teller =
      input.how === 'told' || input.how === 'shown'
        ? (input.by ?? (input.people.includes(speaker) ? undefined : speaker))
        : input.by
    const people = input.people.filter((each) => !isSaid(state, each, input.how, teller))
    const says = 'This is on record of them already: correct that entry, if it was otherwise.'
    require(people.length > 0, 'ExposureAlreadySaid', says, 'people')
    return [{ type: 'ExposureRecorded', data: { ...input, people, by: teller } }]
  },
})

/** Whether it stands of somebody so, unanswered: said twice, one would be left where the other is corrected. */
const isSaid = (
  state: ExposureState,
  person: PersonId,
  how: Exposing['how'],
  by: PersonId | undefined,
): boolean =>
  exposesIn(state).some(
    (said) =>
      said.how === how &&
      said.by === by &&
      isOf(said, person) &&
      !answersIn(state).some((each) => each.statement === said.event && each.person === person),
  )

export const OpenRecord = command({
  title: 'Say that you have opened this',
  input: z.strictObject({ of }),
  begins: ({ of }) => of.id,
  giver: 'member',
  personal: true,
  atOnce: true,
  ownPage: true,
  needs: ({ of }) => [of],
  records: ['RecordOpened'],
  decide: ({ of }, state, situation) => {
    const { speaker: person, now } = situation
    requireSubject(situation, of)
    const before = exposesIn(state).some((each) => each.how === 'opened' && isOf(each, person))
    return before ? [] : [{ type: 'RecordOpened', data: { of, person }, occurredAt: now }]
  },
})

const exposesIn = (state: ExposureState): readonly Exposing[] =>
  state.is === 'none' ? [] : state.exposes

const answersIn = (state: ExposureState): readonly ExposureAnswer[] =>
  state.is === 'none' ? [] : state.answers

const isOf = ({ people }: Exposing, person: PersonId) => people.includes(person)

/** @throws Refusal `UnknownExposure`, unless the statement is there and is about the speaker. */
function requireMine(state: ExposureState, situation: Situation, of: Subject, event: EventId) {
  const { exposes = [] } = requireSubject(situation, of)
  const mine = [...exposesIn(state), ...exposes].some(
    (said) => said.event === event && isOf(said, situation.speaker),
  )
  require(mine, 'UnknownExposure', 'Nobody says this of you.', 'statement')
}

export const DisputeExposure = command({
  title: 'Dispute that you know of it',
  input: z.strictObject({ of, statement, note }),
  begins: ({ of }) => of.id,
  giver: 'member',
  personal: true,
  needs: ({ of }) => [of],
  records: ['ExposureDisputed'],
  decide: ({ of, statement, note }, state, situation) => {
    const { speaker: person } = situation
    requireMine(state, situation, of, statement)
    const last = answersIn(state).find(
      (each) => each.statement === statement && each.person === person,
    )
    const again = last?.how === 'disputed'
    require(!again, 'AlreadyDisputed', 'You have disputed this: say how it was.', 'statement')
    return [{ type: 'ExposureDisputed', data: { of, statement, person, note } }]
  },
})

export const CorrectExposure = command({
  title: 'Say how you came to know of it',
  input: z.strictObject({ of, statement, how, on: LocalDate.meta({ title: 'On' }), by, note }),
  begins: ({ of }) => of.id,
  giver: 'member',
  personal: true,
  needs: ({ of, by }) => [of, ...people([by])],
  records: ['ExposureCorrected'],
  decide: ({ of, statement, ...account }, state, situation) => {
    const { speaker: person, now, zone } = situation
    requireMine(state, situation, of, statement)
    if (account.by !== undefined) requireKnown(situation, account.by, 'by')
    const past = account.on <= localDate(now, zone)
    require(past, 'NotYet', 'This day is still to come.', 'on')
    const begun = situation.begunOf?.(of.noun, of.id)
    const wasThere = begun === undefined || account.on >= dayIn(begun, zone)
    require(wasThere, 'BeforeRecord', 'There was nothing to know of it yet on that day.', 'on')
    return [{ type: 'ExposureCorrected', data: { of, statement, person, ...account } }]
  },
})
