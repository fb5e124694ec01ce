import type { HandoverRow } from '../folds/handovers.ts'
import { partnerships } from '../folds/partnerships.ts'
import { form } from '../for-you/waiting.ts'
import type { Item, Part } from '../pages/page.ts'
import { partnershipLine } from '../queries/parts/partnership-line.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'

/**
 * The partnerships that the predecessor was in: the old line ends, and a new one is founded. What was said and done with the
 * one says nothing of the other, so that it begins wide.
 */
export function linesOf(view: View, { begun, state }: HandoverRow): Part[] {
  if (begun === undefined) return []
  const { from, to } = begun
  const rows = [...view.rows(partnerships).values()].filter(
    (row) => row.state.is !== 'none' && row.membership.some((each) => each.person === from),
  )
  const items = rows.flatMap((row): Item[] => {
    const line = partnershipLine(view, row.id)
    if (row.state.is === 'none' || line === undefined) return []
    const { members, team, is } = row.state
    const goes = is === 'founded' && members.includes(from)
    const other = members.find((member) => member !== from)
    const me = view.viewer.person
    const mine = goes && state.is === 'going on' && members.includes(me)
    const founded = other === undefined ? undefined : pairOf(view, other, to)
    const ending = team
      ? form('Take them out', 'RemoveFromPartnership', { id: row.id, person: from })
      : form('End it', 'EndPartnership', { id: row.id })
    const beginning = team
      ? form('Bring the successor in', 'AddToPartnership', { id: row.id, person: to })
      : form('Found the new one', 'FoundPartnership', { members: [other ?? me, to] })
    const begins = team ? !members.includes(to) : founded === undefined && other !== to
    const begun = founded === undefined ? undefined : partnershipLine(view, founded)
    return [
      {
        id: row.id,
        what: [{ text: line.name, href: line.href }],
        note: goes ? 'goes on' : 'ended for them',
        actions: [
          ...(mine ? [ending] : []),
          ...(state.is === 'going on' && members.includes(me) && begins ? [beginning] : []),
        ],
      },
      ...(begun === undefined
        ? []
        : [{ id: begun.id, what: [{ text: begun.name, href: begun.href }], note: 'begins' }]),
    ]
  })
  const name = firstName(personView(view, to))
  return items.length === 0
    ? []
    : [
        {
          title: 'Partnerships',
          note: `what ${name} is trusted with begins anew, with a wide band`,
          beside: true,
          items,
        },
      ]
}

/** The partnership that two have of their own; undefined where they have none. */
const pairOf = (view: View, one: string, other: string): string | undefined =>
  [...view.rows(partnerships).values()].find(
    ({ state }) =>
      state.is === 'founded' &&
      !state.team &&
      state.members.includes(one) &&
      state.members.includes(other),
  )?.id
