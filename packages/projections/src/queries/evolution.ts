import { daysBetween, earlier, endOfDay, LocalDate, type Zone } from '@lockstep/domain'
import { z } from 'zod'
import { headingChanges } from '../across/evolution/headings.ts'
import { type Counted, goalsWithoutAWord, numbersOf } from '../across/evolution/numbers.ts'
import { missedReview, toldDecision } from '../across/evolution/told-decision.ts'
import { silentlyEnded } from '../across/evolution/told-ending.ts'
import { toldMended } from '../across/evolution/told-mended.ts'
import { type DecisionRow, decisions as fold } from '../folds/decisions.ts'
import { dayIn } from '../folds/stamp.ts'
import { namedRecord } from '../records/named.ts'
import { lineageSentence } from '../subjects/decisions/lineage-sentence.ts'
import { decisionNode, inRecord } from '../subjects/decisions/node.ts'
import { instantDay } from '../telling/dates.ts'
import { Named, Sentence } from '../telling/href.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

/** More than these are named with what became of them; two pages hold no more. */
const MOST_TOLD = 9

export const evolution = query({
  name: 'evolution',
  summary: 'How strategy evolved over a span, in sentences that each lead to their entries.',
  params: z
    .strictObject({
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      domain: z.string().optional(),
    })
    .refine(({ from = '', to = from }) => from <= to, { error: 'The first day is the later one.' }),
  response: z.strictObject({
    from: LocalDate,
    to: LocalDate,
    sentence: Sentence,
    /** What was decided in the span, or ended in it: first what was decided here, then what was read in, each in order of time. */
    told: z.array(z.strictObject({ about: Named, sentences: z.array(Sentence) })),
    /** Those for which there is no room, by what became of them. */
    more: z.array(Named),
    /** What stopped without anybody saying so: dropped without a word, or its review passed and nothing took its place. */
    silent: z.array(z.strictObject({ about: Named, sentence: Sentence })),
    /** Of pages that were imported, what changed under each of their headings; of how many more nothing is told here. */
    pages: z.strictObject({
      headings: z.array(z.strictObject({ heading: z.string(), sentence: Sentence })),
      others: z.int(),
    }),
    numbers: z.array(
      z.strictObject({
        label: z.string(),
        counted: z.array(Named),
        /** What was there to be counted, and is not. */
        others: z.array(Named),
      }),
    ),
    domains: z.array(z.string()),
  }),
  answer: (view, { from: first, to: last, domain }) => {
    const now = instantDay(view.moment, view)
    const to = last ?? now
    const then = view.at({ happened: earlier(endOfDay(to, view.zone), view.moment) })
    const all = [...then.rows(fold).values()].filter(({ state }) => 'terms' in state)
    const domains = [...new Set(all.flatMap((row) => domainIn(row) ?? []))].sort()
    const from = first ?? firstDay(all, view.zone) ?? to
    const inSpan = all
      .filter((row) => domainIn(row) === domain || domain === undefined)
      .filter((row) => touches(row, from, view.zone))
      .sort((x, y) => byTime(then, x, y))
    const ownFirst = inSpan.toSorted((x, y) => Number(isReadIn(x)) - Number(isReadIn(y)))
    const isMended = ({ id }: DecisionRow) => toldMended(then, id).length > 0
    // That something was withdrawn or corrected is told of each: nothing of it shows otherwise.
    const mended = inSpan.filter(isMended).slice(0, MOST_TOLD)
    const weighty = new Set([...mostToTell(inSpan), ...mended])
    const named = (row: DecisionRow) => namedRecord(then, 'decision', row.id) ?? []
    return {
      from,
      // More is not told than of the moment, whatever day was asked for.
      to: from > now ? to : earlier(to, now),
      sentence:
        domain !== undefined && !domains.includes(domain)
          ? [{ text: `No decision is of the domain “${domain}”.` }]
          : lineageSentence(
              then,
              inSpan.flatMap((row) => decisionNode(then, row) ?? []),
              first === undefined && last === undefined
                ? undefined
                : daysBetween(from, earlier(to, now)),
            ),
      told: ownFirst
        .filter((row) => weighty.has(row))
        .flatMap((row) =>
          [named(row)]
            .flat()
            .map((about) => ({ about, sentences: toldDecision(then, row, inSpan) })),
        ),
      more: ownFirst.filter((row) => !weighty.has(row)).flatMap(named),
      silent: ownFirst.flatMap((row) => {
        const sentence = silence(then, row)
        return sentence === undefined
          ? []
          : [named(row)].flat().map((about) => ({ about, sentence }))
      }),
      pages: headingChanges(
        then,
        all.filter((row) => domainIn(row) === domain || domain === undefined),
        from,
      ),
      numbers: [
        ...numbersOf(then, inSpan).map((each) => countedBy(each, named)),
        ...goalsWithoutAWord(then, from, to).map((each) =>
          countedBy(each, ({ id }) => namedRecord(then, 'goal', id) ?? []),
        ),
      ],
      domains,
    }
  },
})

function countedBy<Row>(
  { label, counted, of }: Counted<Row>,
  named: (row: Row) => Named | readonly Named[],
) {
  const others = of.filter((row) => !counted.includes(row))
  return { label, counted: counted.flatMap(named), others: others.flatMap(named) }
}

/** Those of which most is on record, what was decided here before what was read in; of two alike the later. */
function mostToTell(rows: readonly DecisionRow[]): readonly DecisionRow[] {
  const replacing = new Set(rows.flatMap(({ ended }) => ended?.by ?? []))
  const weight = (row: DecisionRow) => weightOf(row, replacing.has(row.id))
  return rows
    .toReversed()
    .sort((x, y) => Number(isReadIn(x)) - Number(isReadIn(y)) || weight(y) - weight(x))
    .slice(0, MOST_TOLD)
}

/** An import read it from a page, of this house or of another. */
const isReadIn = ({ proposed }: DecisionRow): boolean => proposed?.source !== undefined

/** In place of what it came, what became of it and why, and what it was made from. */
const weightOf = (
  {
    made,
    ended,
    problems,
    evidence,
    rounds,
    verdicts,
    assumptions,
    stopLosses,
    reconfirmations,
  }: DecisionRow,
  replaces: boolean,
): number =>
  [
    replaces || (made !== undefined && made.supersedes.length > 0),
    // A word that ended it, or that it still stands.
    ended?.silently !== true,
    problems.length > 0,
    evidence.length > 0,
    rounds.length > 0,
    verdicts.length > 0,
    assumptions.some(({ broken }) => broken !== undefined),
    stopLosses.some(({ reached }) => reached.length > 0),
    reconfirmations.length > 0,
  ].filter(Boolean).length

const domainIn = ({ state }: DecisionRow) => ('terms' in state ? state.terms.domain : undefined)

/** What a page said at once stays in the page's order, which is that of the record. */
function byTime(view: View, x: DecisionRow, y: DecisionRow): number {
  const [one, other] = [begun(x)?.at ?? '', begun(y)?.at ?? '']
  const number = ({ id }: DecisionRow) => inRecord(view.ordinal('decision', id))
  return one.localeCompare(other) || number(x) - number(y)
}

/** The day on which the first was made or proposed. */
const firstDay = (rows: readonly DecisionRow[], zone: Zone): LocalDate | undefined =>
  rows
    .flatMap((row) => begun(row) ?? [])
    .map((stamp) => dayIn(stamp, zone))
    .sort()[0]

const begun = ({ made, proposed }: DecisionRow) => made?.stamp ?? proposed?.stamp

/** It was made or proposed since the first day, or ended since. */
const touches = (row: DecisionRow, from: LocalDate, zone: Zone): boolean =>
  [begun(row), row.ended?.stamp].some((stamp) => stamp !== undefined && dayIn(stamp, zone) >= from)

function silence(view: View, row: DecisionRow) {
  if (!row.ended?.silently) return missedReview(view, row)
  return silentlyEnded(view, row.ended)
}
