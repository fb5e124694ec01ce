import type { DecisionRow } from '../../folds/decisions.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { brokenUnanswered } from '../../subjects/decisions/broken.ts'
import { timedVerdicts } from '../../subjects/decisions/course.ts'
import { wasLine } from '../../subjects/decisions/foresight.ts'
import { figure } from '../../subjects/metrics/figure.ts'
import { stampInFull } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { capital, counted, inWords } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import { entry, link, quoted, said } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'
import { whoDid } from '../page/told.ts'
import { onRecord } from './on-record.ts'

/** So many are told of one decision; its page has all of them. */
const MOST_SAID = 6

interface Said {
  readonly stamp: Stamp
  readonly sentence: Sentence
}

/**
 * What showed whether a decision holds, in the order in which it happened: assumptions that broke, stop-losses that were
 * reached, that it was said to hold still, and how it was judged. What came after its end is told after it.
 */
export function toldSince(view: View, row: DecisionRow) {
  const teller = { view, row }
  const all = [
    ...broken(teller),
    ...stopLosses(teller),
    ...reconfirmations(teller),
    ...verdicts(teller),
  ].sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0))
  const told = all.slice(-MOST_SAID)
  const isBefore = ({ stamp }: Said) => row.ended !== undefined && stamp.at <= row.ended.stamp.at
  const sentences = (these: readonly Said[]) => these.map(({ sentence }) => sentence)
  return {
    before: [...untold(row, all.length - told.length), ...sentences(told.filter(isBefore))],
    after: sentences(told.filter((each) => !isBefore(each))),
  }
}

interface Telling {
  readonly view: View
  readonly row: DecisionRow
}

function untold({ id }: DecisionRow, others: number): Sentence[] {
  if (others === 0) return []
  const page = link('its page', { noun: 'decision', id })
  return [
    said(
      `${capital(counted(others, 'earlier word'))} on whether it holds ${others === 1 ? 'is' : 'are'} on `,
      page,
      '.',
    ),
  ]
}

function broken({ view, row }: Telling): Said[] {
  const open = brokenUnanswered(row).map(({ stamp }) => stamp.event)
  return row.assumptions.flatMap(({ stamp: stated, text, broken: how }) => {
    if (how === undefined) return []
    const { stamp, note } = how
    const outside =
      how.outside === undefined ? undefined : namedRecord(view, 'outside', how.outside)
    const sentence = said(
      `Its assumption ${inSentence(text)} has not held `,
      entry(`since ${stampInFull(stamp, view)}`, stamp.event),
      `, says ${whoDid(view, stamp)}${onRecord(view, stamp, stamp.by)}`,
      ...(outside === undefined ? [] : [', because of ', link(labelOf(outside), outside.href)]),
      ending(note),
      open.includes(stated.event)
        ? ' Nobody has said since whether the decision still holds.'
        : undefined,
    )
    return [{ stamp, sentence }]
  })
}

const stopLosses = ({ view, row }: Telling): Said[] =>
  row.stopLosses.flatMap((stopLoss) =>
    stopLoss.reached.map(({ stamp, value, note }) => ({
      stamp,
      sentence: said(
        `Its stop-loss ${inSentence(stopLoss.text)} was `,
        entry(`reached on ${stampInFull(stamp, view)}`, stamp.event),
        value === undefined ? undefined : `, at ${figure(value, stopLoss.threshold?.unit)}`,
        `, says ${whoDid(view, stamp)}${onRecord(view, stamp, stamp.by)}`,
        wasLine(stopLoss, stamp) ? undefined : '; the line was put on record only afterwards',
        ending(note),
      ),
    })),
  )

const reconfirmations = ({ view, row }: Telling): Said[] =>
  row.reconfirmations.map(({ stamp, note, despite }) => ({
    stamp,
    sentence: said(
      `On ${stampInFull(stamp, view)}${onRecord(view, stamp, stamp.by)}, ${whoDid(view, stamp)} `,
      entry('said that it still holds', stamp.event),
      despite.length === 0
        ? undefined
        : `, with ${counted(despite.length, 'assumption')} known to be broken`,
      ending(note),
    ),
  }))

const verdicts = ({ view, row }: Telling): Said[] =>
  timedVerdicts(row, view.zone).map((verdict) => ({
    stamp: verdict.stamp,
    sentence: said(
      `${whoDid(view, verdict.stamp)} `,
      entry(`judged its outcome “${verdict.verdict}”`, verdict.stamp.event),
      ` on ${stampInFull(verdict.stamp, view)}${onRecord(view, verdict.stamp, verdict.stamp.by)}`,
      `, ${timeOf(verdict, row)}`,
      verdict.stopLossReached ? ' and after its stop-loss was reached' : undefined,
      verdict.because === undefined ? undefined : reasons[verdict.because],
      ending(verdict.note),
    ),
  }))

/** How far into its time it was judged: "early, after 36 of its 365 days". */
function timeOf(
  { daysIn, early }: ReturnType<typeof timedVerdicts>[number],
  { horizon }: DecisionRow,
): string {
  const how = early ? 'early, ' : ''
  if (daysIn <= 0) return `${how}on the day of the decision`
  return early
    ? `${how}after ${inWords(daysIn)} of its ${counted(horizon?.days ?? 0, 'day')}`
    : `after ${counted(daysIn, 'day')}`
}

const reasons = {
  harm: ', because it does harm',
  legal: ', because of the law',
  other: ', for another reason',
} as const

/** In the middle of a sentence: without its own full stop, what is quoted in it in single marks. */
const inSentence = (words: string): string =>
  `“${words.replace(/\.$/, '').replaceAll('“', '‘').replaceAll('”', '’')}”`

const ending = (note: string | undefined): string =>
  note === undefined ? '.' : `: ${quoted(note)}`
