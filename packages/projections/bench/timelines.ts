import { instant } from '@lockstep/domain'
import { type BenchRow, row } from '@lockstep/eventstore-client/bench/row'
import { seenIn } from '../src/across/detectors/findings-in.ts'
import { LiveSource } from '../src/engine/views/live-source.ts'
import { viewerOf } from '../src/engine/views/viewer-of.ts'
import { liveView } from '../src/engine/views/views.ts'
import { folds } from '../src/folds/folds.ts'
import { partnerships as folded } from '../src/folds/partnerships.ts'
import { alignmentCurve } from '../src/subjects/alignment/alignment-curve.ts'
import { modelOf } from '../src/subjects/model/model.ts'
import { reliabilityCurve } from '../src/subjects/reliability/curve.ts'
import { statedCurve } from '../src/subjects/stated/curve.ts'
import { statedBetween } from '../src/subjects/stated/ratings.ts'
import { statedSteps } from '../src/subjects/stated/steps.ts'
import { behaviourTracks, evidenceOn } from '../src/subjects/trust/tracks.ts'
import { applied, deskOf } from '../src/testing/desk.ts'
import type { View } from '../src/view/view.ts'
import { END, type LongHistory, longHistory } from './long-history.ts'

const SIZES = [1_000, 10_000, 100_000] as const
/** What may be taken beyond three times the parsing, in milliseconds. */
const SPARE = 1_000

export const timelineRows: readonly string[] = [
  'timelines',
  ...SIZES.flatMap((size) => [`timelines-next-${size}`, `timelines-late-${size}`]),
  ...SIZES.slice(1).flatMap((size) => [`findings-${size}`, `findings-next-${size}`]),
]

export interface TimelineOptions {
  /** How many events, about, the histories hold. */
  readonly sizes?: readonly number[]
  readonly rounds?: number
}

/**
 * Milliseconds to reckon all timelines of an organisation anew, beside three times what it takes to parse its events as
 * JSON and a second; and, at each size, after one more exchange of today, and after one that had happened ten years
 * before, both beside all anew.
 * All findings are looked for in the two longer histories: anew, beside the parsing, and after one more exchange, beside
 * all anew.
 */
export function benchTimelines(options: TimelineOptions = {}): BenchRow[] {
  const { sizes = SIZES, rounds = 5 } = options
  return sizes.flatMap((size) => {
    const { parsed, anew, all, next, late, found } = measured(longHistory(size), rounds)
    const findings = [
      row(`findings-${size}`, 'ms', found.anew, parsed),
      row(`findings-next-${size}`, 'ms', found.next, found.anew),
    ]
    return [
      ...(size === sizes.at(-1) ? [all] : []),
      row(`timelines-next-${size}`, 'ms', next, anew),
      row(`timelines-late-${size}`, 'ms', late, anew),
      ...(size === SIZES[0] ? [] : findings),
    ]
  })
}

function measured(history: LongHistory, rounds: number) {
  const { company, events, people } = history
  const desk = deskOf(company.log, company.seals)
  const add = (more: LongHistory['events']) => applied(desk, company.seals, more)
  for (let from = 0; from < events.length; from += 10_000) add(events.slice(from, from + 10_000))
  const source = () => new LiveSource(desk.store, folds, company.seals.open)
  const [viewer = company.owner] = people
  const seen = (live: LiveSource, before?: View) => {
    const who = viewerOf(live, viewer, { today: instant(END).slice(0, 10) })
    return liveView(live, who, instant(END), undefined, before)
  }
  const every = Array.from({ length: rounds }, (_, n) => n)
  const parsed = every.map(() => timed(() => events.forEach(parse)))
  const anew = every.map(() => timed(() => allTimelines(seen(source()), history)))
  const live = source()
  let view = seen(live)
  allTimelines(view, history)
  const after = (yearsBefore: number, first: number) =>
    every.map((n) => {
      add(history.more(first + n, yearsBefore))
      return timed(() => {
        view = seen(live, view)
        allTimelines(view, history)
      })
    })
  const next = after(0, 0)
  const late = after(10, rounds)
  const found = {
    anew: every.map(() => {
      const now = seen(source())
      for (const fold of folds) now.rows(fold as never)
      return timed(() => seenIn(now))
    }),
    next: [...every, rounds].map((n) => {
      add(history.more(2 * rounds + n, 0))
      return timed(() => {
        view = seen(live, view)
        seenIn(view)
      })
    }),
  }
  const allowed = parsed.map((parsing) => 3 * parsing + SPARE)
  // The first of what goes on has nothing to go on from.
  const goesOn = { anew: found.anew, next: found.next.slice(1) }
  return { parsed, anew, all: row('timelines', 'ms', anew, allowed), next, late, found: goesOn }
}

const parse = ({ data, metadata }: LongHistory['events'][number]): void => {
  JSON.parse(data)
  JSON.parse(metadata)
}

/** Trust between every two, on every track, and the alignment of every partnership. */
function allTimelines(view: View, { partnerships, people }: LongHistory): void {
  const model = modelOf(view)
  for (const from of people)
    for (const to of people.filter((each) => each !== from)) {
      const steps = statedSteps(statedBetween(view, { from, to }).ratings, model.level)
      statedCurve(steps, view.moment, model.level)
      for (const track of behaviourTracks)
        reliabilityCurve(evidenceOn[track](view, { from, to }), view.moment, model.forgetting)
    }
  for (const id of partnerships) {
    const state = view.row(folded, id)?.state
    if (state !== undefined && state.is !== 'none')
      alignmentCurve(view, state.members, view.moment, model)
  }
}

function timed(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
