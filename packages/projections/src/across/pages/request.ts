import type { CommandName, RequestState } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import { dueOf, isOver, type RequestRow, requests } from '../../folds/requests.ts'
import { mayGive } from '../../telling/actions.ts'
import { capital } from '../../telling/in-words.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Page, paged, type RecordLine } from '../page/page.ts'
import { requestLinks } from './request-growth.ts'
import { requestFacts, requestParts, requestSteps } from './request-parts.ts'

const standings: Record<Exclude<RequestState['is'], 'none'>, RecordLine['standing']> = {
  asked: 'open',
  'in research': 'open',
  countered: 'open',
  conditioned: 'open',
  accepted: 'open',
  declined: 'past',
  withdrawn: 'past',
  delivered: 'kept',
}

const LIVE: readonly CommandName[] = ['LinkRequest', 'StateRequestProblem', 'NameRequestNeed']
const ANSWERS: readonly CommandName[] = [
  'AcceptRequest',
  'CounterRequest',
  'ConditionRequest',
  'DeclineRequest',
]

const offered: Record<RequestState['is'], readonly CommandName[]> = {
  none: [],
  asked: [...ANSWERS, 'TakeRequest', 'WithdrawRequest', ...LIVE],
  'in research': [...ANSWERS, 'TakeRequest', 'WithdrawRequest', ...LIVE],
  countered: [
    'SupportAnswer',
    'AgreeToAnswer',
    'RepeatRequest',
    'AcceptRequest',
    'DeclineRequest',
    'WithdrawRequest',
    ...LIVE,
  ],
  conditioned: [
    'SupportAnswer',
    'AgreeToAnswer',
    'RepeatRequest',
    'AcceptRequest',
    'DeclineRequest',
    'WithdrawRequest',
    ...LIVE,
  ],
  accepted: ['DeliverRequest', 'MoveDelivery', 'DeclineRequest', 'WithdrawRequest', ...LIVE],
  declined: ['SupportAnswer', 'RepeatRequest', ...LIVE],
  withdrawn: ['RepeatRequest'],
  delivered: ['TellRequestOutcome', ...LIVE],
}

/** What others do for who asked, once they have left. */
const inTheirPlace: Partial<Record<CommandName, CommandName>> = {
  WithdrawRequest: 'WithdrawInTheirPlace',
  TellRequestOutcome: 'TellOutcomeInTheirPlace',
}

export const request = paged<RequestRow>({
  fold: requests,
  words: {
    one: 'request',
    many: 'requests',
    create: { command: 'MakeRequest', label: 'Ask for something' },
    empty: 'A request stands here as a line: who asks whom for what, and how it was answered.',
  },
  states: Object.keys(standings),
  partnership: ({ made }) => made?.partnership,
  line: (view, row) => {
    const { id, made, state, answers } = row
    if (made === undefined || state.is === 'none') return undefined
    return recordLine(view, {
      noun: 'request',
      id,
      title: made.title,
      kind: kindOf(row),
      from: state.from,
      to: [state.to],
      state: state.is,
      standing: standings[state.is],
      began: made.stamp,
      due: dueOf(row),
      ended: isOver(row) ? answers.at(-1)?.stamp : undefined,
    })
  },
  page: (view, row): Omit<Page, 'record' | 'history' | 'revision'> => ({
    kind: capital([kindOf(row), view.ordinal('request', row.id)].filter(Boolean).join(' ')),
    facts: requestFacts(row),
    steps: requestSteps(view, row),
    parts: requestParts(view, row),
    linked: requestLinks(view, row),
    actions: actionsOf(view, row),
    current: {},
  }),
})

/** Whether something is still to come of it. */
export const isOpenRequest = ({ state }: RequestRow): boolean =>
  state.is !== 'none' && standings[state.is] === 'open'

const kindOf = ({ made }: RequestRow): string =>
  made?.kind === 'growth' ? 'growth request' : 'running request'

function actionsOf(view: View, { state, made }: RequestRow) {
  const gone = made !== undefined && view.row(people, made.from)?.state.is !== 'member'
  const names = offered[state.is].map((name) => (gone ? (inTheirPlace[name] ?? name) : name))
  return mayGive(view, names, state, made?.partnership)
}
