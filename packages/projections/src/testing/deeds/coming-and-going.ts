import {
  addDays,
  type BriefState,
  comings,
  everHad,
  type Handed,
  type HandoverState,
  handoverTakings,
  helpings,
  hireDays,
  hiringIn,
  type LeavingState,
  localDate,
  type PartnershipState,
  type PersonState,
  sidesOf,
  workings,
} from '@lockstep/domain'
import { begin, type Doing, pick } from './doing.ts'

const dayIn = ({ company }: Doing, days: number) =>
  addDays(localDate(company.now, company.zone), days)

const withPartnership = ({ one, flag }: Doing) => {
  const partnership = one('partnership')
  return flag && partnership !== undefined ? { partnership } : {}
}

/** What one of those whom it is of does in one record of a noun. */
const inOne =
  <S>(
    noun: 'brief' | 'leaving' | 'handover',
    who: (state: S) => readonly string[],
    act: (doing: Doing, id: string, by: string, state: S) => void,
  ) =>
  (doing: Doing): void => {
    const id = doing.one(noun)
    const state = id === undefined ? undefined : (doing.company.state(noun, id) as S)
    const by = state === undefined ? undefined : pick(who(state), doing.which)
    if (id !== undefined && state !== undefined && by !== undefined) act(doing, id, by, state)
  }

const ownWords = (name: 'TellBackground' | 'WriteWorkingStyle') => (doing: Doing) =>
  doing.company.attempt(doing.whom, name, { id: doing.whom, text: 'Words' }, doing.when)

const inBrief = (act: Parameters<typeof inOne<BriefState>>[2]) => inOne('brief', hiringIn, act)
const inLeaving = (act: Parameters<typeof inOne<LeavingState>>[2]) => inOne('leaving', sidesOf, act)
const successor = (state: HandoverState) => (state.is === 'none' ? [] : [state.to])

const handed = ({ one, which }: Doing): Handed | undefined => {
  const noun = pick(['goal', 'decision', 'commitment', 'request'] as const, which) ?? 'goal'
  const id = one(noun)
  return id === undefined ? undefined : { noun, id }
}

/** Of somebody whose first days are over, or not; what is expected is still ahead. */
const writeBrief = begin('WriteRoleBrief', (doing) => {
  const days = (doing.which % 99) - 97
  return {
    ...{ person: doing.whom, role: 'CMO', starts: dayIn(doing, days) },
    ...{ works: pick(workings, doing.which), gaps: [{ gap: 'Gap', covered: 'Covered' }] },
    ...(days > -30 ? { at30: 'At thirty' } : {}),
    ...(days > -90 ? { at90: 'At ninety' } : {}),
    ...withPartnership(doing),
  }
})

export const comingAndGoing = {
  tellBackground: ownWords('TellBackground'),
  writeStyle: ownWords('WriteWorkingStyle'),
  noteAdaptation: (doing: Doing) => {
    const partnership = doing.one('partnership')
    if (partnership === undefined) return
    const state = doing.company.state('partnership', partnership) as PartnershipState
    const [by, id] = state.is === 'none' ? [] : state.members
    if (by === undefined || id === undefined) return
    const noted = { id, partnership, text: 'Words' }
    doing.company.attempt(by, 'NoteAdaptation', noted, doing.when)
  },
  answerAdaptation: (doing: Doing) => {
    const noted = doing.company
      .all('person')
      .map((id) => ({ id, state: doing.company.state('person', id) as PersonState }))
      .filter(({ state }) => 'adaptations' in state && state.adaptations !== undefined)
    const { id, state } = pick(noted, doing.which) ?? {}
    if (id === undefined || state === undefined || !('adaptations' in state)) return
    const adaptation = pick(state.adaptations ?? [], doing.which)
    const helps = pick(helpings, doing.which)
    doing.company.attempt(id, 'AnswerAdaptation', { id, adaptation, helps, text: 'Words' })
  },
  // Without a partnership, by who may.
  writeBrief: (doing: Doing) =>
    writeBrief(doing.flag ? doing : { ...doing, by: doing.company.owner }),
  reviseBrief: inBrief((doing, id, by) =>
    doing.company.attempt(by, 'ReviseRoleBrief', { id, works: 'mixed', reason: 'Reason' }),
  ),
  stateExpectations: inBrief((doing, id, by) =>
    doing.company.attempt(
      by,
      'StateHireExpectations',
      { id, at60: `At sixty ${doing.which % 3}` },
      doing.when,
    ),
  ),
  sayHireDay: inBrief((doing, id, by) =>
    doing.company.attempt(by, 'SayHowHireGoes', {
      ...{ id, day: pick(hireDays, doing.which), came: pick(comings, doing.which) },
      ...(doing.flag ? { text: 'Words' } : {}),
    }),
  ),
  askWhy: begin('AskWhyTheyLeave', (doing) => ({
    ...{ person: doing.which % 2 === 0 ? doing.by : doing.whom, others: [doing.company.owner] },
    ...withPartnership(doing),
  })),
  tellWhy: inLeaving((doing, id, by) =>
    doing.company.attempt(by, 'TellWhyTheyLeave', { id, reason: 'Words' }),
  ),
  callOffLeaving: inLeaving((doing, id, by) => {
    if (doing.which % 4 === 0) doing.company.attempt(by, 'CallOffLeaving', { id, reason: 'Reason' })
  }),
  handOver: begin('BeginHandover', (doing) => {
    const { company, whom, by, which } = doing
    const had = everHad(company.state('person', whom) as PersonState)
    return {
      ...{ from: whom, to: by, role: pick(had, which) ?? 'CMO' },
      ...withPartnership(doing),
    }
  }),
  answerItem: inOne<HandoverState>('handover', successor, (doing, id, by) => {
    const taken = pick(handoverTakings, doing.which)
    const of = handed(doing)
    if (of === undefined) return
    doing.company.attempt(by, 'AnswerHandoverItem', { id, of, taken, reason: 'Reason' })
  }),
  settleItem: inOne<HandoverState>(
    'handover',
    (state) => (state.is === 'none' ? [] : state.items.flatMap(({ concerns }) => concerns)),
    (doing, id, by, state) => {
      const items = state.is === 'none' ? [] : state.items
      const item = items.find(({ concerns }) => concerns.includes(by))?.id
      const said = { id, item, agrees: doing.flag, note: 'Note' }
      doing.company.attempt(by, 'SettleHandoverItem', said)
    },
  ),
  endHandover: inOne<HandoverState>('handover', successor, (doing, id, by) => {
    if (doing.which % 4 === 0) doing.company.attempt(by, 'EndHandover', { id })
  }),
  takeOnDecision: (doing: Doing) => {
    const id = doing.among('decided')
    if (id !== undefined) doing.company.attempt(doing.by, 'TakeOnDecision', { id })
  },
}
