import { isOpenGoal, type LivingGoal, type LocalDate, type PersonId } from '@lockstep/domain'
import { askedWithout } from '../../folds/goal-consent.ts'
import {
  type GoalChangeProposal,
  type GoalRevision,
  type GoalRow,
  goals,
} from '../../folds/goals.ts'
import { namedRecord } from '../../records/named.ts'
import { waitingForConsent } from '../../subjects/goals/consent.ts'
import { dayInWords, dayShown, instantDay } from '../../telling/dates.ts'
import type { Named, Sentence } from '../../telling/href.ts'
import { didInPerson } from '../../telling/stamp.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { whoDid } from '../page/told.ts'
import { checksWaiting } from './reality-checks.ts'

/** Changes to consent to or to answer, goals to agree to, checks to answer, and goals whose time is over. */
export const goalsWaiting = (view: View): Waiting[] =>
  [...view.rows(goals).values()].flatMap((row) => {
    const named = namedRecord(view, 'goal', row.id)
    const { state } = row
    if (named === undefined || state.is === 'none') return []
    const open = isOpenGoal(state)
    const unanswered = row.revisions.flatMap((revision) => answers(view, row, revision, named))
    if (!open) return unanswered
    return [
      ...unanswered,
      ...row.changeProposals.flatMap((change) => consents(view, row.id, state, change, named)),
      ...row.changeProposals.flatMap((change) => declined(view, row.id, state, change, named)),
      ...agreements(view, row, state, unanswered, named),
      ...checksWaiting(view, row, state, named),
      ...ends(view, row.id, state, named),
    ]
  })

function answers(view: View, { id }: GoalRow, revision: GoalRevision, named: Named): Waiting[] {
  const { stamp, answers: given } = revision
  const since = dayShown(stamp, view)
  const say = (answer: string) => ({ id, change: stamp.event, answer })
  return askedWithout(revision)
    .filter(
      (owner) => !didInPerson(view, stamp, owner) && !given.some(({ person }) => person === owner),
    )
    .map((owner) =>
      waiting(view, owner, named, {
        id: stamp.event,
        kind: 'answer a goal change',
        question: changed(whoDid(view, stamp), 'changed', named, revision.changes),
        note: `Changed ${dayInWords(since, view)} without your consent on record`,
        since,
        actions: [
          button('I agree to it', 'AnswerGoalChange', say('consented')),
          button('I take note', 'AnswerGoalChange', say('noticed')),
          button('It had been agreed', 'AnswerGoalChange', say('was_agreed')),
        ],
      }),
    )
}

type Changes = GoalRevision['changes']

const changed = (who: string, did: string, named: Named, changes: Changes): Sentence => [
  { text: `${who} ${did} ` },
  linkTo(named),
  { text: `: ${fieldsOf(changes)}` },
]

const inWords: Readonly<Record<string, string>> = {
  targetText: 'target',
  horizon: 'by when',
  takenAs: 'what it is taken as',
  startsOn: 'from when',
  unlikePast: 'unlike the past',
}

const fieldsOf = (changes: Changes) =>
  Object.keys(changes)
    .map((field) => inWords[field] ?? field)
    .join(', ')

function consents(
  view: View,
  id: string,
  { terms, proposed }: LivingGoal,
  change: GoalChangeProposal,
  named: Named,
): Waiting[] {
  const { stamp, changes } = change
  if (!Object.hasOwn(proposed, stamp.event) || isOld(terms, changes)) return []
  const missing = waitingForConsent(view, change, terms.owners)
  const since = dayShown(stamp, view)
  const input = { id, change: stamp.event }
  const asks = missing.map((owner) =>
    waiting(view, owner, named, {
      id: stamp.event,
      kind: 'consent to a goal change',
      question: changed(whoDid(view, stamp), 'proposes to change', named, changes),
      note: change.reason ?? `Proposed ${dayInWords(since, view)}`,
      since,
      actions: [
        button('Consent', 'ConsentToGoalChange', input),
        form('Decline with reason', 'DeclineGoalChange', input),
      ],
    }),
  )
  if (missing.length > 0 || stamp.by === 'lockstep') return asks
  return [
    waiting(view, stamp.by, named, {
      id: `${stamp.event} made`,
      kind: 'make a goal change',
      question: [{ text: 'All consented to your change of ' }, linkTo(named)],
      since,
      actions: [
        button('Make it', 'ApplyGoalChange', input),
        form('Take it back', 'DeclineGoalChange', input),
      ],
    }),
  ]
}

/** Until whoever proposed it has seen that, or proposes something else. */
function declined(
  view: View,
  id: string,
  { declined: open }: LivingGoal,
  { stamp, changes, declined: said }: GoalChangeProposal,
  named: Named,
): Waiting[] {
  if (said === undefined || !Object.hasOwn(open, stamp.event) || stamp.by === 'lockstep') return []
  const wanted = Object.entries(changes).map(([field, change]) => [field, change?.to ?? null])
  return [
    waiting(view, stamp.by, named, {
      id: `${stamp.event} declined`,
      kind: 'take note of a declined goal change',
      question: changed(whoDid(view, said.stamp), 'declined to change', named, changes),
      note: said.reason,
      since: dayShown(said.stamp, view),
      actions: [
        button('I take note', 'AnswerGoalChange', { id, change: stamp.event, answer: 'noticed' }),
        form('Propose it otherwise', 'ProposeGoalChange', { id, ...Object.fromEntries(wanted) }),
      ],
    }),
  ]
}

/** The goal has been changed since, so that nobody can consent any more. */
const isOld = (terms: LivingGoal['terms'], changes: Changes): boolean =>
  Object.entries(changes).some(
    ([field, change]) =>
      JSON.stringify(terms[field as keyof typeof terms]) !== JSON.stringify(change?.from),
  )

function agreements(
  view: View,
  { id, proposed }: GoalRow,
  { terms, agreedBy, wording }: LivingGoal,
  unanswered: readonly Waiting[],
  named: Named,
): Waiting[] {
  if (terms.draft || proposed === undefined) return []
  const since = instantDay(wording.at, view)
  const asked = (owner: PersonId) => unanswered.some(({ person }) => person === owner)
  return terms.owners
    .filter((owner) => !agreedBy.includes(owner) && !asked(owner))
    .map((owner) =>
      waiting(view, owner, named, {
        id: wording.event,
        kind: 'agree to a goal',
        question: [{ text: 'Do you agree to ' }, linkTo(named), { text: '?' }],
        note: `You own it, and have not agreed to what it says since ${dayInWords(since, view)}`,
        since,
        actions: [
          button('Agree', 'AgreeToGoal', { id }),
          form('Propose a change', 'ProposeGoalChange', { id }),
        ],
      }),
    )
}

function ends(view: View, id: string, { terms }: LivingGoal, named: Named): Waiting[] {
  const { horizon, owners } = terms
  if (horizon === undefined || !comesDue(view, horizon)) return []
  return owners.map((owner) => endOf(view, id, horizon, owner, named))
}

const endOf = (view: View, id: string, due: LocalDate, owner: PersonId, named: Named) =>
  waiting(view, owner, named, {
    id: `${id} ${due}`,
    kind: 'close a goal',
    question: [{ text: 'Was it reached: ' }, linkTo(named), { text: '?' }],
    note: `Its time was set to end on ${dayInWords(due, view)}`,
    due,
    since: due,
    actions: [
      form('Reached', 'AchieveGoal', { id }),
      form('Missed', 'MissGoal', { id }),
      form('Needs longer', 'ProposeGoalChange', { id }),
    ],
  })
