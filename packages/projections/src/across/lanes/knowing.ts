import { type ExposureWay, endOfDay } from '@lockstep/domain'
import { exposures } from '../../folds/exposures.ts'
import { isDisputed, type Knowing, knowingOf } from '../../subjects/knowledge/knowing.ts'
import { subjectNamed } from '../../subjects/knowledge/subject.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import type { Named } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import type { Placed } from './placed.ts'

/** Those that somebody put on record; that one opened or had a part in a record stands on its own page. */
const came: Partial<Record<Knowing['how'], string>> = {
  asked: 'was asked about',
  present: 'was present for',
  told: 'was told of',
  shown: 'was shown',
} satisfies Partial<Record<ExposureWay, string>>

/**
 * How members came to know of a record, where somebody told so: by their own account where they gave one; what they dispute
 * is past, and says so.
 */
export const knowingMarks = (view: View, { members }: Scope): Placed[] =>
  [...view.rows(exposures).values()].flatMap(({ of }) => {
    const named = of && subjectNamed(view, of)
    if (of === undefined || named === undefined) return []
    return knowingOf(view, of)
      .filter(({ person, session }) => session === undefined && members.includes(person))
      .flatMap((knowing) => markOf(view, named, knowing) ?? [])
  })

function markOf(view: View, named: Named, knowing: Knowing): Placed | undefined {
  const { person, answer } = knowing
  const { id, how, at, recordedAt } = toldOf(view, knowing)
  const way = came[how]
  if (way === undefined) return undefined
  const disputed = isDisputed(knowing)
  return {
    id: `${id} ${person}`,
    kind: 'person',
    state: disputed ? 'past' : 'current',
    at,
    recordedAt,
    named: () => {
      const { ordinal = labelOf(named), href } = named
      const name = firstNameOf(view, person)
      const by = disputed ? `, which ${name} disputes` : answer ? `, as ${name} says` : ''
      return { label: `${name} ${way} ${ordinal}${by}`, quiet: true, href }
    },
  }
}

/** How and when, by the account of the person where they have one. */
function toldOf({ zone }: View, { how, stamp, answer }: Knowing) {
  const { event: id, at, recordedAt } = stamp
  if (answer?.instead === undefined) return { id, how, at, recordedAt }
  const { how: way, on } = answer.instead
  return { id, how: way, at: endOfDay(on, zone), recordedAt: answer.stamp.recordedAt }
}
