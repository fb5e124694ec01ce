import { type CommandName, isOpenGoal } from '@lockstep/domain'
import { askedWithout } from '../../folds/goal-consent.ts'
import { people } from '../../folds/people.ts'
import type { BookedGoal } from '../../records/goal-standing.ts'
import { type Given, mayGive } from '../../telling/actions.ts'
import type { View } from '../../view/view.ts'
import { pendingChanges, waitingForConsent } from './consent.ts'

const open: readonly CommandName[] = [
  'ReportProgress',
  'StateExpectation',
  'CheckReality',
  'ReviseGoal',
  'ProposeGoalChange',
  'LinkGoal',
  'NameNeed',
  'StateGoalProblem',
  'AchieveGoal',
  'MissGoal',
  'AbandonGoal',
]
const reopen: readonly CommandName[] = ['ReopenGoal']

const offered: Record<BookedGoal['state']['is'], readonly CommandName[]> = {
  proposed: open,
  agreed: open,
  achieved: reopen,
  missed: reopen,
  abandoned: reopen,
  lapsed: ['AchieveGoal', 'MissGoal', 'AbandonGoal', 'ReopenGoal'],
}

/** Commands that the viewer may give on a goal as it stands, with what they are asked first. */
export function goalActions(view: View, row: BookedGoal): CommandName[] {
  const { state } = row
  const names = [...asked(view, row), ...offered[state.is], ...atTimes(view, row)]
  return mayGive(view, names, state, state.partnership)
}

function asked(view: View, row: BookedGoal): (CommandName | Given)[] {
  const { person } = view.viewer
  const commands: (CommandName | Given)[] = [...unanswered(view, row)]
  if (!isOpenGoal(row.state)) return commands
  if (row.state.terms.owners.includes(person) && !hasAgreed(view, row)) commands.push('AgreeToGoal')
  const answered = row.checks.every(
    ({ person: by, answers }) =>
      by === person || answers.some((answer) => answer.person === person),
  )
  if (!answered) commands.push('AnswerRealityCheck')
  const waits = pendingChanges(row).some(
    (change) => waitingForConsent(view, change, [person]).length > 0,
  )
  if (waits) commands.push('ConsentToGoalChange')
  return commands
}

function atTimes(view: View, row: BookedGoal): CommandName[] {
  const { terms, parents } = row.state
  const commands: CommandName[] = parents.length > 0 ? ['UnlinkGoal'] : []
  if (!isOpenGoal(row.state)) return commands
  if (!terms.owners.includes(view.viewer.person) && !hasAgreed(view, row))
    commands.push('AgreeToGoal')
  const isMember = (owner: string) => view.row(people, owner)?.state.is === 'member'
  if (!terms.owners.some(isMember)) commands.push('TakeOnGoal')
  if (pendingChanges(row).length > 0) commands.push('ApplyGoalChange', 'DeclineGoalChange')
  return commands
}

/** Whether there is nothing for the viewer to agree to: nobody agrees to a draft. */
const hasAgreed = ({ viewer }: View, { state: { terms, agreedBy } }: BookedGoal): boolean =>
  terms.draft || agreedBy.includes(viewer.person)

/** Changes that were made without asking the viewer, and that they have not answered. */
const unanswered = (view: View, { revisions }: BookedGoal): Given[] =>
  revisions
    .filter(
      (revision) =>
        askedWithout(revision).includes(view.viewer.person) &&
        !revision.answers.some(({ person }) => person === view.viewer.person),
    )
    .map(({ stamp }) => ({ name: 'AnswerGoalChange', input: { change: stamp.event } }))
