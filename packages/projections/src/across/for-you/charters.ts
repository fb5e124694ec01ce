import type { Charter } from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { hereIn } from '../../records/here.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { button, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Charters that members have not accepted: the proposed one, and the one in force for who came later. */
export const chartersWaiting = (view: View): Waiting[] =>
  [...view.rows(partnerships).values()].flatMap((row) => {
    const { state } = row
    const line = partnershipLine(view, row.id)
    if (state.is !== 'founded' || line === undefined) return []
    const named: Named = { href: line.href, title: line.name, state: line.charter }
    const { charter, proposed } = state
    const here = state.members.filter(hereIn(view))
    return [charter, proposed]
      .filter((each) => each !== undefined)
      .flatMap((each) => acceptances(view, row, each, here, named))
  })

function acceptances(
  view: View,
  { id, charters }: PartnershipRow,
  { version, acceptedBy }: Charter,
  members: readonly string[],
  named: Named,
): Waiting[] {
  const proposed = charters.find((each) => each.version === version)?.proposed
  if (proposed === undefined) return []
  const since = dayShown(proposed, view)
  const accepted = members.filter((member) => acceptedBy.includes(member)).length
  return members
    .filter((member) => !acceptedBy.includes(member))
    .map((member) =>
      waiting(view, member, named, {
        id: `${id} ${version}`,
        kind: 'accept a charter',
        question: [
          { text: `Do you accept version ${version} of the charter of ` },
          linkTo(named),
          { text: '?' },
        ],
        note: `Proposed ${dayInWords(since, view)}; ${accepted} of ${members.length} accepted`,
        since,
        actions: [button('Accept', 'AcceptCharter', { id, version })],
      }),
    )
}
