import {
  addDays,
  localDate,
  type PartnershipState,
  type SessionState,
  sessionKinds,
} from '@lockstep/domain'
import { begin, type Doing, give, on, pick } from './doing.ts'

const dayIn = ({ company }: Doing, days: number) =>
  addDays(localDate(company.now, 'Europe/Amsterdam'), days)

/** One of the partnerships, and one of its members who does it. */
function together(doing: Doing, act: (doing: Doing, partnership: string) => void): void {
  const partnership = doing.one('partnership')
  if (partnership === undefined) return
  const state = doing.company.state('partnership', partnership) as PartnershipState
  const members = state.is === 'none' ? [] : state.members
  act({ ...doing, by: pick(members, doing.which) ?? doing.by }, partnership)
}

const kindOf = ({ which }: Doing) => pick(sessionKinds, which)

const when = (doing: Doing, days: number) => ({
  on: dayIn(doing, days),
  ...(doing.flag ? { time: '10:00', minutes: 45 } : {}),
})

/** What came of it, as far as there is anything to name. */
const told = ({ one, by, whom, which, flag, company }: Doing) => ({
  topics: flag ? (one('topic') ?? []) : [],
  decisions: flag ? (one('decision') ?? []) : [],
  actions:
    by === whom
      ? []
      : [
          {
            who: by,
            to: whom,
            dueOn: addDays(localDate(company.now, 'Europe/Amsterdam'), which % 9),
            ...(which % 2 === 0 ? { title: 'Title' } : { words: 'Words' }),
          },
        ],
  note: 'Words',
})

const listed = (said: ReturnType<typeof told>) => ({
  ...said,
  topics: [said.topics].flat(),
  decisions: [said.decisions].flat(),
})

export const sessions = {
  agreeCadence: (doing: Doing) =>
    together(doing, (each, id) =>
      give(each, 'AgreeCadence', {
        id,
        ...{ kind: kindOf(each), first: dayIn(each, each.which % 4) },
        every: each.flag ? { days: 1 + (each.which % 9) } : { months: 1 },
      } as { id: string }),
    ),
  endCadence: on('EndCadence', (doing) => ({ kind: kindOf(doing), reason: 'Reason' })),
  planSession: (doing: Doing) =>
    together(doing, (each, partnership) =>
      begin('PlanSession', {
        ...{ partnership, kind: kindOf(each) },
        ...when(each, each.which % 5),
      })(each),
    ),
  moveSession: on('MoveSession', (doing) => ({
    ...when(doing, doing.which % 4),
    reason: 'Reason',
  })),
  holdSession: on('HoldSession', (doing) => listed(told(doing))),
  recordSession: (doing: Doing) =>
    together(doing, (each, partnership) =>
      begin('RecordSession', {
        ...{ partnership, kind: kindOf(each) },
        ...when(each, -(each.which % 5)),
        ...listed(told(each)),
      })(each),
    ),
  callOffSession: on('CallOffSession', { reason: 'Reason' }),
  /** What was agreed on there, by whose it is: taken on, or not. */
  settleAction: (doing: Doing) => {
    const { company, which, flag } = doing
    const id = doing.one('session')
    const held = company
      .recorded(`session-${id}`)
      .find(({ type }) => type === 'SessionHeld' || type === 'SessionRecorded')
    const actions = (held?.data as { actions?: readonly Action[] } | undefined)?.actions ?? []
    const action = pick(actions, which)
    if (id === undefined || action === undefined) return
    const { who, to, dueOn } = action
    if (flag) company.attempt(who, 'DeclineAction', { id, action: action.id, reason: 'Words' })
    else {
      const known = { to, dueOn, title: 'Title', agreedAt: id, action: action.id }
      company.attempt(who, 'MakeCommitment', known)
    }
  },
  /** By one who is named there, as far as anybody is. */
  disputeAttendance: (doing: Doing) => {
    const id = doing.one('session')
    const state = id === undefined ? undefined : doing.company.state('session', id)
    if (id === undefined || state?.is !== 'held') return
    const by = pick((state as Held).present, doing.which)
    if (by !== undefined)
      doing.company.attempt(by, 'DisputeAttendance', {
        id,
        ...(doing.flag ? { note: 'Note' } : {}),
      })
  },
  shareInsight: (doing: Doing) =>
    together(doing, (each, partnership) =>
      begin('ShareInsight', { partnership, market: 'Text', needs: 'Text' })(each),
    ),
  readInsight: on('ReadInsight'),
  answerInsight: on('AnswerInsight', { answer: 'Text' }),
}

type Held = Extract<SessionState, { is: 'held' }>

interface Action {
  readonly id: string
  readonly who: string
  readonly to: string
  readonly dueOn: string
}
