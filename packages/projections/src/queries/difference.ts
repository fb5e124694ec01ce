import {
  daysBetween,
  earlier,
  Instant,
  LocalDate,
  localDate,
  type NounName,
  nounNames,
} from '@lockstep/domain'
import { z } from 'zod'
import { BothClocks, bothClocks, lastUnknown } from '../across/difference/both-clocks.ts'
import { changedRecords, entriesBetween } from '../across/difference/changed-records.ts'
import { changedScores } from '../across/difference/changed-scores.ts'
import { changedInWords, unknownInWords } from '../across/difference/in-words.ts'
import { type Asked, sidesOf } from '../across/difference/moments.ts'
import { numbered, unchangedIn } from '../across/difference/unchanged.ts'
import { EntryLine, entryLine, sources } from '../across/entries/entry-line.ts'
import { density } from '../across/lanes/density.ts'
import { marked } from '../across/lanes/placed.ts'
import { madeDecisions } from '../across/lanes/strategy.ts'
import { ScoreEffect } from '../across/why/score-effect.ts'
import { dayOfEntry } from '../subjects/knowledge/entry-known.ts'
import { dayInWords, today } from '../telling/dates.ts'
import { Href, Named, Sentence } from '../telling/href.ts'
import { Mark } from '../telling/mark.ts'
import { lastReadOf } from '../telling/seen-whole.ts'
import { mendsAnother, StampView } from '../telling/stamp.ts'
import { query } from '../view/query.ts'
import type { Entry } from '../view/view.ts'

const days = {
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  /** `happened`: what had happened by then, as it is known today. `known`: what was known by then. */
  clock: z.enum(['happened', 'known']).optional(),
  /** One day on both clocks, instead of two days on one. */
  on: LocalDate.optional(),
}

const ChangedRecord = z.strictObject({
  about: Named,
  /** It was not there before. */
  came: z.boolean(),
  fields: z.array(
    z.strictObject({ field: z.string(), from: z.string().optional(), to: z.string().optional() }),
  ),
  /** What made the last of it. */
  last: StampView,
  /** What that is. */
  type: z.string(),
  /** What was corrected or withdrawn of it between two moments of what was known, and by which entry. */
  mended: z.array(z.strictObject({ entry: EntryLine, of: EntryLine.optional() })),
  /** By which way that came. */
  source: z.enum(sources),
})

const ChangedScore = z.strictObject({
  id: z.string(),
  /** "Dana’s reliability toward Noor" */
  title: z.string(),
  href: Href,
  /** 0..100; absent where it was no figure. */
  before: z.number().optional(),
  after: z.number().optional(),
  /** Whether it may be said to have risen or fallen; absent where it is no figure on one of the sides. */
  clear: z.boolean().optional(),
  /** In points; they sum to the change. */
  effects: z.array(ScoreEffect),
})

const LAST: readonly NounName[] = ['partnership', 'person', 'organisation']

const nounsInOrder: readonly NounName[] = [
  'decision',
  ...nounNames.filter((noun) => noun !== 'decision' && !LAST.includes(noun)),
  ...LAST,
]

/** Of one day on both clocks: more is told by the record itself. */
const MOST_ENTRIES = 200

export const difference = query({
  name: 'difference',
  summary:
    'What changed between two days, or what had happened by one day and was not yet known: only what differs.',
  params: z
    .strictObject({ ...days, partnership: z.string().optional() })
    .refine(({ from, to, on }) => (on === undefined ? from && to : !from && !to), {
      error: 'Name two days, `from` and `to`, or one, `on`.',
    })
    .refine(({ from = '', to = from }) => from <= to, { error: 'The first day is the later one.' }),
  response: z.strictObject({
    /** What is compared: of a day that is to come, or is later than the last that the viewer reads, no more is told than of that. */
    days: z.strictObject({ from: LocalDate, to: LocalDate }),
    from: Instant,
    to: Instant,
    sentence: Sentence,
    /** By noun: what was decided first, who and where last. */
    groups: z.array(
      z.strictObject({
        noun: z.enum(nounNames),
        records: z.array(ChangedRecord),
        /** The numbers of those that were there before and say the same. */
        same: z.array(z.string()),
      }),
    ),
    scores: z.array(ChangedScore),
    /** Of one day: what had happened and was not yet known, with the days that it still had to wait. */
    unknown: z.array(z.strictObject({ entry: EntryLine, waitsDays: z.int() })).optional(),
    clocks: BothClocks.optional(),
    /** How many there are of those. */
    entries: z.int(),
    /** How much happened on each day of the whole record. */
    density: z.array(z.strictObject({ at: Instant, count: z.int() })),
    /** Every decision that was made, in the whole record. */
    decisions: z.array(Mark),
  }),
  answer: (view, { from, to, on, clock = 'happened', partnership }) => {
    const asked: Asked | undefined =
      on !== undefined ? { on } : from && to ? { from, to, clock } : undefined
    if (asked === undefined) return undefined
    const sides = sidesOf(view, asked)
    const between = entriesBetween(sides)
    // What comes into an auditor's sight only by a later entry was in the record all the same.
    const entries =
      'on' in asked ? between.filter(({ metadata }) => metadata.recordedAt > sides.from) : between
    const records = changedRecords(sides, entries, 'from' in asked && clock === 'known')
    // The same moment twice: nothing lies between that could have moved a score.
    const isSpan = sides.from < sides.to
    const overTime = 'from' in asked && clock === 'happened' && isSpan
    const scores = partnership === undefined ? [] : changedScores(sides, { partnership, overTime })
    const unchanged = unchangedIn(sides)
    const unknown = entries.filter((entry) => !mendsAnother(entry))
    const waits = (entry: Entry, day: LocalDate) =>
      Math.max(0, daysBetween(day, localDate(entry.metadata.recordedAt, view.zone)))
    const decided = (day: LocalDate) => {
      const { entry, named } = lastUnknown(sides.after, unknown) ?? {}
      return (
        entry &&
        named && {
          ...{ named, event: entry.id, waits: waits(entry, day) },
          days: daysBetween(dayOfEntry(view, entry), day),
        }
      )
    }
    const last = today(view)
    const { from: first, to: second } = 'on' in asked ? { from: asked.on, to: asked.on } : asked
    const lastRead = lastReadOf(view, partnership)
    return {
      days: { from: earlier(first, last), to: earlier(second, last) },
      from: sides.from,
      to: sides.to,
      sentence:
        'on' in asked
          ? unknownInWords(dayInWords(asked.on, view), {
              waits: unknown.map((entry) => waits(entry, asked.on)),
              isMended: unknown.length < entries.length,
              isToCome: asked.on > last,
              lastRead: lastRead && dayInWords(lastRead, view),
              decided: decided(asked.on),
            })
          : changedInWords(
              { ...asked, end: sides.to, today: last, isRead: lastRead !== undefined },
              records,
              scores,
            ),
      groups: nounsInOrder.flatMap((noun) => {
        const theirs = numbered(records.filter((each) => each.noun === noun))
        if (theirs.length === 0) return []
        const same = unchanged(noun, theirs)
        return [{ noun, records: theirs.map(({ noun: _, ...record }) => record), same }]
      }),
      scores,
      ...('on' in asked
        ? {
            unknown: unknown.slice(0, MOST_ENTRIES).map((entry) => ({
              entry: entryLine(sides.after, entry),
              waitsDays: waits(entry, asked.on),
            })),
            clocks: bothClocks(view, sides, unknown),
          }
        : {}),
      entries: 'on' in asked ? unknown.length : entries.length,
      density: density(view),
      decisions: marked(madeDecisions(view)),
    }
  },
})
