import type { Sentence } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { firstName, personView } from '../../telling/person.ts'
import type { Glance } from './glance.ts'

/** "Dana and Noor", each a link; a team by its name. */
export function them({ view, scope }: Glance): Sentence {
  const [a, b] = scope.members.map((member) => personView(view, member))
  const line = partnershipLine(view, scope.partnership)
  if (scope.members.length !== 2 || a === undefined || b === undefined) {
    return line === undefined ? [] : [{ text: line.name, href: line.href }]
  }
  return [
    { text: firstName(a), href: { noun: 'person', id: a.id } },
    { text: ' and ' },
    { text: firstName(b), href: { noun: 'person', id: b.id } },
  ]
}

/** The same, as text. */
export const themInWords = (glance: Glance): string =>
  them(glance)
    .map(({ text }) => text)
    .join('')
