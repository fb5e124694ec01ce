import { addDays, type LocalDate, localDate, type RequestState } from '@lockstep/domain'
import { begin, type Doing, on, pick } from './doing.ts'

const soon = ({ company, which }: Doing): LocalDate =>
  addDays(localDate(company.now, 'Europe/Amsterdam'), which % 20)

const state = (doing: Doing) =>
  doing.company.state('request', doing.one('request') ?? '') as RequestState

const pushback = {
  reason: 'Reason',
  evidence: [{ kind: 'data' as const, title: 'Figures' }],
}

const outcome = ({ which }: Doing) => ({
  verdict: pick(['worked', 'partly', 'failed', 'too_early'], which),
  effortDays: which % 9,
})

export const requests = {
  makeRequest: begin('MakeRequest', (doing) => {
    const goal = doing.flag ? doing.one('goal') : undefined
    return {
      to: doing.whom,
      title: 'A page',
      kind: pick(['running', 'growth'], doing.which),
      wantedBy: soon(doing),
      ...(goal === undefined ? {} : { goal }),
    }
  }),
  linkRequest: on('LinkRequest', ({ one, company }) => ({ goal: one('goal') ?? company.id })),
  stateRequestProblem: on('StateRequestProblem', {
    problem: { statement: 'Problem', evidence: [] },
  }),
  acceptRequestProblem: on('AcceptRequestProblem', (doing) => {
    const { problems = [] } = state(doing)
    const problem = pick(problems, doing.which)
    return { problem: problem?.event ?? doing.company.id }
  }),
  nameRequestNeed: on('NameRequestNeed', { need: { none: 'Reason' } }),
  takeRequest: on('TakeRequest', (doing) => ({ until: soon(doing) })),
  acceptRequest: on('AcceptRequest', (doing) => ({ by: soon(doing) })),
  counterRequest: on('CounterRequest', { counter: 'Another', ...pushback }),
  conditionRequest: on('ConditionRequest', { condition: 'If', ...pushback }),
  declineRequest: on('DeclineRequest', pushback),
  supportAnswer: on('SupportAnswer', { evidence: [{ kind: 'data', title: 'Data' }] }),
  agreeToAnswer: on('AgreeToAnswer'),
  repeatRequest: on('RepeatRequest', { reason: 'Reason' }),
  moveDelivery: on('MoveDelivery', (doing) => ({ by: soon(doing), reason: 'Reason' })),
  withdrawRequest: on('WithdrawRequest', { reason: 'Reason' }),
  withdrawInTheirPlace: on('WithdrawInTheirPlace', { reason: 'Reason' }),
  deliverRequest: on('DeliverRequest', { note: 'Note' }),
  tellRequestOutcome: on('TellRequestOutcome', outcome),
  tellOutcomeInTheirPlace: on('TellOutcomeInTheirPlace', outcome),
}
