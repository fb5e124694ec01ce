import type { Moments } from '../../api/client.ts'
import type { Answer, Params } from '../../api/views.ts'
import { homes, isHome } from '../../here/homes.ts'
import type { Href } from '../../here/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import { doerOf, isLaterByNature } from '../../ui/stamp.ts'
import { days } from '../../words/dates.ts'
import { changeShown, listed } from '../../words/figures.ts'

type View = Answer<'difference'>
type Entries = NonNullable<View['unknown']>
export type Changed = View['groups'][number]['records'][number]
export type Score = View['scores'][number]

/** Said of every split that has a sum of what weighs less: what Why tells of the same change reads otherwise. */
export const ANOTHER_READING =
  'Here each thing counts by what it weighs on the later side, and all that older things lost of their weight, by their age and beside what is new, is one sum. Why tells how far each moved the score as it happened: another reading, with other numbers.'

/** Whether a score of them is split by weight, with a sum of what lost some. */
export const someByWeight = (scores: readonly Score[]): boolean =>
  scores.some(({ effects }) => effects.some(({ id }) => id === 'rest'))

/** The moment of each side. */
export type Sides = Readonly<Record<'before' | 'after', Moments>>

const titles: Readonly<Record<string, string>> = {
  organisation: 'Organisation',
  person: 'People',
  partnership: 'Partnerships',
  goal: 'Goals',
  decision: 'Decisions',
  feedback: 'Feedback',
}

export const nounTitle = (noun: string): string =>
  isHome(noun) ? homes[noun].label : (titles[noun] ?? noun)

/** What leads to figures stands at the later side, as what it explains does; a record and an entry stand by themselves. */
export const sideOf = (href: Href): 'after' | undefined => ('view' in href ? 'after' : undefined)

export const shownScore = (value: number | undefined): string => value?.toFixed(2) ?? 'no figure'

/** What is longer is read when it is asked for. */
const SHORT = 64

/** So many fields of a record are told at once; the others open. */
const MOST_FIELDS = 3

/**
 * What is told first of a record that changed: how it stands now, then what is said in a few words; where nothing is, the
 * first of it. Of what only came to be a decision, how it stands says enough.
 */
export function foremost(fields: Changed['fields']) {
  const isShort = ({ from = '', to = '' }: Changed['fields'][number]) =>
    from.length + to.length <= SHORT
  const isNamed = fields.some(({ field, from }) => field === 'title' && from === undefined)
  const short = fields
    .filter(isShort)
    .toSorted((x, y) => Number(y.field === 'standing') - Number(x.field === 'standing'))
  const first = (short.length === 0 ? fields : short).slice(
    0,
    isNamed || short.length === 0 ? 1 : MOST_FIELDS,
  )
  return { first, others: fields.filter((each) => !first.includes(each)) }
}

/** So many are named; of more it is said how many they are. */
const MOST_UNCHANGED = 6

/** "6 changed, S-02 and S-04 did not" */
export function changedNote({ records, same }: View['groups'][number]): string {
  const changed = `${records.length} changed`
  if (same.length === 0) return changed
  return `${changed}, ${same.length > MOST_UNCHANGED ? `${same.length} others` : listed(same)} did not`
}

/** None where one of the two is no figure. */
export const changeOf = ({ before, after }: Score): number | undefined =>
  before === undefined || after === undefined ? undefined : changeShown(before, after)

/** What differs and still may not be said to have risen or fallen. */
export const isUnclear = ({ clear }: Score): boolean => clear === false

export const isSame = ({ before, after, effects }: Score): boolean =>
  effects.length === 0 && before !== undefined && shownScore(before) === shownScore(after)

/** "Noor corrected an entry: “proposed a decision” of 2 Mar 2026, on 30 Sep 2026: “I meant 400”" */
export function mendedInWords(
  { entry, of }: Changed['mended'][number],
  day: (date: string) => string,
): string {
  const what = of === undefined ? '' : `: “${of.did}” of ${day(of.happened)}`
  const { reason } = entry
  const why = reason === undefined || isSealed(reason) ? '' : `: “${reason}”`
  return `${doerOf(entry)} ${entry.did}${what}, on ${day(entry.recorded)}${why}`
}

/** How late the last entry of a record came; what a history was read from, or mends another, is late by its nature. */
export function lateness(
  { last, type, source }: Changed,
  day: (date: string) => string,
): string | undefined {
  if (last.lagDays === 0) return undefined
  if (source === 'import') return 'imported'
  return isLaterByNature({ source, type })
    ? `recorded ${day(last.recorded)}`
    : `${days(last.lagDays)} late`
}

/** Entries that did the same to the same record, recorded on the same day, as one line: the first to happen. */
export function alike(entries: Entries): { first: Entries[number]; times: number }[] {
  const same = Map.groupBy(
    entries.toSorted((x, y) => (x.entry.at < y.entry.at ? -1 : 1)),
    ({ entry: { on, did }, waitsDays }) => JSON.stringify([on?.href, did, waitsDays]),
  )
  return [...same.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ first, times: rest.length + 1 }],
  )
}

/** The moments that are compared: two of what had happened, or of what was known; or one, and what was known of it then. */
export function sidesOf(
  { from, to }: Answer<'difference'>,
  { on, clock }: Params<'difference'>,
  moments: Moments,
): Sides {
  const [then, now] = [
    { ...moments, happened: from },
    { ...moments, happened: to },
  ]
  if (on !== undefined) return { before: { ...then, known: from }, after: now }
  return clock === 'known'
    ? { before: { ...then, known: from }, after: { ...now, known: to } }
    : { before: then, after: now }
}
