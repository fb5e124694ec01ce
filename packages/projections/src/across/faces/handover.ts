import type { HandoverRow } from '../../folds/handovers.ts'
import { namedRecord } from '../../records/named.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, names } from './words.ts'

export function handoverFace(view: View, { begun, answers, state }: HandoverRow): Face {
  if (begun === undefined || state.is === 'none') return {}
  const of = (taken: string) =>
    joined(
      answers
        .filter((each) => each.taken === taken)
        .map(({ of: { noun, id } }) => namedRecord(view, noun, id)?.ordinal),
    )
  return {
    from: names(view, [begun.from]),
    to: names(view, [begun.to]),
    role: begun.role,
    partnership:
      begun.partnership === undefined ? undefined : partnershipLine(view, begun.partnership)?.name,
    accepted: of('accepted'),
    renegotiated: of('renegotiated'),
    dropped: of('dropped'),
    state: state.is,
  }
}
