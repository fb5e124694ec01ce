import type { Subject } from '@lockstep/domain'
import { namedRecord } from '../../records/named.ts'
import type { Named } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'

/** The record that is known of, as other screens name it; undefined where it is gone. */
export function subjectNamed(view: View, { noun, id }: Subject): Named | undefined {
  if (noun !== 'partnership') return namedRecord(view, noun, id)
  const line = partnershipLine(view, id)
  return line && { href: line.href, title: `Charter of ${line.name}`, state: line.charter }
}
