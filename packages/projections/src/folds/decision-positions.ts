import type { nouns, Recorded, RecordedOf } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import type { DecisionRow } from './decision-row.ts'
import type { Position, PositionRound, Said, SealedAnswer, Statement } from './position-row.ts'
import { type Stamp, stampOf } from './stamp.ts'

type Events = typeof nouns.decision.events
type Event<T extends keyof Events> = Extract<RecordedOf<Events>, { type: T }>

const changeRound = (
  row: DecisionRow,
  id: string,
  change: (round: PositionRound) => PositionRound,
): DecisionRow => ({
  ...row,
  rounds: row.rounds.map((round) => (round.id === id ? change(round) : round)),
})

/** What an event opens of an answer; nothing where a key was destroyed. */
const openIn = ({ opened }: Recorded, holder: string): Partial<Position> =>
  (opened?.[holder]?.['/position'] as Position | undefined) ?? {}

function stated(
  row: DecisionRow,
  said: Omit<Statement, 'first' | 'stance' | 'vision'>,
  { stance, vision }: Partial<Position>,
): DecisionRow {
  const spoke = row.statements.some(
    (each) => each.person === said.person && each.stance !== undefined,
  )
  const statement: Statement = {
    ...said,
    ...(stance === undefined ? {} : { stance }),
    ...(vision === undefined ? {} : { vision }),
    first: said.kind !== 'restated' && stance !== undefined && !spoke,
  }
  return { ...row, statements: [...row.statements, statement] }
}

const alone =
  (kind: Statement['kind']) =>
  (row: DecisionRow, event: Recorded<string, Said>): DecisionRow => {
    const stamp = stampOf(event)
    return stated(row, { ...event.data, kind, stamp, open: stamp }, openIn(event, event.id))
  }

function opened(row: DecisionRow, event: Event<'PositionsOpened'>): DecisionRow {
  const { round: id, opens, silent } = event.data
  const open = stampOf(event)
  const answers = row.rounds.find((round) => round.id === id)?.answers ?? []
  const before = changeRound(row, id, (round) => ({ ...round, opened: { stamp: open, silent } }))
  return answers
    .filter(({ stamp }) => opens.includes(stamp.event))
    .reduce(
      (now, answer) => stated(now, asOpened(answer, id, open), openIn(event, answer.stamp.event)),
      before,
    )
}

const asOpened = (answer: SealedAnswer, round: string, open: Stamp) => ({
  ...answer,
  kind: 'sealed' as const,
  round,
  open,
})

/** What becomes of a decision's positions. */
export const positionHandlers: Fold<DecisionRow, Events>['on'] = {
  PositionsCalled: (row, event) => {
    const round = { ...event.data, id: event.id, called: stampOf(event), answers: [] }
    return { ...row, rounds: [...row.rounds, round] }
  },
  PositionTaken: (row, event) => {
    const { round: id, ...said } = event.data
    const answer: SealedAnswer = { ...said, stamp: stampOf(event) }
    return changeRound(row, id, (round) => ({
      ...round,
      answers: [...round.answers.filter(({ person }) => person !== said.person), answer],
    }))
  },
  PositionsOpened: opened,
  LatePositionGiven: alone('late'),
  PositionReported: alone('reported'),
  PositionRestated: alone('restated'),
  PositionAnswered: (row, event) => ({
    ...row,
    answers: [...(row.answers ?? []), { ...event.data, stamp: stampOf(event) }],
  }),
}
