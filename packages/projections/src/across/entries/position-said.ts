import { isSealed, type Marked, type Recorded, refOf, type Stance } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { opennessOf, SEALED } from '../../records/position-openness.ts'
import { isHidden, type View } from '../../view/view.ts'
import type { Face } from '../faces/face-of-record.ts'

interface Said {
  readonly person: string
  readonly position: Marked<{ readonly stance: Stance }>
}

/** The position that an entry says, and the one that its holder took before, to who may read these; of others that they are there. */
export function positionsSaid(
  view: View,
  event: Recorded,
  before: readonly Recorded[],
): readonly [Face, Face] {
  const said = saidIn(event)
  const row = said && view.row(decisions, refOf(event.stream).id)
  if (said === undefined || row === undefined) return [{}, {}]
  const earlier = before.map(saidIn).findLast((each) => each?.person === said.person)
  if (earlier === undefined) return [{}, { position: stanceOf(view, row, said) ?? 'sealed' }]
  return [
    { position: stanceOf(view, row, earlier) ?? 'sealed' },
    { position: stanceOf(view, row, said) ?? 'another, sealed' },
  ]
}

function saidIn({ data, stream }: Recorded): Said | undefined {
  const said = data as Partial<Said>
  return refOf(stream).noun === 'decision' && said.position !== undefined
    ? (said as Said)
    : undefined
}

function stanceOf(view: View, row: DecisionRow, { position }: Said): Stance | undefined {
  const isOpen = row.statements.some(
    (each) =>
      isSealed(position) && isSealed(each.position) && each.position.event === position.event,
  )
  const opened = view.open(position, isOpen ? opennessOf(view, row) : SEALED)
  return isHidden(opened) ? undefined : opened.stance
}
