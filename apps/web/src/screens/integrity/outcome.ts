import type { SignedHead } from '@lockstep/proof'
import type { Checked } from './check.ts'

/** Whether a record is as it was signed, and still says all that an earlier head does, where there is one. */
export function isContinued(checked: Checked, earlier: SignedHead | undefined): boolean {
  if (checked.faults.length > 0 || checked.head === undefined) return false
  if (earlier === undefined) return true
  if (earlier.key !== checked.head.key || earlier.organisation !== checked.head.organisation)
    return false
  if (checked.extends === true) return true
  const { compared } = checked
  return compared !== undefined && compared.changed.length === 0 && compared.gone.length === 0
}
