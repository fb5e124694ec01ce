import type { Id, LivingRequest } from '@lockstep/domain'
import { dueOf, type RequestRow, requests } from '../../folds/requests.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, dayShown, stampInWords } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import {
  type Action,
  button,
  comesDue,
  form,
  linkTo,
  type Waiting,
  waiting,
} from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Requests that wait for an answer, for an agreement, for their delivery, or for how they turned out. */
export const requestsWaiting = (view: View): Waiting[] =>
  [...view.rows(requests).values()].filter(mayAsk).flatMap((row) => {
    const named = namedRecord(view, 'request', row.id)
    if (named === undefined || row.state.is === 'none') return []
    return waitingFor(view, row, row.state, named)
  })

/** Whether anything of it may wait. The rest is not named: of a long record most is over. */
function mayAsk(row: RequestRow): boolean {
  const { is } = row.state
  if (is === 'delivered') return row.outcomes.length === 0
  return is !== 'declined' && is !== 'withdrawn'
}

function waitingFor(view: View, row: RequestRow, state: LivingRequest, named: Named): Waiting[] {
  switch (state.is) {
    case 'asked':
    case 'in research':
      return [answer(view, row, state, named)]
    case 'countered':
    case 'conditioned':
      return [agreement(view, row, state, named)]
    case 'accepted':
      return delivery(view, row, state, named)
    case 'delivered':
      return row.outcomes.length === 0 ? [outcome(view, row, state, named)] : []
    default:
      return []
  }
}

export function sinceOf(view: View, { made, answers }: RequestRow) {
  const stamp = answers.at(-1)?.stamp ?? made?.stamp
  return stamp === undefined ? view.moment.slice(0, 10) : dayShown(stamp, view)
}

function answer(view: View, row: RequestRow, { is, from, to }: LivingRequest, named: Named) {
  const { id } = row
  const due = dueOf(row)
  const taken = is === 'in research'
  return waiting(view, to, named, {
    id,
    kind: 'answer a request',
    question: [
      {
        text: hereIn(view)(from)
          ? `${firstNameOf(view, from)} asks you: `
          : `${firstNameOf(view, from)}, who has left, had asked you: `,
      },
      linkTo(named),
    ],
    note:
      due &&
      `${taken ? 'You said that you would answer by' : 'Wanted by'} ${dayInWords(due, view)}`,
    due,
    since: sinceOf(view, row),
    actions: [
      form('Accept', 'AcceptRequest', { id }),
      form('Propose something else', 'CounterRequest', { id }),
      form('Accept on a condition', 'ConditionRequest', { id }),
      form('Decline', 'DeclineRequest', { id }),
      ...(taken ? [] : [form('Look into it first', 'TakeRequest', { id })]),
    ],
  })
}

function agreement(view: View, row: RequestRow, { is, from, to }: LivingRequest, named: Named) {
  const { id } = row
  const said = is === 'countered' ? ' proposes something else for ' : ' accepts on a condition '
  return waiting(view, from, named, {
    id: row.answers.at(-1)?.stamp.event ?? id,
    kind: 'agree to an answer',
    question: [{ text: `${firstNameOf(view, to)}${said}` }, linkTo(named)],
    note: saidIn(row),
    since: sinceOf(view, row),
    actions: [
      button('Agree', 'AgreeToAnswer', { id }),
      form('Ask again', 'RepeatRequest', { id }),
      form('Withdraw it', 'WithdrawRequest', { id }),
    ],
  })
}

function saidIn({ answers }: RequestRow): string | undefined {
  const last = answers.at(-1)
  if (last?.how === 'countered') return last.counter
  return last?.how === 'conditioned' ? last.condition : undefined
}

/** From a week before its day; at once where it has none, or nothing would bring it back to mind. */
function delivery(view: View, row: RequestRow, { to }: LivingRequest, named: Named): Waiting[] {
  const { id } = row
  const due = dueOf(row)
  const since = sinceOf(view, row)
  if (due !== undefined && !comesDue(view, due)) return []
  return [
    waiting(view, to, named, {
      id: `${id} delivery`,
      kind: 'deliver what was asked for',
      question: [{ text: 'Is it delivered: ' }, linkTo(named), { text: '?' }],
      note: promisedIn(view, row),
      due,
      since,
      actions: [
        form('Delivered', 'DeliverRequest', { id }),
        form('Another day', 'MoveDelivery', { id }),
        form('It will not be done', 'DeclineRequest', { id }),
      ],
    }),
  ]
}

function promisedIn(view: View, row: RequestRow): string {
  const due = dueOf(row)
  if (due === undefined) return `Accepted ${dayInWords(sinceOf(view, row), view)}; no day was named`
  const [moved] = row.answers.slice(-1).filter(({ how }) => how === 'moved')
  return `${moved === undefined ? 'Accepted for' : 'Moved to'} ${dayInWords(due, view)}`
}

const outcome = (view: View, row: RequestRow, { from }: LivingRequest, named: Named) =>
  waiting(view, from, named, {
    id: `${row.id} outcome`,
    kind: 'tell how a request turned out',
    question: [{ text: 'How did it turn out: ' }, linkTo(named), { text: '?' }],
    note: deliveredIn(view, row),
    since: sinceOf(view, row),
    actions: tellingHow('TellRequestOutcome', row.id),
  })

export const tellingHow = (
  command: 'TellRequestOutcome' | 'TellOutcomeInTheirPlace',
  id: Id,
): Action[] => [
  form('It worked', command, { id, verdict: 'worked' }),
  form('Partly', command, { id, verdict: 'partly' }),
  form('It failed', command, { id, verdict: 'failed' }),
]

export function deliveredIn(view: View, { answers }: RequestRow): string | undefined {
  const last = answers.at(-1)
  return last && `Delivered ${stampInWords(last.stamp, view)}`
}
