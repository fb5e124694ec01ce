import type { Instant, PersonId, Thresholds } from '@lockstep/domain'
import { upperBound } from '@lockstep/measures'
import { lastSaid } from '../../folds/last-said.ts'
import { type RequestAnswer, type RequestRow, requests } from '../../folds/requests.ts'
import { type GoalBook, goalBook } from '../../subjects/goals/goal-book.ts'
import { pathToGrowth } from '../../subjects/goals/path-to-growth.ts'
import { keyOf } from '../../subjects/reliability/evidence.ts'
import { firstNameOf } from '../../telling/person.ts'
import { onceARow } from '../../view/once-a-row.ts'
import type { View } from '../../view/view.ts'
import { alongCourses } from './course.ts'
import { detector, type Found, type Resting, type TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'
import { inOrder, stretchesOf, turnsOf, windowsOver } from './stretches.ts'

type Limits = Thresholds<'no_pushback'>
/** The level of the one-sided bound on a share. */
const LEVEL = 0.9

export const noPushback = detector({
  id: 'no_pushback',
  name: 'Almost no pushback on requests',
  looksFor:
    'One who takes on nearly all that the other asks for, where some of it led nowhere or came to nothing.',
  looksAt: 'answered requests',
  thresholds: {
    window_days: 'Days within which requests are counted',
    rate_floor: 'Share of pushback that the upper bound (90 %, one-sided) stays below',
    min_n: 'Answered requests below which nothing is said',
  },
  mistakes: [
    'They talk it over first, and only what they agree on is entered.',
    'The requests really are good: so nothing is found unless one that was accepted led to no growth or failed.',
  ],
  closesWhen: 'A request is countered, conditioned or declined, and the bound rises.',
  source: 'From rivals to teammates, and pie-in-the-sky dreams: no yes-men',
  overAll: true,
  find: (view, limits) => {
    const book = goalBook(view)
    const all = [...view.rows(requests).values()].flatMap((row) =>
      answeredIn(book, row, limits.window_days),
    )
    const found: Found[] = []
    const tooFew: TooFew[] = []
    for (const theirs of Map.groupBy(all, ({ between }) => between).values()) {
      found.push(...foundIn(view, theirs, limits))
      tooFew.push(...short(view, theirs, limits))
    }
    return { ...examining(all, wasAnswered), findings: found, tooFew }
  },
})

/** A request with its first answer that says yes, no or otherwise. */
interface Answered {
  readonly row: RequestRow
  readonly from: PersonId
  readonly to: PersonId
  readonly between: string
  readonly answer: RequestAnswer
  /** It leads to no growth. */
  readonly trivial: boolean
  /** When it can change what is counted. */
  readonly turns: readonly Instant[]
}

const pushbacks: readonly RequestAnswer['how'][] = ['countered', 'conditioned', 'declined']
const kept = onceARow<RequestRow, readonly Answered[]>()

function answeredIn(book: GoalBook, row: RequestRow, days: number): readonly Answered[] {
  // Whether a goal leads to growth is told by other records than the request's own.
  const trivial =
    row.made?.kind !== 'running' &&
    !row.links.some(({ goal }) => pathToGrowth(book, goal) !== undefined)
  return kept(row, [`${trivial} ${days}`], () => {
    const answer = row.answers.find(({ how }) => how === 'accepted' || pushbacks.includes(how))
    if (row.made === undefined || answer === undefined) return []
    const { from, to } = row.made
    const told = row.outcomes.map(({ stamp }) => stamp.at)
    const turns = [...turnsOf([answer.stamp.at], days), ...told]
    return [{ row, from, to, between: keyOf(row.made), answer, trivial, turns }]
  })
}

const answeredAt = ({ answer }: Answered): Instant => answer.stamp.at

const wasAnswered = ({ row, answer }: Answered) =>
  resting('request', row.id, answer.stamp, answer.how)

const isPushback = ({ answer }: Answered) => pushbacks.includes(answer.how)

const failedBy = ({ row }: Answered, at: Instant): boolean =>
  lastSaid(row.outcomes.filter(({ stamp }) => stamp.at <= at)).some(
    ({ verdict }) => verdict === 'failed',
  )

/** Accepted, and either leads to no growth or came to nothing. */
const isDoubtful = (one: Answered, at: Instant): boolean =>
  one.answer.how === 'accepted' && (one.trivial || failedBy(one, at))

/** "accepted, and failed" */
function whatCame(one: Answered, at: Instant): Resting {
  const { row, answer, trivial } = one
  const came = [trivial && 'leads to no growth goal', failedBy(one, at) && 'failed'].filter(Boolean)
  const as = answer.how === 'accepted' && came.length > 0 ? ` and ${came.join(', ')}` : ''
  return resting('request', row.id, answer.stamp, `${answer.how}${as}`)
}

interface Counted {
  readonly all: readonly Answered[]
  readonly k: number
  readonly bound: number
  readonly doubtful: readonly Answered[]
}

const counts = alongCourses<Answered, Counted>()

function countedAt(
  all: readonly Answered[],
  at: Instant,
  { rate_floor, min_n }: Limits,
): Counted | undefined {
  if (all.length < min_n) return undefined
  const k = all.filter(isPushback).length
  // The bound lies above the share itself, and takes longest.
  if (k >= rate_floor * all.length) return undefined
  const bound = upperBound(k, all.length, LEVEL) ?? 1
  if (bound >= rate_floor) return undefined
  const doubtful = all.filter((each) => isDoubtful(each, at))
  return doubtful.length > 0 ? { all, k, bound, doubtful } : undefined
}

function foundIn(view: View, theirs: readonly Answered[], limits: Limits): Found[] {
  const [some] = theirs
  if (some === undefined) return []
  const { window_days } = limits
  const within = windowsOver(theirs, answeredAt)
  const told = counts(view.moment, {
    items: inOrder(theirs, answeredAt),
    beside: JSON.stringify(limits),
    whenOf: answeredAt,
    turnsOf: ({ turns }) => turns,
    holds: (at) => countedAt(within(window_days, at), at, limits),
  })
  const name = (person: PersonId) => firstNameOf(view, person)
  return stretchesOf(told).flatMap(({ from, to, first, last }) => {
    const root = first.all.at(-1)
    if (root === undefined) return []
    const until = to ?? view.moment
    return [
      {
        roots: [whatCame(root, until)] as const,
        rests: last.all
          .filter((each) => each !== root && (isPushback(each) || last.doubtful.includes(each)))
          .map((each) => whatCame(each, until)),
        concerned: [some.from, some.to],
        at: from,
        said: () => [
          {
            text: `${name(some.to)} pushed back on ${last.k} of the ${last.all.length} requests by ${name(some.from)} that were answered within ${window_days} days; of those accepted, ${last.doubtful.length} led to no growth goal or failed.`,
          },
        ],
        figures: () => [
          { label: 'Pushed back', value: `${last.k} of ${last.all.length}` },
          { label: 'At most, with 90 % certainty', value: `${Math.round(100 * last.bound)} %` },
        ],
        ...examining(last.all, wasAnswered),
        ...(to === undefined
          ? {}
          : {
              closed: {
                at: to,
                how: 'there was more pushback, less that came to nothing, or time has passed',
              },
            }),
      },
    ]
  })
}

function short(view: View, theirs: readonly Answered[], { window_days, min_n }: Limits): TooFew[] {
  const to = theirs[0]?.to
  const lately = windowsOver(theirs, answeredAt)(window_days, view.moment)
  if (to === undefined || lately.length >= min_n) return []
  const from = firstNameOf(view, theirs[0]?.from ?? to)
  const whose = [{ text: `Answers of ${firstNameOf(view, to)} to ${from}` }]
  return [{ whose, ...examining(lately, wasAnswered), needed: min_n }]
}
