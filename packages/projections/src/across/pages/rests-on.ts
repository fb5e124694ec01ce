import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import type { Resting } from '../detectors/detector.ts'
import { recordOf } from '../naming/record-of.ts'
import type { Item } from '../page/page.ts'
import { called, whoDid } from '../page/told.ts'

/** Entries that something rests on, the latest first. */
export const restsIn = (view: View, rests: readonly Resting[]): Item[] =>
  rests
    .toSorted((x, y) => (x.stamp.at < y.stamp.at ? 1 : -1))
    .map((each, n) => restsOn(view, each, n))

function restsOn(view: View, { ref, stamp, as, of }: Resting, n: number): Item {
  const named = recordOf(view, `${ref.noun}-${ref.id}`)
  const label = [named?.ordinal, typeof named?.title === 'string' ? named.title : undefined]
  return {
    id: `${stamp.event} ${as} ${n}`,
    what: [
      {
        text: label.filter(Boolean).join(' ') || ref.noun,
        ...(named === undefined ? {} : { href: named.href }),
      },
    ],
    note:
      of === undefined
        ? `${as}, ${whoDid(view, stamp)}`
        : `${as}, ${called(view, of.person)}; ${of.how} by ${whoDid(view, stamp)}`,
    stamp: stampView(view, stamp),
  }
}
