import {
  endOfDay,
  type Instant,
  LocalDate,
  laneNames,
  nounNames,
  type PersonId,
  refOf,
  type Source,
  startOfDay,
  typeOfToday,
} from '@lockstep/domain'
import { z } from 'zod'
import { whoseAct } from '../../folds/stamp.ts'
import { shownAt } from '../../telling/dates.ts'
import { labelOf } from '../../telling/label.ts'
import { peopleView } from '../../telling/person.ts'
import type { Entry, View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'
import { kindOf, sources } from './entry-line.ts'
import { type Exceptions, exceptionKinds } from './exceptions.ts'
import { asItCounts } from './mended.ts'

/** Filters arrive as they stand in a URL. */
export const recordFilters = {
  type: z.string().optional(),
  lane: z.enum(laneNames).optional(),
  /** Who did it, or on whose behalf it was done. */
  person: z.string().optional(),
  /** First and last day in the organisation's zone, on the clock that orders. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  correlation: z.string().optional(),
  noun: z.enum(nounNames).optional(),
  /** The id of one record, with its noun. */
  record: z.string().optional(),
  source: z.enum(sources).optional(),
  /** Words of a title or ordinal, as search finds them. */
  text: z.string().optional(),
  only: z.enum([...exceptionKinds, 'important', 'minor']).optional(),
  clock: z.enum(['recorded', 'happened']).default('recorded'),
}

/** What of the record is asked for. */
export interface Asked {
  readonly type?: string | undefined
  readonly lane?: string | undefined
  readonly person?: PersonId | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly correlation?: string | undefined
  readonly noun?: string | undefined
  readonly record?: string | undefined
  readonly source?: Source | undefined
  readonly text?: string | undefined
  readonly clock: Clock
}

/** The record goes by when an entry was first said to have happened, a walk by when it counts as having. */
type Clock = 'recorded' | 'happened' | 'counts'
type Test = (entry: Entry) => boolean

const onClock = (view: View, entry: Entry, clock: Clock): Instant =>
  clock === 'recorded'
    ? entry.metadata.recordedAt
    : (clock === 'counts' ? asItCounts(view, entry) : entry).at

/** Whether an entry is asked for; what costs least is asked first. */
export function matching(view: View, asked: Asked): Test {
  const tests = [
    ...ofKind(asked),
    ...ofPeople(asked),
    ...inTime(view, asked),
    ...ofText(view, asked),
  ]
  return tests.length === 0 ? () => true : (entry) => tests.every((test) => test(entry))
}

function* ofKind({ type, lane, noun, record }: Asked): Generator<Test> {
  if (type !== undefined) yield (entry) => entry.type === typeOfToday(type)
  if (noun !== undefined) yield ({ stream }) => refOf(stream).noun === noun
  if (record !== undefined) yield ({ stream }) => refOf(stream).id === record
  if (lane !== undefined) yield (entry) => kindOf(entry).lane === lane
}

export const matters = (entry: Entry): boolean => kindOf(entry).weight === 'normal'

/** What matters alone, or what matters less, or one kind of exception. */
export function matchingOnly(
  only: 'important' | 'minor' | keyof Exceptions | undefined,
  exceptions: Exceptions,
): Test {
  if (only === undefined) return () => true
  if (only === 'important') return matters
  if (only === 'minor') return (entry) => !matters(entry)
  return ({ id }) => exceptions[only].has(id)
}

function* ofPeople({ person, source, correlation }: Asked): Generator<Test> {
  if (person !== undefined) {
    yield (entry) => Object.values(whoseAct(entry)).includes(person)
  }
  if (source !== undefined) yield ({ metadata }) => metadata.source === source
  if (correlation !== undefined) yield ({ metadata }) => metadata.correlationId === correlation
}

/** By the days that the list shows. */
function* inTime(view: View, { from, to, clock }: Asked): Generator<Test> {
  if (from !== undefined) {
    const first = startOfDay(from, view.shownIn)
    yield (entry) => shownAt(onClock(view, entry, clock), view) >= first
  }
  if (to !== undefined) {
    const last = endOfDay(to, view.shownIn)
    yield (entry) => shownAt(onClock(view, entry, clock), view) <= last
  }
}

function* ofText(view: View, { text = '' }: Asked): Generator<Test> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return
  yield ({ stream }) => {
    const record = recordOf(view, stream)
    const label = record === undefined ? '' : labelOf(record).toLowerCase()
    return words.every((word) => label.includes(word))
  }
}

/** The first first, on the clock that orders. @param entries in the order of the log */
export function inOrder(view: View, entries: readonly Entry[], clock: Clock): readonly Entry[] {
  if (clock === 'recorded') return entries
  const placed = entries.map((entry) => ({ entry, at: onClock(view, entry, clock) }))
  return placed
    .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : x.entry.inLog - y.entry.inLog))
    .map(({ entry }) => entry)
}

/** Where the list goes on after the entry of a number; from its beginning where that is not in it. */
export const placeAfter = (view: View, entries: readonly Entry[], number: number): number =>
  entries.findIndex((entry) => view.number(entry) === number) + 1

/** What the filters can offer. */
export function filtersOver(view: View, entries: readonly Entry[]) {
  const types = new Map<string, Entry>()
  const people = new Set<PersonId>()
  const sources = new Set<Source>()
  for (const entry of entries) {
    types.set(entry.type, entry)
    for (const person of Object.values(whoseAct(entry)))
      if (person !== 'lockstep') people.add(person)
    sources.add(entry.metadata.source)
  }
  return {
    types: [...types]
      .map(([type, entry]) => ({ type, did: kindOf(entry).did, lane: kindOf(entry).lane }))
      .sort((x, y) => (x.did < y.did ? -1 : 1)),
    people: peopleView(view, people),
    sources: [...sources].sort(),
  }
}
