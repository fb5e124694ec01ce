import type { PersonId, RecalledMoment } from '@lockstep/domain'
import type { OpenAccount, PostmortemRow, SealedAccount } from '../../folds/postmortems.ts'
import { SEALED } from '../../records/position-openness.ts'
import { opennessOfPostmortem } from '../../records/postmortem-openness.ts'
import { isHidden, type View } from '../../view/view.ts'

/** One moment of somebody's account, for who may read it. */
export interface Recalled extends RecalledMoment {
  /** The same for the same moment, as long as nothing else is written in its place. */
  readonly id: string
  readonly person: PersonId
  readonly kind: OpenAccount['kind'] | 'sealed'
  readonly stamp: OpenAccount['stamp']
}

/** What was recalled, as far as the viewer may read it: their own while it is sealed, and all once it is open. */
export const recalledIn = (view: View, row: PostmortemRow): Recalled[] => [
  ...row.sealed.flatMap((account) => momentsOf(view, { ...account, kind: 'sealed' }, SEALED)),
  ...row.accounts.flatMap((account) => momentsOf(view, account, opennessOfPostmortem(view, row))),
]

function momentsOf(
  view: View,
  { account, person, kind, stamp }: SealedAccount & Pick<Recalled, 'kind'>,
  opening: Parameters<View['open']>[1],
): Recalled[] {
  const said = view.open(account, opening)
  if (isHidden(said)) return []
  return said.moments.map((moment, n) => ({
    ...moment,
    id: `${stamp.event} ${n}`,
    ...{ person, kind, stamp },
  }))
}
