import { addDays } from '@lockstep/domain'
import type { Position } from '@lockstep/measures'
import { feedback } from '../../folds/feedback.ts'
import { isClosedWithin } from '../../records/feedback-standing.ts'
import type { PartAt } from '../../subjects/alignment/part.ts'
import { partNamed } from '../../subjects/alignment/parts.ts'
import { spokenDecisions } from '../../subjects/alignment/voices.ts'
import { isTheirFeedback } from '../../subjects/partnerships/scope.ts'
import { changedSince, whyHref } from '../../subjects/trust/direction.ts'
import { instantDay, instantInWords } from '../../telling/dates.ts'
import type { Href, Sentence } from '../../telling/href.ts'
import { counted, inWords, listed } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import type { View } from '../../view/view.ts'
import type { Glance } from '../dashboard/glance.ts'
import { them } from '../dashboard/them.ts'
import { effectHref, effectNamed } from '../why/by-record.ts'
import type { AlignmentSeries } from '../why/series.ts'
import type { Fall } from './fall.ts'
import { fromFew } from './few.ts'

const whyIt = ({ a, b, scope }: Glance, { of }: Pick<AlignmentSeries, 'of'>): Href =>
  whyHref(of, { from: a, to: b }, scope.partnership)

export function fell(glance: Glance, series: AlignmentSeries, fall: Fall): Sentence {
  const why = whyIt(glance, series)
  const href = changedSince(why, fall.before, fall.to)
  const all = series.of === 'alignment'
  return [
    { text: all ? 'Alignment' : 'Agreement', href: why },
    { text: ' of ' },
    ...them(glance),
    { text: all ? ' fell ' : ' on decisions fell ' },
    { text: howFar(fall), href },
    { text: ` ${inTime(glance.view, fall)}` },
    ...mostOf(glance, fall),
    ...recovery(glance, fall, changedSince(why, fall.to)),
    { text: '.' },
  ]
}

function mostOf({ view, a, b, scope }: Glance, { most, before, to }: Fall): Sentence {
  if (most === undefined) return []
  const why = whyHref(most.part, { from: a, to: b }, scope.partnership)
  const { ref, label } = effectNamed(view, most)
  return [
    { text: ', most with ' },
    {
      text: labelOf({ ordinal: ref, title: label }),
      href: effectHref(view, most, changedSince(why, before, to)),
    },
    { text: ',' },
  ]
}

/** "from 77 to 52", as the line below it shows; "26 points" where the line also moved because a part came or left. */
const howFar = ({ stood, points }: Fall): string =>
  stood === undefined
    ? `${Math.round(points)} points`
    : `from ${Math.round(stood.before)} to ${Math.round(stood.low)}`

/** "on 18 Mar", "between 9 and 18 Mar" */
function inTime(view: View, { from, to }: Fall): string {
  const [first, last] = [from, to].map((at) => instantInWords(at, view))
  return first === last ? `on ${last}` : `between ${first} and ${last}`
}

function recovery(glance: Glance, fall: Fall, href: Href): Sentence {
  const { stood } = fall
  const since = Math.round(Math.abs(fall.since))
  if (since === 0) return [{ text: ' and has not recovered since' }]
  const far = stood === undefined ? String(since) : `to ${Math.round(stood.now)}`
  if (fall.since < 0) {
    return [{ text: ' and has fallen further ' }, { text: far, href }, { text: ' since' }]
  }
  const { closed, list } = closedMeanwhile(glance, fall)
  return [
    { text: since > Math.round(fall.points) ? ' and has risen ' : ' and has recovered ' },
    { text: far, href },
    { text: ' since' },
    ...(closed === 0
      ? []
      : [{ text: ', after ' }, { text: counted(closed, 'closed feedback loop'), href: list }]),
  ]
}

/** How many of their exchanges were closed from the day after a fall to that on which it last came up, and their list. */
function closedMeanwhile({ view, scope }: Glance, { to, rose = to }: Fall) {
  const days = {
    closedFrom: addDays(instantDay(to, view), 1),
    closedTo: instantDay(rose, view),
  }
  const closed = [...view.rows(feedback).values()].filter(
    (row) => isTheirFeedback(row, scope) && isClosedWithin(view, row, days),
  ).length
  const params = { state: 'closed', among: scope.partnership, ...days }
  return { closed, list: { view: 'feedbacks', params } satisfies Href }
}

export function agrees(glance: Glance, series: AlignmentSeries, trust: Sentence): Sentence {
  const value = Math.round(series.points.at(-1)?.value ?? 0)
  const href = whyIt(glance, series)
  const all = series.of === 'alignment'
  const team = glance.scope.members.length > 2
  const positions = all ? undefined : glance.alignment.at(-1)?.parts.get('positions')
  const told: Sentence =
    positions?.n === 1
      ? [
          { text: ' took ' },
          { text: ofOne(value, team), href },
          {
            text: ` on the one decision, in force or open, on which ${team ? 'any were taken' : 'both took one'}`,
          },
          ...(team ? [{ text: `: ${stancesOn(glance, positions)}` }] : []),
        ]
      : [
          {
            text: all
              ? ` ${team ? 'is' : 'are'} aligned at `
              : ` agree${team ? 's' : ''} on decisions at `,
          },
          { text: `${value} of 100`, href },
          ...weakestOf(glance, series),
          ...(positions === undefined ? [] : fewOf(positions)),
        ]
  return [
    ...them(glance),
    ...told,
    ...(trust.length === 0 ? [] : [{ text: '; ' }, ...trust]),
    { text: '.' },
  ]
}

/** Of one decision there is nothing to take a mean of: the two positions themselves. */
const ofOne = (value: number, team: boolean): string =>
  value === 100
    ? 'the same position'
    : value === 0 && !team
      ? 'opposite positions'
      : 'different positions'

function fewOf({ n }: PartAt): Sentence {
  const text = fromFew(n, 'decision')
  return text === '' ? [] : [{ text }]
}

/** "two support it, one has a concern and one opposes it" */
function stancesOn({ view, scope }: Glance, { losses }: PartAt): string {
  const spoken = spokenDecisions(view, scope.members).find(({ row }) => row.id === losses[0]?.id)
  const said = Map.groupBy(spoken?.voices ?? [], ({ position }) => position)
  return listed(
    stood.flatMap(([position, ofOne, ofMore]) => {
      const n = said.get(position)?.length ?? 0
      return n === 0 ? [] : [`${inWords(n)} ${n === 1 ? ofOne : ofMore}`]
    }),
  )
}

const stood: readonly (readonly [Position, ofOne: string, ofMore: string])[] = [
  [2, 'supports it', 'support it'],
  [1, 'has a concern', 'have a concern'],
  [0, 'opposes it', 'oppose it'],
]

function weakestOf({ alignment, a, b, scope }: Glance, { of }: AlignmentSeries): Sentence {
  const part = partNamed(alignment.at(-1)?.composite.weakest ?? '')
  if (of !== 'alignment' || part === undefined) return []
  const href = whyHref(part.name, { from: a, to: b }, scope.partnership)
  return [{ text: ', least on ' }, { text: part.title.toLowerCase(), href }]
}
