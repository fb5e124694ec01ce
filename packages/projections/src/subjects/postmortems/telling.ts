import { circleOf, type LocalDate } from '@lockstep/domain'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import type { View } from '../../view/view.ts'

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Post-mortems that look at some of these days and are among those whose accounts the viewer reads, once they are open. */
export const postmortemsTelling = (view: View, { from, to }: Days): PostmortemRow[] =>
  [...view.rows(postmortems).values()].filter(
    ({ opened, recalled, state }) =>
      opened !== undefined &&
      recalled !== undefined &&
      state.is !== 'called off' &&
      circleOf(state).includes(view.viewer.person) &&
      opened.from <= to &&
      opened.to >= from,
  )
