import type { PostmortemId } from '@lockstep/domain'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import type { View } from '../../view/view.ts'

/** Other post-mortems that go on, of the same days with the same people: one of them may have been opened twice. */
export const alikeTo = (view: View, row: PostmortemRow): PostmortemId[] =>
  goesOn(row)
    ? [...view.rows(postmortems).values()]
        .filter((other) => other.id !== row.id && goesOn(other) && areOfTheSame(row, other))
        .map(({ id }) => id)
    : []

const goesOn = ({ state }: PostmortemRow): boolean =>
  state.is === 'recalling' || state.is === 'open'

const areOfTheSame = ({ opened: one }: PostmortemRow, { opened: other }: PostmortemRow): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.from === other.from &&
  one.to === other.to &&
  one.involved.length === other.involved.length &&
  one.involved.every((person) => other.involved.includes(person))
