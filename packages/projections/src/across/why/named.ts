import { type Nameable, namedRecord } from '../../records/named.ts'
import type { PartLoss } from '../../subjects/alignment/part.ts'
import type { Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'

/** How a row of Why names a record, and where it leads. */
export function whyNamed(view: View, { noun, id }: { noun: Nameable; id: string }) {
  const named = namedRecord(view, noun, id)
  return { ...labelIn(named), href: { noun, id } }
}

/** The same of what divides people. */
export function lossNamed(view: View, { href, named }: PartLoss) {
  const { label, ref } = named(view)
  return { label, ...(ref === undefined ? {} : { ref }), href }
}

export const labelIn = (named: Pick<Named, 'title' | 'ordinal'> | undefined) => ({
  label: named?.title ?? { sealed: true as const },
  ...(named?.ordinal === undefined ? {} : { ref: named.ordinal }),
})
