import { type Instant, instant, refOf } from '@lockstep/domain'
import { type BenchRow, quantile, row } from '@lockstep/eventstore-client/bench/row'
import { listedNouns } from '../src/across/pages/pages.ts'
import { measures } from '../src/across/why/explanation.ts'
import { LiveSource } from '../src/engine/views/live-source.ts'
import { viewerOf } from '../src/engine/views/viewer-of.ts'
import { liveView } from '../src/engine/views/views.ts'
import { folds } from '../src/folds/folds.ts'
import { type QueryName, queries } from '../src/queries/index.ts'
import { applied, deskOf } from '../src/testing/desk.ts'
import type { Query } from '../src/view/query.ts'
import type { View } from '../src/view/view.ts'
import { END, type LongHistory, longHistory } from './long-history.ts'

const SIZES = [1_000, 10_000, 100_000] as const
const STEPS = 40
/** So many does a list show at first. */
const LINES = 100
/** What a page and a step may take, in milliseconds. */
const [PAGE, STEP] = [150, 50]

export const pageRows: readonly string[] = SIZES.flatMap((size) => [
  `page-past-${size}`,
  `step-${size}`,
])

export interface PageOptions {
  /** How many events, about, the histories hold. */
  readonly sizes?: readonly number[]
  readonly rounds?: number
}

interface Question {
  readonly name: QueryName
  readonly params: object
}

/**
 * Milliseconds that all but the slowest in twenty answers take: of every question that a page asks, each at another moment
 * of the past on either clock (`page-past`), and of the steps of a replay, one after the
 * other (`step`); both beside what they may take.
 */
export const benchPages = ({ sizes = SIZES, rounds = 3 }: PageOptions = {}): BenchRow[] =>
  sizes.flatMap((size) => measured(longHistory(size), size, rounds))

function measured(history: LongHistory, size: number, rounds: number): BenchRow[] {
  const { company, events, people } = history
  const desk = deskOf(company.log, company.seals)
  for (let from = 0; from < events.length; from += 10_000)
    applied(desk, company.seals, events.slice(from, from + 10_000))
  const live = new LiveSource(desk.store, folds, company.seals.open)
  const [viewer = company.owner] = people
  const who = viewerOf(live, viewer, { today: instant(END).slice(0, 10) })
  let now: View | undefined
  /** As the reader does it: the view of today goes on from the last. */
  const timed = ({ name, params }: Question, past?: (today: View) => View): number =>
    desk.store.reading(() => {
      const start = performance.now()
      now = liveView(live, who, instant(END), undefined, now)
      const { params: takes, answer } = queries[name] as unknown as Query
      JSON.stringify(answer(past?.(now) ?? now, takes.parse(params)))
      return performance.now() - start
    })
  const moment = momentsOf(history)
  const asked = questions(history)
  for (const one of asked) timed(one)
  const all = Array.from({ length: rounds }, (_, round) => round)
  const pages = all.map((round) =>
    asked.map((one, n) => {
      const at = moment((round * asked.length + n) * 0.618)
      return timed(one, (today) =>
        today.at(n % 2 === round % 2 ? { known: { at } } : { happened: at }),
      )
    }),
  )
  const steps = all.map((round) => {
    const first = Math.floor(((round + 1) / (rounds + 1)) * (events.length - STEPS))
    return events.slice(first, first + STEPS).map(({ id }) => timed(stepOf(history, id, round)))
  })
  desk.store.close()
  const slowest = (rounds: readonly (readonly number[])[]) =>
    rounds.map((each) => quantile(each, 0.95))
  return [
    row(
      `page-past-${size}`,
      'ms, p95',
      slowest(pages),
      all.map(() => PAGE),
    ),
    row(
      `step-${size}`,
      'ms, p95',
      slowest(steps),
      all.map(() => STEP),
    ),
  ]
}

const stepOf = ({ partnerships }: LongHistory, id: string, round: number): Question => ({
  name: 'step',
  params: { id, clock: round % 2 === 0 ? 'recorded' : 'happened', partnership: partnerships[0] },
})

/** Spread over the past, in no order. */
function momentsOf({ events }: LongHistory): (n: number) => Instant {
  const [first = 0, last = 0] = [events[0], events.at(-1)].map((event) =>
    Date.parse(event?.recordedAt ?? ''),
  )
  return (n) => instant(Math.round(first + (0.05 + 0.95 * (n % 1)) * (last - first)))
}

/** One of each kind, about records of the middle of the past. */
function questions({ events, partnerships, people }: LongHistory): Question[] {
  const of = (noun: string) => {
    const ids = events.flatMap(({ stream, revision }) =>
      revision === 0 && refOf(stream).noun === noun ? [refOf(stream).id] : [],
    )
    return ids[Math.floor(ids.length / 2)] ?? ''
  }
  const [pair, , team] = partnerships
  const [from, to] = people
  const plain = (Object.keys(queries) as QueryName[]).filter(
    (name) => queries[name].params.safeParse({}).success,
  )
  return [
    ...plain.map((name) => ({ name, params: {} })),
    ...(['dashboard', 'one-page', 'settling', 'team'] as const).flatMap((name) =>
      [pair, team].map((partnership) => ({ name, params: { partnership } })),
    ),
    ...(['feedback', 'decision', 'pulse'] as const).map((name) => ({
      name,
      params: { id: of(name) },
    })),
    ...(['commitment', 'request'] as const).map((noun) => ({
      name: 'page' as const,
      params: { noun, id: of(noun) },
    })),
    { name: 'person', params: { id: to } },
    { name: 'partnership', params: { id: pair } },
    { name: 'search', params: { text: 'budget' } },
    ...listedNouns.map((noun) => ({ name: 'list' as const, params: { noun, limit: LINES } })),
    ...measures.map((measure) => ({ name: 'why' as const, params: { measure, from, to } })),
  ]
}
