import type { DecisionRow } from '../../folds/decisions.ts'
import { namedRecord } from '../../records/named.ts'
import { reviewDue } from '../../subjects/decisions/review-due.ts'
import { dayInFull, stampInFull, today } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { inWords, listed } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import { firstNameOf } from '../../telling/person.ts'
import { entry, link, quoted, said, together } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'
import { called, whoDid } from '../page/told.ts'
import { onRecord } from './on-record.ts'
import { ordinalOf, toldTime } from './told-ending.ts'
import { toldEvidence } from './told-evidence.ts'
import { toldMended } from './told-mended.ts'
import { toldPositions } from './told-positions.ts'
import { toldSince } from './told-since.ts'

const isSentence = (each: Sentence | undefined): each is Sentence => each !== undefined

/**
 * What is on record of one decision, sentence by sentence; each leads to the entry that it is made from.
 * @param among all that are told of: what none of them says is not said of each.
 */
export const toldDecision = (
  view: View,
  row: DecisionRow,
  among: readonly DecisionRow[],
): Sentence[] =>
  [
    made(view, row, among),
    openTo(view, row),
    among.some(isProblemSpokenOf) ? problem(row) : undefined,
    ...(among.some((each) => each.evidence.length > 0) ? toldEvidence(view, row) : []),
    fromOutside(view, row),
    ...toldPositions(view, row),
    ...course(view, row, among),
    missedReview(view, row),
    ...toldMended(view, row.id),
  ].filter(isSentence)

/** The time that it got and how it ended, among what showed whether it holds. */
function course(
  view: View,
  row: DecisionRow,
  among: readonly DecisionRow[],
): (Sentence | undefined)[] {
  const { before, after } = toldSince(view, row)
  return [...before, toldTime(view, row, among), ...after]
}

const isProblemSpokenOf = ({ problems, waived }: DecisionRow): boolean =>
  problems.length > 0 || waived !== undefined

/** What it cites that happened outside, and who is there. */
function fromOutside(view: View, { cites }: DecisionRow): Sentence | undefined {
  const named = cites.flatMap(({ noun, of }) => namedRecord(view, noun, of) ?? [])
  return named.length === 0
    ? undefined
    : said(
        'From outside it cites ',
        ...together(named.map((each) => link(labelOf(each), each.href))),
        '.',
      )
}

function made(view: View, row: DecisionRow, among: readonly DecisionRow[]): Sentence | undefined {
  const { made: making, proposed } = row
  if (making === undefined) {
    if (proposed === undefined) return undefined
    const { stamp, initiator } = proposed
    const by = initiator === stamp.by ? whoDid(view, stamp) : called(view, initiator)
    const on = stampInFull(stamp, view)
    const late = onRecord(view, stamp, initiator)
    return said(`${by} `, entry('proposed it', stamp.event), ` on ${on}${late}.`)
  }
  const { stamp } = making
  const by = whoDid(view, stamp)
  const replaced = replacedBy(row, among).filter((id) => view.exists('decision', id))
  const others = replaced.length - MOST_REPLACED
  return said(
    `${by} `,
    entry('decided it', stamp.event),
    ` on ${stampInFull(stamp, view)}${onRecord(view, stamp, stamp.by)}`,
    ...(replaced.length === 0
      ? []
      : [
          ', in place of ',
          ...together([
            ...replaced.slice(0, MOST_REPLACED).map((id) => ordinalOf(view, id)),
            ...(others > 0 ? [{ text: `${inWords(others)} more` }] : []),
          ]),
        ]),
    '.',
  )
}

/** Whom alone it is open to, or was until it was opened to all. */
function openTo(view: View, { proposed, openedToAll }: DecisionRow): Sentence | undefined {
  const restricted = proposed?.restricted
  if (restricted === undefined) return undefined
  const whom = listed(restricted.to.map((person) => firstNameOf(view, person)))
  if (openedToAll === undefined) {
    const until = restricted.until === undefined ? '' : `, until ${dayInFull(restricted.until)}`
    return said(`It is open to ${whom} only${until}.`)
  }
  const on = stampInFull(openedToAll, view)
  return said(
    `It was open to ${whom} only, until it was `,
    entry(`opened to all on ${on}`, openedToAll.event),
    '.',
  )
}

/** So many are named. */
const MOST_REPLACED = 5

/** What it was made in place of, and what was ended by it. */
const replacedBy = ({ id, made: making }: DecisionRow, among: readonly DecisionRow[]) => [
  ...new Set([
    ...(making?.supersedes ?? []),
    ...among.flatMap((each) => (each.ended?.by === id ? [each.id] : [])),
  ]),
]

function problem({ problems: [first], waived }: DecisionRow): Sentence | undefined {
  if (first !== undefined)
    return said(entry('The problem', first.stamp.event), `: ${quoted(first.problem.statement)}`)
  if (waived === undefined) return said('No problem was stated.')
  return said('No problem was stated: it was ', entry('waived', waived.stamp.event), '.')
}

export function missedReview(view: View, row: DecisionRow): Sentence | undefined {
  const due = reviewDue(row, view.zone)
  if (due === undefined || due >= today(view) || row.made === undefined) return undefined
  return said(
    'Its review was ',
    entry(`due on ${dayInFull(due)}`, row.made.stamp.event),
    ' and is not on record, and nothing took its place.',
  )
}
