import { daysBetween, evidenceKinds } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { cameFirst, dayIn, lagDays } from '../../folds/stamp.ts'
import { dayInFull, instantDay } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { capital, counted } from '../../telling/in-words.ts'
import { allOf, entry, said, together } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'
import { called } from '../page/told.ts'
import { lagsOf, onRecord, recordedOn, typedBy } from './on-record.ts'

type Pieces = DecisionRow['evidence']

/** What was on record, as it reads now, when it was made: that cannot be dated back. */
export const evidenceByThen = ({ evidence, made }: DecisionRow): Pieces =>
  evidence.filter(({ stamp }) => made === undefined || cameFirst(stamp, made.stamp))

/** What it rested on, what was corrected since, and what was put beside it only afterwards: one does not pass for another. */
export function toldEvidence(view: View, row: DecisionRow): Sentence[] {
  const byThen = evidenceByThen(row)
  const others = row.evidence.filter((each) => !byThen.includes(each))
  const isCorrected = ({ stamp }: Pieces[number]) =>
    row.made !== undefined && stamp.recordedAt <= row.made.stamp.at
  const corrected = others.filter(isCorrected)
  const afterwards = others.filter((each) => !isCorrected(each))
  const groups = Map.groupBy(
    afterwards,
    ({ stamp }) => `${recordedOn(view, stamp)} ${typedBy(stamp)}`,
  )
  return [
    ...(byThen.length > 0 ? [restedOn(view, byThen)] : []),
    ...(byThen.length === 0 && corrected.length === 0
      ? [said('Nothing was put beside it as evidence by then.')]
      : []),
    ...(corrected.length > 0 ? [correctedSince(view, corrected)] : []),
    ...[...groups.values()].map((group) => putBeside(view, row, group)),
  ]
}

/** "It rested on one piece of data, recorded on 7 Apr 2025, 28 days later, by Dana." */
function restedOn(view: View, those: Pieces): Sentence {
  const late = onRecord(
    view,
    those.map(({ stamp }) => stamp),
  )
  return said('It rested on ', ...allOf(byKind(those)), `${late}.`)
}

/** "One piece of data that stood beside it by then was corrected afterwards, on 5 Apr 2026." */
function correctedSince(view: View, those: Pieces): Sentence {
  const last =
    those
      .map(({ stamp }) => stamp.knownAt)
      .sort()
      .at(-1) ?? ''
  const [was, on] = those.length === 1 ? ['was', 'on'] : ['were', 'the last on']
  const told = ` that stood beside it by then ${was} corrected afterwards, ${on} ${dayInFull(instantDay(last, view))}.`
  return said(...capitalised(allOf(byKind(those))), told)
}

/** "On 27 Mar 2026, eighteen days after it was made, Dana put beside it one piece of data, dated 74 days before that." */
function putBeside(view: View, { made }: DecisionRow, those: Pieces): Sentence {
  const [first] = those
  if (first === undefined || made === undefined) return []
  const on = recordedOn(view, first.stamp)
  const after = daysBetween(dayIn(made.stamp, view.zone), on)
  const stamps = those.map(({ stamp }) => stamp)
  const isLate = stamps.some((stamp) => lagDays(stamp, view.zone) > 0)
  return said(
    `On ${dayInFull(on)}, ${after > 0 ? counted(after, 'day') : 'only'} after it was made, `,
    `${called(view, typedBy(first.stamp))} put beside it `,
    ...allOf(byKind(those)),
    isLate ? `, dated ${lagsOf(view, stamps)} before that.` : '.',
  )
}

const capitalised = ([first, ...others]: Sentence): Sentence =>
  first === undefined ? others : [{ ...first, text: capital(first.text) }, ...others]

const kinds: Record<(typeof evidenceKinds)[number], readonly [one: string, many: string]> = {
  data: ['piece of data', 'pieces of data'],
  research: ['piece of research', 'pieces of research'],
  precedent: ['precedent', 'precedents'],
  anecdote: ['anecdote', 'anecdotes'],
}

const byKind = (all: Pieces): Sentence[] =>
  evidenceKinds.flatMap((kind) => {
    const those = all.filter((each) => each.kind === kind)
    return those.length === 0 ? [] : [pieces(those, counted(those.length, ...kinds[kind]))]
  })

/** A count leads to each piece that it counts: one by itself, several by their titles. */
function pieces(those: Pieces, count: string): Sentence {
  const [first, ...more] = those
  if (first !== undefined && more.length === 0) return [entry(count, first.stamp.event)]
  const named = those.map(({ title, stamp }) => entry(inMarks(title), stamp.event))
  return said(`${count} (`, ...together(named), ')')
}

/** A title; what is quoted in it stands in single marks. */
const inMarks = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`
