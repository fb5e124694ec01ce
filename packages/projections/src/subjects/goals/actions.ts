import type { CommandName } from '@lockstep/domain'
import { askedWithout } from '../../folds/goal-consent.ts'
import { people } from '../../folds/people.ts'
import { type Given, mayGive } from '../../telling/actions.ts'
import type { View } from '../../view/view.ts'
import { waitingForConsent } from './consent.ts'
import type { BookedGoal } from './goal-book.ts'

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

/** Commands that the viewer may give on a goal as it stands. */
export function goalActions(view: View, row: BookedGoal): CommandName[] {
  const { state } = row
  const names = [...offered[state.is], ...atTimes(view, row)]
  return mayGive(view, names, state, state.partnership)
}

function atTimes(view: View, row: BookedGoal): (CommandName | Given)[] {
  const { is, terms, agreedBy, parents } = row.state
  const { person } = view.viewer
  const commands: (CommandName | Given)[] = [...unanswered(view, row)]
  if (parents.length > 0) commands.push('UnlinkGoal')
  if (is !== 'proposed' && is !== 'agreed') return commands
  if (!terms.draft && !agreedBy.includes(person)) commands.push('AgreeToGoal')
  const isMember = (owner: string) => view.row(people, owner)?.state.is === 'member'
  if (!terms.owners.some(isMember)) commands.push('TakeOnGoal')
  const answered = row.checks.every(
    ({ person: by, answers }) =>
      by === person || answers.some((answer) => answer.person === person),
  )
  if (!answered) commands.push('AnswerRealityCheck')
  const pending = row.changeProposals.filter(({ stamp }) =>
    Object.hasOwn(row.state.proposed, stamp.event),
  )
  if (pending.length > 0) commands.push('ApplyGoalChange', 'DeclineGoalChange')
  const waits = pending.some((change) => waitingForConsent(view, change, [person]).length > 0)
  if (waits) commands.push('ConsentToGoalChange')
  return commands
}

/** Changes that were made without asking the viewer, and that they have not answered. */
const unanswered = (view: View, { revisions }: BookedGoal): Given[] =>
  revisions
    .filter(
      (revision) =>
        askedWithout(revision).includes(view.viewer.person) &&
        !revision.answers.some(({ person }) => person === view.viewer.person),
    )
    .map(({ stamp }) => ({ name: 'AnswerGoalChange', input: { change: stamp.event } }))
