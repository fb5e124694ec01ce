import { addDays, type CommandName, type DecisionState, localDate } from '@lockstep/domain'
import { begin, type Doing, give, on, pick } from './doing.ts'

const stances = ['support', 'concern', 'oppose']

const today = ({ company }: Doing) => localDate(company.now, 'Europe/Amsterdam')
const state = (doing: Doing) =>
  doing.company.state('decision', doing.one('decision') ?? '') as DecisionState
const membersOf = ({ company }: Doing) =>
  company.all('person').filter((id) => company.state('person', id).is === 'member')
const another = ({ company, which }: Doing) => pick(company.all('decision'), which + 1)

/** A command on one of the decisions that stand so. */
const onOne =
  (is: readonly string[], name: CommandName, fields: (doing: Doing) => object) =>
  (doing: Doing): void => {
    const id = doing.among(...is)
    if (id !== undefined) give(doing, name, { id, ...fields(doing) })
  }

const stance = ({ which }: Doing) => ({
  stance: pick(stances, which),
  reason: 'Because',
  drives: 'Drive',
})

/** All are asked; one stays silent until the last day has passed. What is rarely come by otherwise. */
function holdRound(doing: Doing): void {
  const { company, among, which, when } = doing
  const id = among('proposed', 'opened')
  if (id === undefined) return
  const asked = membersOf(doing)
  give(doing, 'CallPositions', { id, asked, closes: today(doing) } as never)
  for (const [n, person] of asked.entries()) {
    if (n !== which % asked.length)
      company.attempt(
        person,
        'TakePosition',
        { id, ...stance({ ...doing, which: which + n }) },
        when,
      )
  }
  company.now = `${addDays(today(doing), 1)}T12:00:00.000Z`
  give(doing, 'OpenPositions', { id })
}

export const decisions = {
  holdRound,
  stateProblem: begin('StateProblem', { problem: { statement: 'Churn', evidence: [] } }),
  frame: on('FrameDecision', { title: 'Move up-market' }),
  /** Every other one is restricted, and says so where it may show. */
  propose: begin('ProposeDecision', (doing) => {
    const { by, whom, flag, which, one, company } = doing
    const older = which % 2 === 0 ? one('decision') : undefined
    const goal = which % 3 === 0 ? one('goal') : undefined
    const secret = `SECRET ${company.newId('secret')};`
    const until = which % 5 === 0 ? { until: addDays(today(doing), 1) } : {}
    return {
      title: flag ? secret : 'Move up-market',
      supersedes: older === undefined ? [] : [older],
      goals: goal === undefined ? [] : [goal],
      problem: { statement: flag ? secret : 'Churn', evidence: [] },
      ...(flag ? { restricted: { to: [...new Set([by, whom])], ...until } } : {}),
    }
  }),
  addOption: on('AddOption', { text: 'Stay' }),
  evidence: on('AttachEvidence', ({ one, flag }) => {
    const metric = flag ? one('metric') : undefined
    const cited = metric === undefined ? {} : { metric: { metric } }
    return { kind: 'data', title: 'Survey', note: 'Note', ...cited }
  }),
  assume: on('StateAssumption', { text: 'Text' }),
  breakAssumption: on('ReportAssumptionBroken', (doing) => {
    const now = state(doing)
    const assumption = now.is === 'none' ? undefined : pick(now.assumptions, doing.which)
    return { assumption: assumption?.event ?? doing.company.id, note: 'Note' }
  }),
  reconfirm: onOne(['decided'], 'ReconfirmDecision', () => ({ note: 'Note' })),
  acceptProblem: on('AcceptProblem', (doing) => {
    const now = state(doing)
    const problem = now.is === 'none' ? undefined : pick(now.problems, doing.which)
    return { problem: problem?.event ?? doing.company.id }
  }),
  link: on('LinkDecision', (doing) => ({ to: another(doing), relation: 'refines', note: 'Note' })),
  addProblem: on('AddProblem', { problem: { statement: 'Churn', evidence: [] } }),
  waive: on('WaiveProblem', { code: 'legal', reason: 'Reason' }),
  callPositions: onOne(['proposed', 'opened'], 'CallPositions', (doing) => ({
    asked: doing.flag ? membersOf(doing) : [...new Set([doing.by, doing.whom])],
    closes: addDays(today(doing), 7),
  })),
  takePosition: onOne(['asked'], 'TakePosition', stance),
  openPositions: onOne(['asked'], 'OpenPositions', () => ({})),
  latePosition: onOne(['opened', 'decided'], 'GiveLatePosition', stance),
  reportPosition: on('ReportPosition', (doing) => ({ person: doing.whom, ...stance(doing) })),
  restatePosition: onOne(['opened', 'decided'], 'RestatePosition', stance),
  answerPosition: onOne(['opened', 'decided'], 'AnswerPosition', ({ whom }) => ({
    of: whom,
    answer: 'Answer',
  })),
  decide: onOne(['proposed', 'opened'], 'Decide', () => ({
    rationale: 'Why',
    expectedEffectDays: 90,
    stopLoss: { text: 'Text' },
  })),
  reviseDecision: on('ReviseDecision', ({ which, flag }) =>
    flag ? { title: `Move ${which % 3}`, editorial: true } : { rationale: `Why ${which % 3}` },
  ),
  openDecision: on('OpenDecision'),
  stateStopLoss: on('StateStopLoss', { text: 'Text' }),
  reachStopLoss: on('ReportStopLossReached', (doing) => {
    const now = state(doing)
    const [stopLoss] = 'stopLosses' in now ? now.stopLosses : []
    return { stopLoss: stopLoss ?? doing.company.id, value: doing.which }
  }),
  review: on('ReviewDecision', { note: 'Note' }),
  verdict: on('GiveVerdict', { verdict: 'partly', note: 'Note' }),
  supersede: onOne(['decided'], 'SupersedeDecision', (doing) => ({ by: another(doing) })),
  reverse: onOne(['decided'], 'ReverseDecision', () => ({ reason: 'Reason' })),
  dropDecision: on('DropDecision', { reason: 'Reason' }),
  reject: on('RejectDecision', { reason: 'Reason' }),
}
