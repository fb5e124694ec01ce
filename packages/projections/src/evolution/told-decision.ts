import { evidenceKinds } from '@lockstep/domain'
import type { DecisionEnd, DecisionRow } from '../folds/decisions.ts'
import { dayIn, lagDays } from '../folds/stamp.ts'
import { labelOf } from '../lanes/label.ts'
import { reviewDue } from '../lineage/review-due.ts'
import { timeUsed } from '../lineage/time-used.ts'
import { whoDid } from '../pages/told.ts'
import { dayInFull, dayShown, today } from '../queries/parts/dates.ts'
import type { Sentence } from '../queries/parts/href.ts'
import { counted, inWords, listed } from '../queries/parts/in-words.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import { type PositionLine, positionLines } from '../queries/parts/positions.ts'
import { allOf, entry, link, quoted, said, together } from '../queries/parts/sentences.ts'
import { isHidden, type View } from '../view.ts'
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
    among.some(isProblemSpokenOf) ? problem(row) : undefined,
    among.some((each) => each.evidence.length > 0) ? evidence(view, row) : undefined,
    fromOutside(view, row),
    dissent(view, row),
    notAsked(view, row),
    ...course(view, row, among),
    missedReview(view, row),
  ].filter(isSentence)

/** The time that it got and how it ended, among what showed whether it holds. */
function course(
  view: View,
  row: DecisionRow,
  among: readonly DecisionRow[],
): (Sentence | undefined)[] {
  const { before, after } = toldSince(view, row)
  return [...before, time(view, row, among), ...after]
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

const ordinalOf = (view: View, id: string) =>
  link(view.ordinal('decision', id) ?? 'another decision', { noun: 'decision', id })

function made(view: View, row: DecisionRow, among: readonly DecisionRow[]): Sentence | undefined {
  const { made: making, proposed } = row
  if (making === undefined) {
    if (proposed === undefined) return undefined
    const by = firstName(personView(view, proposed.initiator))
    const on = dayInFull(dayShown(proposed.stamp, view))
    return said(`${by} `, entry('proposed it', proposed.stamp.event), ` on ${on}.`)
  }
  const { stamp } = making
  const by = whoDid(view, stamp)
  // What a page has said for years is not late for being read from it.
  const late = proposed?.source === undefined ? lagDays(stamp, view.zone) : 0
  const replaced = replacedBy(row, among).filter((id) => view.exists('decision', id))
  const others = replaced.length - MOST_REPLACED
  return said(
    `${by} `,
    entry('decided it', stamp.event),
    ` on ${dayInFull(dayShown(stamp, view))}`,
    ...(replaced.length === 0
      ? []
      : [
          ', in place of ',
          ...together([
            ...replaced.slice(0, MOST_REPLACED).map((id) => ordinalOf(view, id)),
            ...(others > 0 ? [{ text: `${inWords(others)} more` }] : []),
          ]),
        ]),
    late === 0 ? '.' : `; it entered the record ${counted(late, 'day')} later.`,
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

const kinds: Record<(typeof evidenceKinds)[number], readonly [one: string, many: string]> = {
  data: ['piece of data', 'pieces of data'],
  research: ['piece of research', 'pieces of research'],
  precedent: ['precedent', 'precedents'],
  anecdote: ['anecdote', 'anecdotes'],
}

/** What had been put beside it by the day on which it was made. */
export const evidenceBefore = ({ zone }: View, { evidence: all, made: making }: DecisionRow) =>
  all.filter(({ stamp }) => making === undefined || dayIn(stamp, zone) <= dayIn(making.stamp, zone))

function evidence(view: View, row: DecisionRow): Sentence {
  const before = evidenceBefore(view, row)
  const told = evidenceKinds.flatMap((kind) => {
    const those = before.filter((each) => each.kind === kind)
    return those.length === 0 ? [] : [pieces(those, counted(those.length, ...kinds[kind]))]
  })
  return told.length === 0
    ? said('Nothing was put beside it as evidence by then.')
    : said('It rested on ', ...allOf(told), '.')
}

/** A count leads to each piece that it counts: one by itself, several by their titles. */
function pieces(those: DecisionRow['evidence'], count: string): Sentence {
  const [first, ...more] = those
  if (first !== undefined && more.length === 0) return [entry(count, first.stamp.event)]
  const named = those.map(({ title, stamp }) => entry(inMarks(title), stamp.event))
  return said(`${count} (`, ...together(named), ')')
}

/** A title; what is quoted in it stands in single marks. */
const inMarks = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** Who of those asked was concerned or opposed, as far as the viewer may read it. */
function dissent(view: View, row: DecisionRow): Sentence | undefined {
  const asked = (line: PositionLine) => line.asked
  const [count, against] = saidAgainst(view, row, asked)
  if (count === 0) return undefined
  const all = `Of ${counted(count, 'person', 'people')} asked, `
  return against.length === 0
    ? said(`${all}none is on record against it, as far as you may read.`)
    : said(all, ...together(against), '.')
}

/** Whom it concerns and nobody asked, and what they said against it all the same. */
function notAsked(view: View, row: DecisionRow): Sentence | undefined {
  if (row.made === undefined) return undefined
  const [lines] = view.shown.aside(() => positionLines(view, row))
  const names = lines.filter((line) => line.notAsked).map(({ person }) => firstName(person))
  if (names.length === 0) return undefined
  const [, against] = saidAgainst(view, row, (line) => line.notAsked)
  return said(
    `${listed(names)} ${names.length === 1 ? 'was' : 'were'} not asked`,
    ...(against.length === 0 ? ['.'] : ['; ', ...together(against), '.']),
  )
}

/** How many they are, and what those of them said who were concerned or opposed. */
function saidAgainst(view: View, row: DecisionRow, whose: (line: PositionLine) => boolean) {
  const [lines, opened] = view.shown.aside(() => positionLines(view, row).filter(whose))
  const against = lines.flatMap(({ person, position }) => {
    if (position === undefined || isHidden(position.stance) || position.stance === 'support')
      return []
    const stance = position.stance === 'oppose' ? 'opposed it' : 'was concerned'
    const why =
      position.reason === undefined || isHidden(position.reason) ? '' : ` (“${position.reason}”)`
    return [entry(`${firstName(person)} ${stance}${why}`, position.stamp.event)]
  })
  view.shown.addTold(
    opened,
    against.map(({ text }) => text),
  )
  return [lines.length, against] as const
}

/** The time it was given, what it got of it, and how it ended. */
function time(view: View, row: DecisionRow, among: readonly DecisionRow[]): Sentence | undefined {
  const used = timeUsed(row, view)
  if (used === undefined) return undefined
  const { ended } = row
  const got = `got ${counted(used.days, 'day')}`
  const unsaid = among.some(({ horizon }) => horizon !== undefined)
    ? `Nobody said how long it needs; it ${got}`
    : `It ${got}`
  const given =
    used.ofDays === undefined
      ? unsaid
      : `It was given ${counted(used.ofDays, 'day')} and got ${inWords(used.days)}`
  const share = used.share === undefined ? '' : ` (${Math.round(used.share * 100)} %)`
  if (ended === undefined) return said(`${given} so far${share}.`)
  const how = ended.silently ? 'dropped without a word' : ended.how
  return said(
    `${given}${share} until it was `,
    entry(how, ended.stamp.event),
    ` on ${dayInFull(dayShown(ended.stamp, view))}`,
    ...endedBy(view, ended),
    ended.reason === undefined ? '.' : `: ${quoted(ended.reason)}`,
  )
}

/** What took its place, or who ended it; what ends it without a word is nobody's. */
function endedBy(view: View, { stamp, how, by, silently }: DecisionEnd) {
  if (how === 'superseded')
    return by !== undefined && view.exists('decision', by) ? [' by ', ordinalOf(view, by)] : []
  return silently ? [] : [` by ${whoDid(view, stamp)}`]
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
