import type { CommandName } from '@lockstep/domain'
import type { PartnershipRow } from '../../folds/partnerships.ts'
import { mayGive } from '../../telling/actions.ts'
import type { View } from '../../view/view.ts'

/** Commands that the viewer may give on a partnership as it stands. */
export function partnershipActions(view: View, { id, state }: PartnershipRow): CommandName[] {
  if (state.is !== 'founded') return []
  const { team, members, charter, proposed, metrics, success, cadences } = state
  const waits = [charter, proposed].some(
    (each) => each !== undefined && !each.acceptedBy.includes(view.viewer.person),
  )
  const names: CommandName[] = [
    'ProposeCharter',
    'DefineSuccess',
    ...(success === undefined ? [] : (['AcceptSuccessElements', 'RejectSuccessElement'] as const)),
    ...(waits ? ['AcceptCharter' as const] : []),
    'FavourMetrics',
    'ProposeMetric',
    ...(metrics.length > 0 ? ['DropMetric' as const] : []),
    'AgreeCadence',
    ...(cadences.length > 0 ? ['EndCadence' as const] : []),
    ...(team ? ['AddToPartnership' as const] : []),
    ...(team && members.length > 2 ? ['RemoveFromPartnership' as const] : []),
    'EndPartnership',
  ]
  return mayGive(view, names, state, id)
}
