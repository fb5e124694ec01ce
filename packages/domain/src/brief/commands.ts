import { z } from 'zod'
import { BriefId, PersonId, partnershipWith } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf, peopleRefs, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { addDays, dayNear, LocalDate, localDate } from '../kernel/time.ts'
import { partnershipNamed, requirePartnership, requireTogether } from '../partnership/checks.ts'
import { requireKnown, requireNotErased } from '../person/membership.ts'
import { type PersonState, type Role, roles } from '../person/state.ts'
import { requireNear } from '../policy/near.ts'
import { brief } from './brief.ts'
import { expectations, Gaps } from './said.ts'
import { type Brief, type BriefState, comings, hireDays, hiringIn, workings } from './state.ts'

const command = commandsOf(brief)
const id = BriefId
const day = z.enum(hireDays).meta({ title: 'After how many days' })

const asks = {
  works: z.enum(workings).meta({
    title: 'They are to be',
    description: 'A doer carries things out, a conductor has others carry them out.',
  }),
  gaps: Gaps.default([]).meta({ title: 'Gaps, and how each is covered' }),
}

type Expected = { readonly [K in keyof typeof expectations]?: string | undefined }

const daysOf = { at30: 30, at60: 60, at90: 90 }
const fields = ['at30', 'at60', 'at90'] as const

const isSaid = (expected: Expected): boolean =>
  fields.some((field) => expected[field] !== undefined)

/**
 * Of a day that has begun nothing can be foreseen any more.
 * @throws Refusal `DayIsOver`
 */
function requireAhead(expected: Expected, starts: LocalDate, { at, zone }: Situation): void {
  const today = localDate(at, zone)
  const over = fields.find(
    (field) => expected[field] !== undefined && addDays(starts, daysOf[field]) <= today,
  )
  require(over === undefined, 'DayIsOver', 'This day is not ahead any more.', over)
}

const stated = (by: PersonId, { at30, at60, at90 }: Expected) => ({
  type: 'HireExpectationsStated' as const,
  data: { by, at30, at60, at90 },
})

/** @throws Refusal `UnknownRoleBrief` */
function written(state: BriefState): Brief {
  if (state.is === 'none') throw new Refusal(...brief.refusals.none)
  return state
}

/** @throws Refusal `RoleBriefRuns` where another one of this role of theirs does, until its last day. */
function requireNoneRuns(role: Role, { siblings, at, zone }: Situation): void {
  const today = localDate(at, zone)
  for (const other of siblings<BriefState>()) {
    if (other.is === 'none' || other.role !== role) continue
    const until = addDays(other.starts, daysOf.at90)
    const says = `There is a brief of this role for them already, until ${dayNear(until, today)}.`
    require(until < today, 'RoleBriefRuns', says, 'role')
  }
}

/** For somebody who comes, or who is there and takes another role: their part of it they say themselves. */
export const WriteRoleBrief = command({
  title: 'Write a role brief',
  input: z.strictObject({
    person: PersonId.meta({ title: 'Who takes the role', among: 'coming' }),
    role: z.enum(roles),
    starts: LocalDate.meta({ title: 'First day in the role' }),
    ...asks,
    ...expectations,
    partnership: partnershipWith('person').optional(),
  }),
  creates: true,
  giver: 'member',
  personal: true,
  needs: ({ person, partnership }, _, speaker) => [
    { noun: 'person', id: person },
    { noun: 'person', id: speaker },
    ...partnershipNamed(partnership),
  ],
  unique: ({ person, role }) => ({ of: person, as: [role] }),
  records: ['RoleBriefWritten', 'HireExpectationsStated'],
  decide: ({ at30, at60, at90, ...input }, _, situation) => {
    const { speaker: by } = situation
    require(input.person !== by, 'HiresOneself', 'Somebody else takes the role.', 'person')
    requireKnown(situation, input.person, 'person')
    requireNotErased(situation.other('person', input.person), 'person')
    requireTogether(situation, input.partnership, [by, input.person])
    const members = requirePartnership(situation, input.partnership)?.members
    requireNear(situation, input.person, members)
    requireNoneRuns(input.role, situation)
    const expected = { at30, at60, at90 }
    requireAhead(expected, input.starts, situation)
    return [
      { type: 'RoleBriefWritten', data: { ...input, by } },
      ...(isSaid(expected) ? [stated(by, expected)] : []),
    ]
  },
})

export const ReviseRoleBrief = command({
  title: 'Revise a role brief',
  input: z.strictObject({ id, ...asks, reason: Text.optional().meta({ title: 'Why' }) }),
  giver: 'named',
  named: hiringIn,
  rewrites: true,
  records: ['RoleBriefRevised'],
  decide: ({ id: _, ...data }) => [{ type: 'RoleBriefRevised', data }],
})

export const StateHireExpectations = command({
  title: 'State what you expect of the first ninety days',
  input: z.strictObject({ id, ...expectations }),
  giver: 'named',
  named: hiringIn,
  personal: true,
  records: ['HireExpectationsStated'],
  decide: ({ id: _, ...expected }, state, situation) => {
    require(isSaid(expected), 'NothingExpected', 'Say it for one of the days.', 'at30')
    requireAhead(expected, written(state).starts, situation)
    return [stated(situation.speaker, expected)]
  },
})

/** Who has left by then is asked no more. */
export const AskHowHireGoes = command({
  title: 'Ask how a hire goes',
  input: z.strictObject({ id, day, on: LocalDate }),
  giver: 'timer',
  hidden: true,
  needs: (_, state) => peopleRefs(hiringIn(state)),
  records: ['HireDayCame'],
  decide: ({ day, on }, state, situation) => {
    const there = hiringIn(state).every(
      (person) => situation.other<PersonState>('person', person).is === 'member',
    )
    return there && !written(state).asked.includes(day)
      ? [{ type: 'HireDayCame', data: { day, on } }]
      : []
  },
})

export const SayHowHireGoes = command({
  title: 'Say how a hire goes',
  input: z.strictObject({
    id,
    day,
    came: z.enum(comings).meta({ title: 'It came' }),
    text: Text.optional().meta({
      title: 'In your words',
      description: 'Only the two of you can read this, and how you say it came.',
      place: 'first',
      readers: 'some',
    }),
    at60: expectations.at60.meta({ title: 'What you now expect after 60 days' }),
    at90: expectations.at90.meta({ title: 'What you now expect after 90 days' }),
  }),
  giver: 'named',
  named: hiringIn,
  personal: true,
  records: ['HireDayAnswered', 'HireExpectationsStated'],
  decide: ({ day, came, text, at60, at90 }, state, situation) => {
    const { speaker: by, at, zone } = situation
    const { starts } = written(state)
    const on = addDays(starts, Number(day))
    require(on <= localDate(at, zone), 'DayToCome', 'This day is still to come.', 'day')
    const ahead = { at60, at90 }
    requireAhead(ahead, starts, situation)
    return [
      { type: 'HireDayAnswered', data: { by, day, said: of(by, { came, text }) } },
      ...(isSaid(ahead) ? [stated(by, ahead)] : []),
    ]
  },
})
