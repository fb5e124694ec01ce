import type { LocalDate } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { stampInFull } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { inWords } from '../../telling/in-words.ts'
import { entry, said, together } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'

/** So many headings are told, those of which most changed; two pages hold no more. */
const MOST_HEADINGS = 12

/** What changed of an imported page's statements under one of its headings. */
export interface HeadingChanges {
  readonly heading: string
  readonly sentence: Sentence
}

/** Something that happened to a statement, and the entry that tells it. */
interface Change {
  readonly row: DecisionRow
  readonly stamp: Stamp
}

interface Heading {
  readonly heading: string
  readonly stated: readonly Change[]
  readonly reworded: readonly Change[]
  readonly ended: readonly Change[]
  /** It has a statement from before the days that are told. */
  readonly isOlder: boolean
  /** A statement stands under it at their end. */
  readonly stands: boolean
}

/**
 * How a page that was imported changed heading by heading: what was stated, reworded and dropped under each, and which
 * headings came or went.
 * @param rows of the end of the days that are told, those that ended before among them
 */
export function headingChanges(
  view: View,
  rows: readonly DecisionRow[],
  from: LocalDate,
): { readonly headings: HeadingChanges[]; readonly others: number } {
  const isIn = (stamp: Stamp) => dayIn(stamp, view.zone) >= from
  const all = [...Map.groupBy(rows.filter(isRead), domainOf)]
    .map(([heading, under]) => headingOf(heading, under, isIn))
    .filter((each) => sizeOf(each) > 0)
    .sort((x, y) => sizeOf(y) - sizeOf(x) || (x.heading < y.heading ? -1 : 1))
  const told = all.slice(0, MOST_HEADINGS)
  return {
    headings: told.map((each) => ({
      heading: each.heading,
      sentence: sentenceOf(view, each),
    })),
    others: all.length - told.length,
  }
}

const isRead = ({ state, proposed }: DecisionRow): boolean =>
  'terms' in state && state.terms.domain !== undefined && proposed?.source !== undefined

const domainOf = ({ state }: DecisionRow): string =>
  'terms' in state ? (state.terms.domain ?? '') : ''

function headingOf(
  heading: string,
  rows: readonly DecisionRow[],
  isIn: (stamp: Stamp) => boolean,
): Heading {
  const begun = ({ made, proposed }: DecisionRow) => made?.stamp ?? proposed?.stamp
  const changes = (row: DecisionRow, stamps: readonly (Stamp | undefined)[]): Change[] =>
    stamps.flatMap((stamp) => (stamp !== undefined && isIn(stamp) ? [{ row, stamp }] : []))
  return {
    heading,
    stated: rows.flatMap((row) => changes(row, [begun(row)])),
    reworded: rows.flatMap((row) =>
      changes(
        row,
        row.revisions.flatMap(({ editorial, stamp }) => (editorial ? [] : [stamp])),
      ),
    ),
    ended: rows.flatMap((row) => changes(row, [row.ended?.stamp])),
    isOlder: rows.some((row) => {
      const stamp = begun(row)
      return stamp !== undefined && !isIn(stamp)
    }),
    stands: rows.some(({ ended }) => ended === undefined),
  }
}

const sizeOf = ({ stated, reworded, ended }: Heading): number =>
  stated.length + reworded.length + ended.length

/** "New since 3 May 2021: three stated and one dropped. The last that stands: “…”." */
function sentenceOf(view: View, each: Heading): Sentence {
  const { stated, reworded, ended, isOlder, stands } = each
  const parts = [
    ...count(stated, 'stated'),
    ...count(reworded, 'reworded'),
    ...count(ended.filter(isDropped), 'dropped'),
    ...count(
      ended.filter((change) => !isDropped(change)),
      'replaced',
    ),
  ]
  const [first] = sorted(stated)
  const last = sorted(ended).at(-1)
  const onDay = ({ stamp }: Change) => stampInFull(stamp, view)
  return said(
    ...(isOlder || first === undefined
      ? []
      : ['New since ', entry(onDay(first), first.stamp.event), ': ']),
    ...together(parts),
    '.',
    ...(stands || last === undefined
      ? []
      : [' Nothing has stood under it since ', entry(onDay(last), last.stamp.event), '.']),
    ...named(each),
  )
}

const isDropped = ({ row: { ended } }: Change): boolean => ended?.how === 'dropped'

const sorted = (changes: readonly Change[]): Change[] =>
  changes.toSorted((x, y) => (x.stamp.at < y.stamp.at ? -1 : 1))

function count(changes: readonly Change[], did: string) {
  const last = sorted(changes).at(-1)
  return last === undefined ? [] : [entry(`${inWords(changes.length)} ${did}`, last.stamp.event)]
}

/** The last that was stated and still stands, in its words. */
function named({ stated }: Heading): Sentence {
  const last = sorted(stated)
    .reverse()
    .find(({ row }) => row.ended === undefined)
  if (last === undefined || !('terms' in last.row.state)) return []
  return said(
    ' The last that stands: ',
    { text: `“${last.row.state.terms.title}”`, href: { noun: 'decision', id: last.row.id } },
    '.',
  )
}
