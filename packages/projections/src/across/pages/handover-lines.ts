import type { Zone } from '@lockstep/domain'
import type { HandoverRow } from '../../folds/handovers.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { firstNameOf } from '../../telling/person.ts'
import { form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { Item, Part } from '../page/page.ts'

/**
 * The partnerships that the predecessor was in: the old line ends, and a new one is founded. What was said and done with the
 * one says nothing of the other, so that it begins wide.
 */
export function linesOf(view: View, { begun: handover, state }: HandoverRow): Part[] {
  if (handover === undefined) return []
  const { from, to } = handover
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
    const pair = team || other === undefined ? undefined : pairOf(view, other, to)
    const ending = team
      ? form('Take them out', 'RemoveFromPartnership', { id: row.id, person: from })
      : form('End it', 'EndPartnership', { id: row.id })
    const beginning = team
      ? form('Bring the successor in', 'AddToPartnership', { id: row.id, person: to })
      : form('Found the new one', 'FoundPartnership', { members: [other ?? me, to] })
    const begins = team ? !members.includes(to) : pair === undefined && other !== to
    const next = pair === undefined ? undefined : partnershipLine(view, pair.id)
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
      ...(next === undefined || pair === undefined
        ? []
        : [
            {
              id: next.id,
              what: [{ text: next.name, href: next.href }],
              note: isOlder(pair, handover.stamp, view.zone) ? 'was there before' : 'begins',
            },
          ]),
    ]
  })
  const name = firstNameOf(view, to)
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

/** Whether the two had it before the role was handed over: what is theirs doesn't begin anew. */
const isOlder = ({ founded }: PartnershipRow, handover: Stamp, zone: Zone): boolean =>
  founded !== undefined && dayIn(founded, zone) < dayIn(handover, zone)

/** The partnership that two have of their own; undefined where they have none. */
const pairOf = (view: View, one: string, other: string): PartnershipRow | undefined =>
  [...view.rows(partnerships).values()].find(
    ({ state }) =>
      state.is === 'founded' &&
      !state.team &&
      state.members.includes(one) &&
      state.members.includes(other),
  )
