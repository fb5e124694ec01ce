import type { ExposureWay } from '@lockstep/domain'
import { exposures } from '../folds/exposures.ts'
import { isDisputed, type Knowing, knowingOf } from '../knowledge/knowing.ts'
import { subjectNamed } from '../knowledge/subject.ts'
import type { Named } from '../queries/parts/href.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import type { Placed } from './placed.ts'
import type { Scope } from './scope.ts'

/** Those that somebody put on record; that one opened or had a part in a record stands on its own page. */
const came: Partial<Record<Knowing['how'], string>> = {
  asked: 'was asked about',
  present: 'was present for',
  told: 'was told of',
  shown: 'was shown',
} satisfies Partial<Record<ExposureWay, string>>

/** How members came to know of a record, where somebody told so; what they dispute is past. */
export const knowingMarks = (view: View, { members }: Scope): Placed[] =>
  [...view.rows(exposures).values()].flatMap(({ of }) => {
    const named = of && subjectNamed(view, of)
    if (of === undefined || named === undefined) return []
    return knowingOf(view, of)
      .filter(({ person, session }) => session === undefined && members.includes(person))
      .flatMap((knowing) => markOf(view, named, knowing) ?? [])
  })

function markOf(view: View, named: Named, knowing: Knowing): Placed | undefined {
  const { person, how, stamp } = knowing
  const way = came[how]
  if (way === undefined) return undefined
  return {
    id: `${stamp.event} ${person}`,
    kind: 'person',
    state: isDisputed(knowing) ? 'past' : 'current',
    at: stamp.at,
    recordedAt: stamp.recordedAt,
    named: () => {
      const { ordinal = labelOf(named), href } = named
      const label = `${firstName(personView(view, person))} ${way} ${ordinal}`
      return { label, quiet: true, href }
    },
  }
}
