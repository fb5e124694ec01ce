import { type Ref, streamOf } from '@lockstep/domain'
import type { RemarkRow, RemarkSaid, Saying } from '../../folds/remarks.ts'
import type { Named } from '../../telling/href.ts'
import type { Hidden, View } from '../../view/view.ts'
import { recordOf } from './record-of.ts'

/** Something that was said, as far as the viewer may read it. */
export function saidIn(view: View, { text, words }: Saying): string | Hidden {
  if (text !== undefined) return text
  return words === undefined ? { sealed: true } : view.open(words)
}

/** What was said, of a row that holds what was. */
export const isSaid = (row: RemarkRow): row is RemarkRow & { readonly said: RemarkSaid } =>
  row.said !== undefined

/** What something is said beside, as other screens name it: the record, or the entry where it is about one. */
export function besideWhat(
  view: View,
  { of, entry }: { of: Ref; entry?: string | undefined },
): Named {
  const record = recordOf(view, streamOf(of)) ?? {
    href: of,
    title: 'what was withdrawn',
    state: '',
  }
  return entry === undefined ? record : { ...record, href: { noun: 'entry', id: entry } }
}
