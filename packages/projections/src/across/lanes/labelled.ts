import type { PersonId } from '@lockstep/domain'
import { type Nameable, namedRecord } from '../../records/named.ts'
import { labelOf } from '../../telling/label.ts'
import type { Mark } from '../../telling/mark.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** What stands beside the mark of a record. */
export function labelled(
  view: View,
  noun: Nameable,
  id: string,
): Pick<Mark, 'label' | 'href'> | undefined {
  const named = namedRecord(view, noun, id)
  return named && { label: labelOf(named), href: named.href }
}

/** The same of what is between two. */
export function labelledBetween(
  view: View,
  noun: Nameable,
  id: string,
  { from, to }: Readonly<Record<'from' | 'to', PersonId>>,
) {
  const label = labelled(view, noun, id)
  const name = (person: PersonId) => firstNameOf(view, person)
  return label && { ...label, from: name(from), to: name(to) }
}
