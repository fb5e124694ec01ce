import type { Subject } from '@lockstep/domain'
import type { Named } from '../queries/parts/href.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { partnershipLine } from '../queries/parts/partnership-line.ts'
import type { View } from '../view.ts'

/** The record that is known of, as other screens name it; undefined where it is gone. */
export function subjectNamed(view: View, { noun, id }: Subject): Named | undefined {
  if (noun !== 'partnership') return namedRecord(view, noun, id)
  const line = partnershipLine(view, id)
  return line && { href: line.href, title: `Charter of ${line.name}`, state: line.charter }
}
