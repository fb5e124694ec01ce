import { personHistory } from '../../records/person-history.ts'
import { postsHeld } from '../../records/tenure.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import { shownAt } from '../../telling/dates.ts'
import type { Span } from '../../telling/panel.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** How long each of some people has held which role, a row for each of them. */
export const tenuresOf = (view: View, { members }: Scope): Span[] =>
  members.flatMap((member, row) => {
    const name = firstNameOf(view, member)
    return postsHeld(personHistory(view, member)).map(({ began, ended }) => ({
      id: began.id,
      row,
      label: [name, nameOf(began.data)].filter(Boolean).join(', '),
      from: shownAt(began.at, view),
      to: ended === undefined ? view.moment : shownAt(ended.at, view),
      goesOn: ended === undefined,
      href: { noun: 'person', id: member },
    }))
  })

const nameOf = ({ role, title }: { readonly role: string; readonly title?: string | undefined }) =>
  title ?? (role === 'Other' ? '' : role)
