import type { Stamp } from '../folds/stamp.ts'
import type { Source } from './part.ts'

export const sourceOf = ({ event, at }: Stamp): Source => ({ event, at })

/** What was said and what opened it: both count from the opening on. */
export const openedSources = ({
  stamp,
  open,
}: {
  readonly stamp: Stamp
  readonly open: Stamp
}): Source[] => [{ event: stamp.event, at: open.at }, sourceOf(open)]
