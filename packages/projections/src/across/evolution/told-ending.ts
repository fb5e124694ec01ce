import type { DecisionEnd, DecisionRow } from '../../folds/decisions.ts'
import { isByUnread } from '../../subjects/decisions/by-unread.ts'
import { timeUsed } from '../../subjects/decisions/time-used.ts'
import { stampInFull } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { counted, inWords } from '../../telling/in-words.ts'
import { entry, link, quoted, said } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'
import { whoDid } from '../page/told.ts'
import { onRecord } from './on-record.ts'

/** The time it was given, what it got of it, and how it ended; of what was never made, how it ended alone. */
export function toldTime(
  view: View,
  row: DecisionRow,
  among: readonly DecisionRow[],
): Sentence | undefined {
  const { ended } = row
  const used = timeUsed(row, view)
  if (used === undefined)
    return ended === undefined ? undefined : said('It was ', ...endedSo(view, ended))
  const got = `got ${counted(used.days, 'day')}`
  const unsaid = among.some(({ horizon }) => horizon !== undefined)
    ? `Nobody said how long it needs; it ${got}`
    : `It ${got}`
  const given =
    used.ofDays === undefined
      ? unsaid
      : `It was given ${counted(used.ofDays, 'day')} and got ${used.days === 0 ? 'none' : inWords(used.days)}`
  const share = used.share === undefined ? '' : ` (${Math.round(used.share * 100)} %)`
  if (ended === undefined) return said(`${given} so far${share}.`)
  return said(`${given}${share} until it was `, ...endedSo(view, ended))
}

/** "dropped without a word on 26 Jan 2026, recorded on 27 Aug 2026, 213 days later, by Marcus." */
function endedSo(view: View, ended: DecisionEnd): Sentence {
  return said(...how(view, ended), ended.reason === undefined ? '.' : `: ${quoted(ended.reason)}`)
}

/** That nobody said a word, when, and from when on the record knows. */
export const silentlyEnded = (view: View, ended: DecisionEnd): Sentence =>
  said('It was ', ...how(view, ended), ', and nothing took its place.')

function how(view: View, ended: DecisionEnd): Sentence {
  const { stamp, silently } = ended
  return said(
    entry(silently ? `${ended.how} without a word` : ended.how, stamp.event),
    ` on ${stampInFull(stamp, view)}`,
    ...endedBy(view, ended),
    onRecord(view, stamp, isNamed(ended) ? stamp.by : undefined) || undefined,
  )
}

/** What took its place, or who ended it; what ends it without a word is nobody's. */
function endedBy(view: View, ended: DecisionEnd): Sentence {
  const { stamp, how, by, silently } = ended
  if (how !== 'superseded') return silently ? [] : said(` by ${whoDid(view, stamp)}`)
  if (isByUnread(view, ended)) return said(' by a decision that is not yours to read')
  return by !== undefined && view.exists('decision', by) ? said(' by ', ordinalOf(view, by)) : []
}

const isNamed = ({ how, silently }: DecisionEnd): boolean => how !== 'superseded' && !silently

export const ordinalOf = (view: View, id: string) =>
  link(view.ordinal('decision', id) ?? 'another decision', { noun: 'decision', id })
