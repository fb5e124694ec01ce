import { daysBetween, type LocalDate, type NounName } from '@lockstep/domain'
import type { Sentence } from '../queries/parts/href.ts'
import { capital, listed } from '../queries/parts/in-words.ts'
import type { ChangedRecord } from './changed-records.ts'
import type { ChangedScore } from './changed-scores.ts'

/** "5 decisions and 3 goals changed in these 92 days, and Noor’s trust in Dana fell 12 points." */
export function changedInWords(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  records: readonly ChangedRecord[],
  scores: readonly ChangedScore[],
): Sentence {
  const days = daysBetween(from, to)
  const span = days === 1 ? 'in this one day' : `in these ${days} days`
  const [changed, moved] = [changedOf(records), movedMost(scores)]
  const told = changed === undefined ? [moved ?? 'nothing changed'] : [changed, moved]
  const [first, ...more] = told.filter((each) => each !== undefined)
  return [{ text: `${[`${capital(first ?? '')} ${span}`, ...more].join(', and ')}.` }]
}

function changedOf(records: readonly ChangedRecord[]): string | undefined {
  const byNoun = [...Map.groupBy(records, ({ noun }) => noun)]
  if (byNoun.length === 0) return undefined
  const most = byNoun.sort(([, x], [, y]) => y.length - x.length)
  const named = most.slice(0, MOST_NAMED).map(([noun, all]) => numberOf(noun, all.length))
  const others = most.slice(MOST_NAMED).reduce((sum, [, all]) => sum + all.length, 0)
  const all = others === 0 ? named : [...named, counted(others, 'other record')]
  return `${listed(all)} changed`
}

const MOST_NAMED = 3

/** All in digits: days and points go past what is said in words, and a sentence does not mix the two. */
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const numberOf = (noun: NounName, count: number): string =>
  noun === 'feedback'
    ? counted(count, 'feedback exchange')
    : noun === 'person'
      ? counted(count, 'person', 'people')
      : counted(count, noun)

function movedMost(scores: readonly ChangedScore[]): string | undefined {
  const moved = scores
    .flatMap(({ title, before, after }) =>
      before === undefined || after === undefined ? [] : [{ title, by: after - before }],
    )
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))[0]
  const points = Math.round(Math.abs(moved?.by ?? 0))
  if (moved === undefined || points === 0) return undefined
  return `${moved.title} ${moved.by < 0 ? 'fell' : 'rose'} ${counted(points, 'point')}`
}

/** "By 20 Mar, 11 entries had happened that the record did not know of; the last was recorded 7 days later." */
export function unknownInWords(day: string, waits: readonly number[]): Sentence {
  const last = Math.max(0, ...waits)
  const text =
    waits.length === 0
      ? `By ${day} the record knew of everything that had happened.`
      : `By ${day}, ${counted(waits.length, 'entry', 'entries')} had happened that the record did not know of; the last was recorded ${counted(last, 'day')} later.`
  return [{ text }]
}
