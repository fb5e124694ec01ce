import type { DecisionRow } from '../../folds/decisions.ts'
import { dayIn } from '../../folds/stamp.ts'
import { type PositionLine, positionLines } from '../../subjects/decisions/positions.ts'
import type { Sentence } from '../../telling/href.ts'
import { counted, listed } from '../../telling/in-words.ts'
import { firstName } from '../../telling/person.ts'
import { allOf, entry, said } from '../../telling/sentences.ts'
import { isHidden, type View } from '../../view/view.ts'
import { whoDid } from '../page/told.ts'
import { onRecord } from './on-record.ts'

/** Who was concerned or opposed, as far as the viewer may read it: of those asked, of those only reported, of those not asked. */
export const toldPositions = (view: View, row: DecisionRow): Sentence[] => {
  const called = calledByThen(view, row)
  const isCalled = ({ person }: PositionLine) => called.has(person.id)
  return [
    ...ofAsked(view, row, (line) => line.asked && isCalled(line)),
    ...ofReported(view, row, (line) => line.asked && !isCalled(line)),
    ...ofNotAsked(view, row),
  ]
}

type Whose = (line: PositionLine) => boolean

/** Whom a round had asked by the day on which it was made. */
function calledByThen({ zone }: View, { rounds, made }: DecisionRow): ReadonlySet<string> {
  const last = made === undefined ? undefined : dayIn(made.stamp, zone)
  const inTime = rounds.filter(({ called }) => last === undefined || dayIn(called, zone) <= last)
  return new Set(inTime.flatMap(({ asked }) => asked))
}

function ofAsked(view: View, row: DecisionRow, whose: Whose): Sentence[] {
  const [count, against] = saidAgainst(view, row, whose)
  if (count === 0) return []
  const all = `Of ${counted(count, 'person', 'people')} asked, `
  return [
    against.length === 0
      ? said(`${all}none was concerned or opposed, as far as you may read.`)
      : said(all, ...allOf(against), '.'),
  ]
}

/** Nobody asked them here; somebody says what they had said. */
function ofReported(view: View, row: DecisionRow, whose: Whose): Sentence[] {
  const [count, against] = saidAgainst(view, row, whose)
  if (count === 0) return []
  const were = `the ${count === 1 ? 'position' : 'positions'} of ${counted(count, 'person', 'people')} ${count === 1 ? 'was' : 'were'} reported`
  const all = row.rounds.length === 0 ? `Nobody was asked; ${were}` : `Beside these ${were}`
  return [
    against.length === 0
      ? said(`${all}, and none was concerned or opposed, as far as you may read.`)
      : said(`${all}: `, ...allOf(against), '.'),
  ]
}

/** Whom it concerns and nobody asked, and what they said against it all the same. */
function ofNotAsked(view: View, row: DecisionRow): Sentence[] {
  if (row.made === undefined) return []
  const [lines] = view.shown.aside(() => positionLines(view, row))
  const names = lines.filter((line) => line.notAsked).map(({ person }) => firstName(person))
  if (names.length === 0) return []
  const [, against] = saidAgainst(view, row, (line) => line.notAsked)
  return [
    said(
      `${listed(names)} ${names.length === 1 ? 'was' : 'were'} not asked`,
      ...(against.length === 0 ? ['.'] : ['; ', ...allOf(against), '.']),
    ),
  ]
}

/** How many they are, and what those of them said who were concerned or opposed. */
function saidAgainst(view: View, row: DecisionRow, whose: Whose): [number, Sentence[]] {
  const [lines, opened] = view.shown.aside(() => positionLines(view, row).filter(whose))
  const against = lines.flatMap(({ person, position }) => {
    if (position === undefined || isHidden(position.stance) || position.stance === 'support')
      return []
    const stance = position.stance === 'oppose' ? 'opposed it' : 'was concerned'
    const why =
      position.reason === undefined || isHidden(position.reason) ? '' : ` (“${position.reason}”)`
    const { event } = position.stamp
    return [said(entry(`${firstName(person)} ${stance}${why}`, event), reported(view, row, event))]
  })
  view.shown.addTold(
    opened,
    against.flatMap(([told]) => told?.text ?? []),
  )
  return [lines.length, against]
}

/** Who says so, where it was not the person, and when that entered the record. */
function reported(view: View, { statements }: DecisionRow, event: string): string | undefined {
  const statement = statements.find(
    ({ kind, stamp }) => kind === 'reported' && stamp.event === event,
  )
  if (statement === undefined) return undefined
  const { stamp } = statement
  return `, as ${whoDid(view, stamp)} reported${onRecord(view, stamp, stamp.by)}`
}
