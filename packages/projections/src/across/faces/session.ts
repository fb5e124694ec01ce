import { type SessionRow, whenOf } from '../../folds/sessions.ts'
import { decidedIn } from '../../records/session-held.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, many, names, records, yes } from './words.ts'

export function sessionFace(view: View, row: SessionRow): Face {
  const { begun, moves, held } = row
  const when = whenOf(row)
  const { decided, discussed } = decidedIn(view, row)
  if (begun === undefined || when === undefined) return {}
  return {
    kind: begun.kind,
    title: begun.title,
    'led by': names(view, [begun.host]),
    among: names(view, begun.among),
    on: joined([when.on, when.time]),
    'last day': when.until,
    moved: many(moves.length),
    state: row.state.is,
    'not held on its day': yes(row.missed !== undefined),
    'held on': held?.on,
    'who was there': held && names(view, held.present),
    'were not there, they say': names(
      view,
      row.disputes.map(({ person }) => person),
    ),
    'topics discussed': many(held?.topics.length ?? 0),
    'decisions taken': held && records(view, 'decision', decided),
    'decisions discussed': held && records(view, 'decision', discussed),
    'agreed on': many(held?.actions.length ?? 0),
  }
}
