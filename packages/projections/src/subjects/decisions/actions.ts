import { type CommandName, localDate } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { mayGive } from '../../telling/actions.ts'
import type { View } from '../../view/view.ts'

const cites = ['CiteOutsideEvent', 'CitePlayer'] as const
const grounds = ['AddProblem', 'AttachEvidence', 'StateAssumption', 'LinkDecision'] as const
const said = ['ReportPosition', 'GiveLatePosition', 'RestatePosition', 'AnswerPosition'] as const
const deciding = ['Decide', 'CallPositions', 'RejectDecision', 'DropDecision'] as const
const open = [...deciding, 'ReviseDecision', 'AddOption', 'StateStopLoss', ...grounds, ...said]
const over = [
  'GiveVerdict',
  'ReportDecisionCost',
  'AttachEvidence',
  'LinkDecision',
  ...said,
] as const

const offered = {
  none: [],
  framed: ['FrameDecision', 'AddProblem', 'AddOption', 'AttachEvidence'],
  proposed: open,
  asked: ['DropDecision', ...grounds],
  opened: open,
  decided: [
    'ReviseDecision',
    'ReviewDecision',
    'ReconfirmDecision',
    'GiveVerdict',
    'ReportDecisionCost',
    'SupersedeDecision',
    'ReverseDecision',
    'DropDecision',
    'AddOption',
    'StateStopLoss',
    ...grounds,
    ...said,
  ],
  superseded: over,
  reversed: over,
  dropped: over,
  rejected: ['AttachEvidence', 'LinkDecision', ...said],
} as const satisfies Record<DecisionRow['state']['is'], readonly string[]>

/** Commands that the viewer may give on a decision as it stands. */
export function decisionActions(view: View, row: DecisionRow): CommandName[] {
  const { state } = row
  const partnership = 'terms' in state ? state.partnership : undefined
  const names = [
    ...inRound(view, row),
    ...offered[state.is],
    ...ofGrounds(view, row),
    ...atTimes(row),
    ...(state.is === 'none' ? [] : cites),
  ] as CommandName[]
  return mayGive(view, names, state, partnership)
}

/** Another agrees to a problem; an assumption breaks once. */
function ofGrounds({ viewer }: View, { problems, assumptions }: DecisionRow): CommandName[] {
  const acceptable = problems.some(({ stamp }) => stamp.by !== viewer.person)
  const unbroken = assumptions.some(({ broken }) => broken === undefined)
  return [
    ...(acceptable ? (['AcceptProblem'] as const) : []),
    ...(unbroken ? (['ReportAssumptionBroken'] as const) : []),
  ]
}

/** What a round waits for comes first. */
function inRound(view: View, { state }: DecisionRow): CommandName[] {
  if (state.is !== 'asked') return []
  const over = localDate(view.moment, view.zone) > state.round.closes
  return [over ? 'OpenPositions' : 'TakePosition']
}

function atTimes({ state, stopLosses }: DecisionRow): CommandName[] {
  if (!('terms' in state)) return []
  const commands: CommandName[] = []
  if (state.restrictedTo !== undefined) commands.push('OpenDecision')
  if (state.problem === 'missing') commands.push('WaiveProblem')
  if ('made' in state && stopLosses.length > 0) commands.push('ReportStopLossReached')
  if (state.is === 'decided') {
    if (state.bets === undefined && !state.judged) commands.push('AskForBets')
    if (state.bets?.opened === false) commands.push('PlaceBet')
  }
  return commands
}
