import type { Instant } from '@lockstep/domain'
import type { CompositeChange } from '@lockstep/measures'
import { effectsWithin, type PartLossEffect } from '../../subjects/alignment/alignment-curve.ts'
import type { NamedLoss } from '../../subjects/alignment/part.ts'
import {
  type AlignmentAt,
  alignmentAt,
  alignmentChange,
  partNamed,
} from '../../subjects/alignment/parts.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { changedSince, whyHref } from '../../subjects/trust/direction.ts'
import { capital, listed } from '../../telling/in-words.ts'
import { isHidden, type View } from '../../view/view.ts'
import { effectHref, effectNamed, effectsByRecord, type RecordEffect } from './by-record.ts'
import type { Explanation } from './explanation.ts'
import { peopleIn } from './people.ts'

type Effect = NonNullable<Explanation['change']>['effects'][number]

interface Asked extends Direction {
  readonly partnership?: string | undefined
  /** Where it is told how alignment went over time: from when on. */
  readonly since?: Instant
}

/**
 * What made alignment change, in points that sum to it: as the verdict tells it, the most first, what one record did in a
 * part as one, which stands one by one on why of that part; then that parts came or left, which is no change of anybody's
 * mind.
 */
export const effectsTold = (
  view: View,
  asked: Asked,
  change: CompositeChange,
  [was, is]: readonly [AlignmentAt, AlignmentAt],
): Effect[] => [
  ...byRecord(view, asked, effectsWithin(change, was, is)),
  ...partsThat('came', change.appeared, asked),
  ...partsThat('left', change.left, asked),
]

/** The same between two views that know of different things; empty where it is no figure in one of them. */
export function effectsOfKnowing(
  [before, after]: readonly [View, View],
  { from, to, partnership }: Omit<Asked, 'since'>,
): Effect[] {
  const people = peopleIn(after, { from, to }, partnership)
  const was = alignmentAt(before, people, before.moment)
  const is = alignmentAt(after, people, after.moment)
  const change = alignmentChange(was, is)
  return change === null ? [] : effectsTold(after, { from, to, partnership }, change, [was, is])
}

function byRecord(view: View, asked: Asked, said: readonly PartLossEffect[]): Effect[] {
  const { from, to, partnership, since } = asked
  const effects = effectsByRecord(said).map((each) => ({
    ...each,
    called: effectNamed(view, each),
  }))
  const alike = Map.groupBy(effects, ({ called }) => nameIn(called))
  return effects
    .map((each): Effect => {
      const { part, points, called } = each
      const [first] = each.about
      const ids = new Set(each.about.map(({ id }) => id))
      const why = new Set(
        said.filter((one) => one.part === part && ids.has(one.about.id)).map((one) => one.because),
      )
      const [because = 'changed', another] = why
      const whyPart = whyHref(part, { from, to }, partnership)
      const oneByOne = since === undefined ? whyPart : changedSince(whyPart, since)
      const inOnePart = alike.get(nameIn(called))?.length === 1
      return {
        ...told(each, inOnePart),
        ...{ id: `${part} ${first.id}`, points, href: effectHref(view, each, oneByOne) },
        because: another === undefined ? because : 'changed',
      }
    })
    .sort((x, y) => Math.abs(y.points) - Math.abs(x.points))
}

/** What tells it apart from others. */
const nameIn = ({ label, ref }: NamedLoss): string => JSON.stringify([ref, label])

interface Called extends RecordEffect {
  readonly called: NamedLoss
}

/** What stands in several parts is told with the part: "G-3, metrics". */
function told({ about, part, called }: Called, inOnePart: boolean): Pick<Effect, 'label' | 'ref'> {
  const { label, ref } = called
  if (about.length > 1) return withTold(called)
  if (!inOnePart) return withTold({ label, ref, told: partNamed(part)?.title.toLowerCase() ?? '' })
  return { label, ...(ref === undefined ? {} : { ref }) }
}

/** "R-02, priorities", as the number of a record; "Metrics: 3 things" without one. */
const withTold = ({ label, told, ref }: NamedLoss): Pick<Effect, 'label' | 'ref'> =>
  ref === undefined && !isHidden(label)
    ? { label: `${label}: ${told}` }
    : { label, ref: [ref, told].filter(Boolean).join(', ') }

function partsThat(
  because: 'came' | 'left',
  { names, points }: CompositeChange['appeared'],
  { from, to, partnership }: Asked,
): Effect[] {
  const [first] = names
  if (first === undefined) return []
  return [
    {
      ...{ id: `${because} ${names.join(' ')}`, because, points },
      label: capital(listed(names)),
      href: whyHref(partNamed(first)?.name ?? 'alignment', { from, to }, partnership),
    },
  ]
}
