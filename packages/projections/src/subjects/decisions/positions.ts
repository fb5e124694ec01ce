import { LocalDate, localDate, type Openness, type PersonId, stances } from '@lockstep/domain'
import { z } from 'zod'
import type { DecisionRow, PositionRound, Said, Statement } from '../../folds/decisions.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { opennessOf, SEALED } from '../../records/position-openness.ts'
import { Named } from '../../telling/href.ts'
import { byFamilyName, peopleView, personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'
import { concernedBy } from '../people/concerned.ts'

const said = {
  stance: readable(z.enum(stances)),
  reason: readable(z.string()).optional(),
  /** What drives it. */
  drives: readable(z.string()).optional(),
  /** The version of their vision that they had in mind, for who may read the position. */
  vision: Named.optional(),
}

/** One asking for positions. */
export const RoundView = z
  .strictObject({
    id: z.string(),
    called: StampView,
    closes: LocalDate,
    asked: z.array(PersonView),
    /** Who has answered: never what, until it is opened. */
    answered: z.array(z.string()),
    opened: StampView.optional(),
    silent: z.array(z.string()),
    /** Sealed beyond its last day. */
    overdue: z.boolean(),
  })
  .meta({ id: 'Round' })
export type RoundView = z.output<typeof RoundView>

/** What a person said of a decision, or that they said nothing. */
export const PositionLine = z
  .strictObject({
    person: PersonView,
    /** Asked before it was decided; of one not made yet, asked at all. */
    asked: z.boolean(),
    /** Concerned, and neither asked, consulted nor heard before another decided it. */
    notAsked: z.boolean(),
    present: z.boolean(),
    adopted: z.boolean(),
    consulted: z.boolean(),
    /** Asked, and silent when positions were opened. */
    silent: z.boolean(),
    /** Answered in a round that is still sealed; who answered reads it, nobody else. */
    sealed: z.strictObject({ stamp: StampView, ...said }).optional(),
    /** Their first statement: the one that counts. */
    position: z
      .strictObject({
        ...said,
        kind: z.enum(['sealed', 'late', 'reported', 'restated']),
        /** When it was taken. */
        stamp: StampView,
        /** From when on it was open. */
        open: StampView,
      })
      .optional(),
    /** What they said in the open later. */
    restated: z.array(z.strictObject({ ...said, stamp: StampView })),
    /** What others said to it in the open. */
    answers: z.array(
      z.strictObject({ by: PersonView, text: readable(z.string()), stamp: StampView }),
    ),
  })
  .meta({ id: 'PositionLine' })
export type PositionLine = z.output<typeof PositionLine>

export const roundViews = (view: View, { rounds }: DecisionRow): RoundView[] =>
  rounds.map(({ id, called, closes, asked, answers, opened }) => ({
    id,
    called: stampView(view, called),
    closes,
    asked: peopleView(view, asked),
    answered: answers.map(({ person }) => person),
    ...(opened === undefined ? {} : { opened: stampView(view, opened.stamp) }),
    silent: [...(opened?.silent ?? [])],
    overdue: opened === undefined && localDate(view.moment, view.zone) > closes,
  }))

/** Everybody who was asked, spoke, or should have been asked; in order of family name. */
export function positionLines(view: View, row: DecisionRow): PositionLine[] {
  const concerned = concernedBy(view, row)
  const asked = row.rounds.flatMap((round) => round.asked)
  const spoke = row.statements.map(({ person }) => person)
  return [...new Set([...concerned, ...asked, ...spoke])]
    .map((person) => positionLine(view, row, person, concerned.has(person)))
    .sort((a, b) => byFamilyName(a.person, b.person))
}

function positionLine(
  view: View,
  row: DecisionRow,
  person: PersonId,
  concerned: boolean,
): PositionLine {
  const { rounds, statements, state } = row
  const openness = opennessOf(view, row)
  const theirs = statements.filter((each) => each.person === person)
  const first = theirs.find((each) => each.kind !== 'restated')
  const asked = heardOf(view, row, person)
  const sealed = rounds.find(({ opened }) => opened === undefined)?.answers
  const answer = sealed?.find((each) => each.person === person)
  const plan = 'made' in state ? state.made?.plan : undefined
  const consulted = plan?.consulted.includes(person) ?? false
  return {
    person: personView(view, person),
    asked,
    notAsked: concerned && wasNotAsked(view, row, person),
    present: plan?.participants.includes(person) ?? false,
    adopted: plan?.adopted.includes(person) ?? false,
    consulted,
    silent: 'terms' in state && state.silent.includes(person),
    ...(answer === undefined
      ? {}
      : { sealed: { ...saidTo(view, answer, SEALED), stamp: stampView(view, answer.stamp) } }),
    ...(first === undefined ? {} : { position: positionView(view, first, openness) }),
    restated: theirs
      .filter(({ kind }) => kind === 'restated')
      .map((each) => ({ ...saidTo(view, each, openness), stamp: stampView(view, each.stamp) })),
    answers: (row.answers ?? [])
      .filter((each) => each.of === person)
      .map(({ by, answer, stamp }) => ({
        by: personView(view, by),
        text: view.open(answer, openness),
        stamp: stampView(view, stamp),
      })),
  }
}

/** Whom a decision concerned that was made, and whom nobody asked before. */
export const wereNotAsked = (view: View, row: DecisionRow): PersonId[] =>
  [...concernedBy(view, row)].filter((person) => wasNotAsked(view, row, person))

function wasNotAsked(view: View, row: DecisionRow, person: PersonId): boolean {
  const { made, state } = row
  const consulted = 'made' in state ? (state.made?.plan.consulted ?? []) : []
  return (
    made !== undefined &&
    !heardOf(view, row, person) &&
    !consulted.includes(person) &&
    !isOwn(row, person)
  )
}

/** Who decides is not asked by anybody. */
export const isOwn = ({ state }: DecisionRow, person: PersonId): boolean =>
  'terms' in state && state.terms.owner === person

/** Whether somebody was asked, or heard, by the day on which it was decided. */
function heardOf(view: View, { made, rounds, statements }: DecisionRow, person: PersonId) {
  const inTime = (stamp: Stamp) =>
    made === undefined || dayIn(stamp, view.zone) <= dayIn(made.stamp, view.zone)
  const wasAsked = ({ asked, called }: PositionRound) => asked.includes(person) && inTime(called)
  const spoke = (said: Statement) => said.person === person && inTime(said.stamp)
  return rounds.some(wasAsked) || statements.some(spoke)
}

const positionView = (view: View, said: Statement, openness: Openness) => ({
  ...saidTo(view, said, openness),
  kind: said.kind,
  stamp: stampView(view, said.stamp),
  open: stampView(view, said.open),
})

/** While it is sealed, whether a reason was given is not told either. */
function saidTo(view: View, { position, reason, drives }: Said, openness: Openness) {
  const opened = view.open(position, openness)
  if (isHidden(opened)) return { stance: opened }
  const vision =
    opened.vision === undefined ? undefined : namedRecord(view, 'vision', opened.vision)
  return {
    stance: opened.stance,
    ...(reason === undefined ? {} : { reason: view.open(reason, openness) }),
    ...(drives === undefined ? {} : { drives: view.open(drives, openness) }),
    ...(vision === undefined ? {} : { vision }),
  }
}
