import type { Instant, PersonId, Thresholds } from '@lockstep/domain'
import {
  type Belief,
  drifted,
  type LevelModel,
  meanBelief,
  ratingDifference,
} from '@lockstep/measures'
import { modelOf } from '../../subjects/model/model.ts'
import { type Rated, ratedByViewer } from '../../subjects/stated/rated-by.ts'
import type { StatedRating } from '../../subjects/stated/ratings.ts'
import { instantInWords } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import { countUpTo } from '../../view/count-up-to.ts'
import { inTime } from '../../view/gathering.ts'
import type { View } from '../../view/view.ts'
import { alongCourses } from './course.ts'
import { detector, type Found, type Resting, type TooFew } from './detector.ts'
import { examining } from './resting.ts'
import { rated } from './resting-on-answer.ts'
import { stretchesOf, type Turned } from './stretches.ts'

type Limits = Thresholds<'trust_gap_vs_peers'>

export const trustGapVsPeers = detector({
  id: 'trust_gap_vs_peers',
  name: 'One rated well below the others',
  looksFor: 'One whom you rate clearly lower than the others whom you rate. Only you can read it.',
  looksAt: 'people whom you rate',
  thresholds: {
    min_gap: 'How far below the others',
    p: 'Probability of a real difference from which on it is said',
    window_days: 'Days within which ratings are counted',
    min_n: 'Ratings of each that are needed',
  },
  mistakes: [
    'Somebody is new: a wide band keeps it silent.',
    'You use the scale in another way for another role.',
  ],
  closesWhen: 'The gap, or how sure it is, falls below what is set.',
  source: 'The trust problem: how far chiefs trust one of them, beside the others',
  overAll: true,
  find: (view, limits) => {
    // How one person's ratings of others compare is for that person alone.
    const rater = view.viewer.person
    const all = ratedByViewer(view)
    const told = gapsIn(view, all, limits)
    return {
      ...examining(lastOf(rater, all, view.moment), (one) => one),
      findings: all.flatMap((one) => foundIn(view, rater, one, all, told)),
      tooFew: tooFewOf(view, rater, all, limits),
    }
  },
})

const DAY = 86_400_000

const openedAt = ({ open }: StatedRating): Instant => open.at

/** Each who was rated by a moment, by their last rating. */
const lastOf = (rater: PersonId, all: readonly Rated[], moment: Instant): Resting[] =>
  all.flatMap(({ person, ratings }) => {
    const last = ratings.findLast((rating) => openedAt(rating) <= moment)
    return last === undefined
      ? []
      : [{ ...rated(rater, last, 'rated last'), ref: { noun: 'person', id: person } }]
  })

/** What is believed of a level at a moment; undefined where too little was said within the window. */
function beliefAt(
  { steps }: Rated,
  until: number,
  { window_days, min_n }: Limits,
  model: LevelModel,
): Belief | undefined {
  const counted = countUpTo(steps, until)
  const lately = counted - countUpTo(steps, until - window_days * DAY)
  const last = steps[counted - 1]
  return last === undefined || lately < min_n ? undefined : drifted(last, until, model)
}

interface Gap {
  readonly own: Belief
  readonly peers: Belief
  readonly difference: number
  readonly probabilityLower: number
  /** Whose mean that is. */
  readonly others: readonly PersonId[]
}

/** Of each who was rated below the others. */
type Gaps = ReadonlyMap<PersonId, Gap>

const gapsOf = alongCourses<StatedRating, Gaps>()

function gapsIn(view: View, rated: readonly Rated[], limits: Limits): Turned<Gaps> {
  const { level } = modelOf(view)
  return gapsOf(view.moment, {
    items: rated.flatMap(({ ratings }) => ratings).sort(inTime),
    beside: JSON.stringify([limits, level]),
    whenOf: openedAt,
    turnsOf: (rating) => [openedAt(rating)],
    holds: (at) => {
      const until = Date.parse(at)
      const all = rated.flatMap((one) => {
        const belief = beliefAt(one, until, limits, level)
        return belief === undefined ? [] : [{ person: one.person, belief }]
      })
      const gaps = all.flatMap(({ person, belief }) => {
        const others = all.filter((each) => each.person !== person)
        const gap = gapOf(belief, others, limits)
        return gap === undefined ? [] : [[person, gap] as const]
      })
      return gaps.length === 0 ? undefined : new Map(gaps)
    },
  })
}

function gapOf(
  own: Belief,
  others: readonly { readonly person: PersonId; readonly belief: Belief }[],
  { min_gap, p }: Limits,
): Gap | undefined {
  const peers = meanBelief(others.map(({ belief }) => belief))
  // Mostly there is no gap, and how sure it is need not be worked out.
  if (peers === null || own.mean - peers.mean > -min_gap) return undefined
  const { difference, probabilityLower } = ratingDifference(own, peers)
  return probabilityLower >= p
    ? { own, peers, difference, probabilityLower, others: others.map(({ person }) => person) }
    : undefined
}

/** "45, give or take 8": the mean, and the standard deviation. */
const inWords = ({ mean, variance }: Belief): string =>
  `${Math.round(mean)}, give or take ${Math.round(Math.sqrt(variance))}`

function foundIn(
  view: View,
  rater: PersonId,
  one: Rated,
  all: readonly Rated[],
  { turns, said }: Turned<Gaps>,
): Found[] {
  const gaps = { turns, said: said.map((all) => all?.get(one.person)) }
  return stretchesOf(gaps).flatMap(({ from, to, first, last }) => {
    const until = to ?? view.moment
    // What is over is told as it was found: what was rated since is not what was.
    const [then, seen] = to === undefined ? [last, until] : [first, from]
    const over = to === undefined ? undefined : { from, to }
    const theirs = one.ratings.filter((rating) => openedAt(rating) <= until)
    const root = theirs.findLast((rating) => openedAt(rating) <= from)
    if (root === undefined) return []
    const { own, peers, others } = then
    const compared = all.filter((each) => each === one || others.includes(each.person))
    return [
      {
        roots: [rated(rater, root)] as const,
        rests: theirs.filter((each) => each !== root).map((each) => rated(rater, each)),
        of: one.person,
        concerned: [rater],
        at: from,
        said: () => [{ text: toldOf(view, one.person, then, over) }],
        figures: () => {
          const on = to === undefined ? '' : `, ${instantInWords(from, view)}`
          return [
            { label: `Rated${on}`, value: inWords(own) },
            { label: `The others${on}`, value: inWords(peers) },
            {
              label: `Probability of a real difference${on}`,
              value: `${Math.floor(100 * then.probabilityLower)} %`,
            },
          ]
        },
        ...examining(lastOf(rater, compared, seen), (each) => each),
        inConfidence: true as const,
        ...(to === undefined
          ? {}
          : { closed: { at: to, how: 'the gap has become smaller, or less sure' } }),
      },
    ]
  })
}

/** As it is while it lasts; as it was when it began, once it is over. */
function toldOf(
  view: View,
  person: PersonId,
  { difference, others }: Gap,
  over: { readonly from: Instant; readonly to: Instant } | undefined,
): string {
  const name = firstNameOf(view, person)
  const points = Math.round(-difference)
  const below = others.length === 1 ? 'the other' : `the mean of the ${others.length} others`
  if (over === undefined) return `You rate ${name} ${points} points below ${below} whom you rate.`
  const [from, to] = [over.from, over.to].map((at) => instantInWords(at, view))
  return `On ${from} you rated ${name} ${points} points below ${below} whom you rated. The gap lasted until ${to}.`
}

const tooFewOf = (
  view: View,
  rater: PersonId,
  all: readonly Rated[],
  { min_n, window_days }: Limits,
): TooFew[] =>
  all.flatMap(({ person, ratings }) => {
    const until = Date.parse(view.moment)
    const lately = ratings.slice(
      countUpTo(ratings, until - window_days * DAY),
      countUpTo(ratings, until),
    )
    const whose = [{ text: `Your ratings of ${firstNameOf(view, person)}` }]
    return lately.length >= min_n
      ? []
      : [{ whose, ...examining(lately, (each) => rated(rater, each)), needed: min_n }]
  })
