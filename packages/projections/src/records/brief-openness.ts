import { hiringIn, type Openness } from '@lockstep/domain'
import type { BriefRow } from '../folds/briefs.ts'

/** How a hire goes is between who hired and who came. */
export const opennessOfHire = ({ state }: Pick<BriefRow, 'state'>): Openness => ({
  opened: true,
  closedTo: [],
  among: hiringIn(state),
})
