import {
  addDays,
  circleOf,
  localDate,
  type PartnershipState,
  type PostmortemState,
  recurrences,
} from '@lockstep/domain'
import { begin, type Doing, pick } from './doing.ts'

type Living = Exclude<PostmortemState, { is: 'none' }>

const dayIn = ({ company }: Doing, days: number) =>
  addDays(localDate(company.now, company.zone), days)

/** Over the last days, with two of a partnership, and anybody who facilitates. */
function openPostmortem(doing: Doing): void {
  const { company, one, which, whom, flag } = doing
  const partnership = one('partnership')
  if (partnership === undefined) return
  const state = company.state('partnership', partnership) as PartnershipState
  const members = state.is === 'none' ? [] : state.members
  if (members.length < 2) return
  begin('OpenPostmortem', {
    ...{ partnership, title: 'Title', question: 'Words' },
    ...{ from: dayIn(doing, -(which % 9)), to: dayIn(doing, 0) },
    ...{ involved: members.slice(0, 2), facilitator: flag ? whom : (members[0] ?? whom) },
    ...(flag ? { event: pick(company.log.events, which)?.id } : {}),
  })({ ...doing, by: pick(members, which) ?? doing.by })
}

/** What one of those concerned does in one of them. */
const inOne =
  (
    who: (state: Living) => readonly string[],
    act: (doing: Doing, id: string, by: string) => void,
  ) =>
  (doing: Doing) => {
    const id = doing.one('postmortem')
    const state = id === undefined ? undefined : doing.company.state('postmortem', id)
    if (id === undefined || state === undefined || state.is === 'none') return
    const by = pick(who(state as Living), doing.which)
    if (by !== undefined) act(doing, id, by)
  }

/** From its opening to its closing in one go; where somebody stays silent, to what they never read. */
function holdPostmortem(doing: Doing): void {
  openPostmortem(doing)
  const id = doing.company.all('postmortem').at(-1)
  const within = (more: Partial<Doing> = {}): Doing => ({ ...doing, ...more, one: () => id })
  for (const which of doing.which % 3 === 0 ? [0] : [0, 1])
    deeds.recall(within({ which, flag: which === 0 }))
  const all = ['curate', 'annotate', 'objectTo', 'findThere', 'agreeAction', 'settleThere'] as const
  for (const [n, name] of all.entries()) deeds[name](within({ which: doing.which + n }))
  if (doing.flag) deeds.closePostmortem(within())
}

const entryIn = ({ company, which }: Doing) => pick(company.log.events, which)?.id ?? ''

const deeds = {
  recall: inOne(
    ({ accounts }) => accounts.map(({ person }) => person),
    (doing, id, by) => {
      const holds = pick(['so', 'otherwise', 'not known'] as const, doing.which)
      const moments = [
        { on: dayIn(doing, -2), text: 'Words' },
        ...(doing.flag
          ? [{ on: dayIn(doing, -1), text: 'Words', entry: entryIn(doing), holds }]
          : []),
      ]
      doing.company.attempt(by, 'WriteRecollection', { id, moments })
    },
  ),
  curate: inOne(
    ({ facilitator }) => [facilitator],
    (doing, id, by) => {
      const tells = [...new Set([entryIn(doing), doing.company.log.events[0]?.id ?? ''])]
      doing.company.attempt(by, 'CurateTimeline', { id, tells }, doing.when)
    },
  ),
  annotate: inOne(circleOf, (doing, id, by) => {
    const said = { id, entry: entryIn(doing), text: 'Words' }
    doing.company.attempt(by, 'AnnotateEntry', said, doing.when)
  }),
  objectTo: inOne(
    ({ involved }) => involved,
    (doing, id, by) => {
      const entry = doing.flag ? { entry: entryIn(doing) } : {}
      doing.company.attempt(by, 'ObjectToTimeline', { id, text: 'Words', ...entry }, doing.when)
    },
  ),
  findThere: inOne(circleOf, (doing, id, by) => {
    const pattern = doing.flag ? { pattern: 'strategy_churn' } : {}
    const found = { id, text: 'Words', cites: [entryIn(doing)], ...pattern }
    doing.company.attempt(by, 'MakePostmortemFinding', found, doing.when)
  }),
  sayAgain: inOne(circleOf, (doing, id, by) => {
    const state = doing.company.state('postmortem', id) as Living
    const finding = pick(state.findings, doing.which)?.id
    const again = pick(recurrences, doing.which)
    if (finding === undefined) return
    doing.company.attempt(by, 'SayWhetherAgain', { id, finding, again, note: 'Words' })
  }),
  agreeAction: inOne(
    ({ facilitator }) => [facilitator],
    (doing, id, by) => {
      const { company, whom, flag, which } = doing
      const readers = circleOf(company.state('postmortem', id) as Living)
      const to = pick(readers, which) ?? company.owner
      const who = flag ? whom : (pick(readers, which + 1) ?? whom)
      company.attempt(by, 'AgreePostmortemAction', {
        ...{ id, who, dueOn: dayIn(doing, 9) },
        ...(flag ? { title: 'Title' } : { words: 'Words' }),
        ...(flag ? { becomes: 'goal' } : { becomes: 'commitment', to }),
      })
    },
  ),
  /** By whose it is: taken on, or not. */
  settleThere: inOne(
    ({ actions }) => actions.map(({ who }) => who),
    (doing, id, by) => {
      const { company, flag } = doing
      const { actions } = company.state('postmortem', id) as Living
      const agreed = actions.find(({ who }) => who === by)
      if (agreed === undefined) return
      const { id: action, becomes, to, among } = agreed
      if (flag) company.attempt(by, 'DeclinePostmortemAction', { id, action, reason: 'Words' })
      else if (becomes === 'goal') company.attempt(by, 'ProposeGoal', { title: 'Title', action })
      else {
        const said = among === undefined ? { title: 'Title' } : { words: 'Words' }
        company.attempt(by, 'MakeCommitment', { to, dueOn: dayIn(doing, 3), ...said, action })
      }
    },
  ),
  withdrawThere: inOne(
    ({ facilitator }) => [facilitator],
    (doing, id, by) => {
      const { company, which } = doing
      const { actions } = company.state('postmortem', id) as Living
      const action = pick(actions, which)?.id
      if (action !== undefined)
        company.attempt(by, 'WithdrawPostmortemAction', { id, action, reason: 'Words' })
    },
  ),
  closePostmortem: inOne(
    ({ facilitator }) => [facilitator],
    ({ company, when }, id, by) => company.attempt(by, 'ClosePostmortem', { id }, when),
  ),
  reopenPostmortem: inOne(circleOf, ({ company, when }, id, by) =>
    company.attempt(by, 'ReopenPostmortem', { id, reason: 'Words' }, when),
  ),
  handOnFacilitation: inOne(
    ({ by, facilitator }) => [by, facilitator],
    (doing, id, by) => {
      const { involved } = doing.company.state('postmortem', id) as Living
      const facilitator = doing.flag ? doing.whom : pick(involved, doing.which)
      doing.company.attempt(by, 'HandOnFacilitation', { id, facilitator })
    },
  ),
  callOffPostmortem: inOne(
    ({ by }) => [by],
    ({ company, flag }, id, by) =>
      company.attempt(by, 'CallOffPostmortem', { id, ...(flag ? { reason: 'Reason' } : {}) }),
  ),
}

export const postmortems = { ...deeds, openPostmortem, holdPostmortem }
