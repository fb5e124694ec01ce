import type { CommandName } from '@lockstep/domain'
import { namedRecord } from '../../records/named.ts'
import { mayGive } from '../../telling/actions.ts'
import type { Sentence } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import { stampView } from '../../telling/stamp.ts'
import { form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { Part } from '../page/page.ts'
import { whoDid } from '../page/told.ts'
import type { citing } from './cited-outside.ts'

interface Citing {
  readonly command: CommandName
  readonly input: Readonly<Record<string, unknown>>
}

/** A decision as a link, by its number and title. */
export function linkOf(view: View, id: string): Sentence[number] {
  const named = namedRecord(view, 'decision', id)
  return named === undefined ? { text: 'a decision' } : { text: labelOf(named), href: named.href }
}

/** The decisions that cite something from outside, the latest first; and the button that makes one more do so. */
export function citesPart(
  view: View,
  cites: ReturnType<typeof citing>,
  { command, input }: Citing,
): Part {
  const may = mayGive(view, [command], undefined, undefined).length > 0
  return {
    title: 'Decisions that cite it',
    ...(cites.length === 0 ? { note: 'none yet' } : {}),
    items: [
      ...cites
        .toSorted((x, y) => (x.cite.stamp.at > y.cite.stamp.at ? -1 : 1))
        .map(({ row, cite: { stamp, note } }) => ({
          id: stamp.event,
          what: [linkOf(view, row.id)],
          note: [`cited by ${whoDid(view, stamp)}`, note].filter(Boolean).join(': '),
          stamp: stampView(view, stamp),
        })),
      ...(may
        ? [
            {
              id: 'cite',
              what: [{ text: 'A decision had to reckon with it' }],
              actions: [form('Cite it', command, { ...input })],
            },
          ]
        : []),
    ],
  }
}
