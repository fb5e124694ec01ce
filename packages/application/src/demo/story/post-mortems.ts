import type { CommandInput } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, ingrid, marcus, marcusWithWei, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step, told } from '../step.ts'
import { boardDeck } from './feedback-crisis-2026.ts'
import { targetRaised } from './g-3-pipeline.ts'
import { marchSwitch } from './s-05-march-switch.ts'
import { freezeDecided } from './s-06-brand-freeze.ts'

const id = named('PM-02')

/** The entries that the post-mortem of the switch speaks of. */
const switched = eventOf(told(marchSwitch, 'Decide'))
const framed = eventOf(told(marchSwitch, 'FrameDecision'))
const frozen = eventOf(freezeDecided)
const raised = eventOf(targetRaised)
const feedback = eventOf(told(boardDeck, 'GiveFeedback'))

type Moments = CommandInput<'WriteRecollection'>['moments']

const recalls = (on: Moment, by: string, moments: Moments): Step =>
  step(on, by, 'WriteRecollection', { id, moments })

const annotates = (on: Moment, by: string, entry: string, text: string): Step =>
  step(on, by, 'AnnotateEntry', { id, entry, text })

const ownerNotAsked = step('2026-06-22 10:05', wei, 'MakePostmortemFinding', {
  id,
  text: 'The owner of the domain was not asked.',
  cites: [switched, frozen],
  pattern: 'left_out_of_strategy',
})

const movedTarget = step('2026-06-22 10:12', wei, 'MakePostmortemFinding', {
  id,
  text: 'A target moved before the people who carry it knew why.',
  cites: [raised],
  pattern: 'unilateral_goal_change',
})

const pilots = step('2026-06-22 10:20', wei, 'AgreePostmortemAction', {
  id,
  ...{ who: marcus, becomes: 'goal', dueOn: '2026-09-30', finding: eventOf(movedTarget) },
  title: 'Every target with the name of who was asked for it',
})

const askedFirst = step('2026-09-22 16:30', wei, 'AgreePostmortemAction', {
  id,
  ...{ who: tomas, becomes: 'commitment', to: wei, dueOn: '2026-12-18' },
  finding: eventOf(movedTarget),
  title: 'No plan goes out before those who carry it have read it',
})

/** PM-01, opened too early and called off. */
const startDates: readonly Step[] = [
  step(
    '2026-06-03 09:10',
    marcus,
    'OpenPostmortem',
    {
      ...{ partnership: marcusWithWei, title: 'The start dates of the pilots' },
      question: 'Why did three dates move in five weeks?',
      ...{ from: '2026-04-01', to: '2026-05-29', involved: [marcus, wei], facilitator: ingrid },
    },
    { as: 'PM-01' },
  ),
  step('2026-06-03 16:20', marcus, 'HandOnFacilitation', {
    id: named('PM-01'),
    facilitator: tomas,
  }),
  step('2026-06-04 11:45', marcus, 'CallOffPostmortem', {
    id: named('PM-01'),
    reason: 'Two of the dates are still open. We look at it when they are over.',
  }),
]

const recollections: readonly Step[] = [
  recalls('2026-06-10 18:40', dana, [
    {
      on: '2026-03-09',
      text: 'We talked it through after the numbers call, and I took it that Ingrid would tell Noor.',
      ...{ entry: switched, holds: 'so' },
    },
    {
      on: '2026-03-16',
      text: 'The target had to move with the plan. I said so on the call.',
      ...{ entry: raised, holds: 'so' },
    },
  ]),
  recalls('2026-06-11 09:25', marcus, [
    {
      on: '2026-03-06',
      text: 'For me it was settled at the end of that week. The Monday only put a name to it.',
      ...{ entry: switched, holds: 'so' },
    },
  ]),
  recalls('2026-06-12 08:50', noor, [
    {
      on: '2026-03-24',
      text: 'I thought the one-to-one was dropped because of the quarter close. I had the broker plan with me.',
    },
    {
      on: '2026-03-16',
      text: 'I saw that the target had moved, and nobody could tell me what for.',
      ...{ entry: raised, holds: 'otherwise' },
    },
    {
      on: '2026-03-24',
      text: 'That the market was settled I read in the board deck, on page 6.',
      ...{ entry: switched, holds: 'not known' },
    },
  ]),
  recalls('2026-06-18 17:05', tomas, [
    {
      on: '2026-03-20',
      text: 'At the staff meeting it came up in passing. I took it for a thought, not a plan.',
      ...{ entry: switched, holds: 'not known' },
    },
  ]),
]

/** PM-02: of the switch, with what each recalls, what was found, and whether it happened again. */
export const postmortems: readonly Step[] = [
  ...startDates,
  step(
    '2026-06-09 10:00',
    dana,
    'OpenPostmortem',
    {
      ...{ partnership: team, title: 'The March switch' },
      question: 'How could four of us know of a new market for eighteen days, and two of us not?',
      ...{ from: '2026-03-02', to: '2026-06-08', event: switched },
      ...{ involved: [dana, noor, marcus, tomas], facilitator: wei },
    },
    { as: 'PM-02' },
  ),
  ...recollections,
  step('2026-06-19 14:10', wei, 'CurateTimeline', {
    id,
    tells: [switched, frozen, raised, framed, feedback],
  }),
  annotates(
    '2026-06-19 14:20',
    wei,
    switched,
    'Happened on 9 March, entered on 27 March, on the morning the board deck went round.',
  ),
  annotates('2026-06-19 16:35', noor, frozen, 'It was my domain. I read of it when it was done.'),
  step('2026-06-21 19:30', marcus, 'ObjectToTimeline', {
    id,
    entry: framed,
    text: 'It leaves out the two shippers who asked for a contract in February. Without them it reads as a whim.',
  }),
  ...[ownerNotAsked, movedTarget, pilots],
  step('2026-06-23 08:30', marcus, 'DeclinePostmortemAction', {
    id,
    action: eventOf(pilots),
    reason: 'The page of each goal shows it already.',
  }),
  step('2026-06-24 17:00', wei, 'ClosePostmortem', { id }),
  step('2026-09-21 09:15', noor, 'SayWhetherAgain', {
    ...{ id, finding: eventOf(ownerNotAsked), again: 'no' },
    note: 'S-07 to S-09 all asked the owner first.',
  }),
  step('2026-09-21 12:40', dana, 'SayWhetherAgain', {
    ...{ id, finding: eventOf(movedTarget), again: 'partly' },
    note: 'The start dates of the pilots moved before Tomás had seen them.',
  }),
  step('2026-09-22 16:05', tomas, 'ReopenPostmortem', {
    id,
    reason: 'Then we owe it one more action.',
  }),
  askedFirst,
  step(
    '2026-09-23 09:10',
    tomas,
    'MakeCommitment',
    {
      ...{ to: wei, title: 'No plan goes out before those who carry it have read it' },
      ...{ dueOn: '2026-12-18', action: eventOf(askedFirst) },
    },
    { as: 'C-10' },
  ),
  step('2026-09-24 18:00', wei, 'ClosePostmortem', { id }),
]
