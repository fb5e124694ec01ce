import type { PersonId } from '@lockstep/domain'
import { type CompositeChange, isNothing } from '@lockstep/measures'
import {
  type AlignmentAt,
  alignmentAt,
  alignmentChange,
  alignmentOf,
  coverageOf,
  movedBySaying,
  partNamed,
  partsTold,
  sharesIn,
} from '../../subjects/alignment/parts.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { whyHref } from '../../subjects/trust/direction.ts'
import { dayInWords } from '../../telling/dates.ts'
import { listed } from '../../telling/in-words.ts'
import { personView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { effectsTold } from './alignment-effects.ts'
import type { Explanation } from './explanation.ts'
import { modelTold } from './model-told.ts'
import { namesOf } from './people.ts'
import { changeShown, signed } from './signed.ts'
import type { Since } from './since.ts'

interface Asked extends Direction {
  readonly people: readonly PersonId[]
  readonly partnership: string | undefined
  readonly since: Since
}

/** Why alignment is what it is: what each part takes away from all of it. */
export function whyAlignment(view: View, asked: Asked): Explanation {
  const { from, to, people, partnership } = asked
  const now = alignmentAt(view, people, view.moment)
  const { score, losses, weakest } = now.composite
  const names = namesOf(view, people)
  const share = sharesIn(now)
  const coverage = coverageOf(view, now)
  const weakestPart = partNamed(weakest ?? '')?.title.toLowerCase()
  return {
    measure: 'alignment',
    title: `Alignment of ${names}`,
    from: personView(view, from),
    to: personView(view, to),
    at: view.moment,
    person: 'ink',
    rated: score !== null,
    readable: true,
    ...(score === null ? {} : { score: { value: score, n: now.parts.size, rests: coverage } }),
    start: { label: 'Agreement on everything', value: 100 },
    steps: losses.flatMap(({ name, points }) => {
      const part = partNamed(name)
      const value = part && now.parts.get(part.name)
      if (part === undefined || value === undefined) return []
      return [
        {
          id: name,
          label: part.title,
          told: `${Math.round(100 * value.value)} of 100`,
          href: whyHref(part.name, { from, to }, partnership),
          points: -points,
          happened: view.moment,
          ageDays: 0,
          weight: share.get(name) ?? 0,
          stale: value.stale,
          isNew: false,
        },
      ]
    }),
    ...changeOf(view, asked, now),
    coverage,
    parts: partsTold(now),
    model: modelTold(
      view,
      weighed(now),
      ({ weights }) => alignmentOf([...now.parts], weights).composite.score,
    ),
    summary:
      score === null
        ? `${names} have ${coverage}: too few for one figure.`
        : `${names} are aligned at ${Math.round(score)} of 100, ${coverage}; weakest: ${weakestPart}.`,
  }
}

/** How heavy the parts are, where they are not all as heavy as the others. */
function weighed({ weights }: AlignmentAt): string {
  const heavy = Object.entries(weights).flatMap(([name, weight]) =>
    weight === 1 ? [] : [`${partNamed(name)?.title.toLowerCase()} ${weight}`],
  )
  const how =
    heavy.length === 0 ? 'each as heavy as the others' : `where others weigh 1, ${listed(heavy)}`
  return `The mean of the parts with data, ${how}; with fewer than four of six there is none.`
}

/** What each thing made of it, and apart from that, that parts came or left: which is no change of anybody’s mind. */
function changeOf(view: View, asked: Asked, now: AlignmentAt): Pick<Explanation, 'change'> {
  const { people, since } = asked
  const before = alignmentAt(view, people, since.at)
  const change = alignmentChange(before, now)
  const [was, is] = [before.composite.score, now.composite.score]
  if (change === null || was === null || is === null) return {}
  return {
    change: {
      since: since.day,
      at: since.at,
      before: was,
      after: is,
      points: change.change,
      clear: true,
      newEvidence: movedBySaying(change),
      ageing: 0,
      effects: effectsTold(view, { ...asked, since: since.at }, change, [before, now]),
      sentence: changeInWords(view, since, change, changeShown(was, is)),
    },
  }
}

/** "Since 2 Jul it moved by +4.2. Metrics came: that says nothing of anybody’s mind." */
function changeInWords(
  view: View,
  { day }: Since,
  { change, appeared, left }: CompositeChange,
  shown: number,
): string {
  const titled = (names: readonly string[], what: string) =>
    names.length === 0
      ? []
      : [`${listed(names.map((name) => partNamed(name)?.title ?? name))} ${what}`]
  const turned = [...titled(appeared.names, 'came'), ...titled(left.names, 'left')]
  const moved = isNothing(change / 100) ? 'did not move' : `moved by ${signed(shown)}`
  const apart =
    turned.length === 0 ? '' : ` ${turned.join(', ')}: that says nothing of anybody’s mind.`
  return `Since ${dayInWords(day, view)} it ${moved}.${apart}`
}
