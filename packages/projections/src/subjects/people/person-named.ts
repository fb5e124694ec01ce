import type { Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { personLine } from './person-line.ts'

/** A person as lists of records name them; undefined for who is not known. */
export function personNamed(view: View, id: string): Named | undefined {
  const line = personLine(view, id)
  return line && { href: line.href, title: line.name, state: line.is }
}
