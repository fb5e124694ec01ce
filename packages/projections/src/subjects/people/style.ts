import { helpings, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../../folds/partnerships.ts'
import { type Adaptation, styles } from '../../folds/styles.ts'
import { opennessOfAdaptation, opennessOfStyle } from '../../records/style-openness.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'

const Said = z.strictObject({ text: readable(z.string()), stamp: StampView })

/** What somebody says of themselves, and what those whom the viewer is one of do for their sake. */
export const StyleView = z
  .strictObject({
    background: Said.optional(),
    /** Every version of how they work, the latest first. */
    versions: z.array(Said),
    /** Between the viewer and another; what others adapt is theirs. */
    adaptations: z.array(
      z.strictObject({
        id: z.string(),
        by: PersonView,
        text: z.string(),
        stamp: StampView,
        /** Whether it helps, as whom it is for says; absent while they have not. */
        answered: z
          .strictObject({
            helps: z.enum(helpings),
            text: z.string().optional(),
            stamp: StampView,
          })
          .optional(),
      }),
    ),
    /** The partnership in which the viewer may note how they adapt; absent for who shares none. */
    within: z.string().optional(),
  })
  .meta({ id: 'Style' })

export function styleView(view: View, id: PersonId) {
  const row = view.row(styles, id)
  const own = opennessOfStyle(view, id)
  const said = (each: {
    readonly text: Adaptation['text']
    readonly stamp: Adaptation['stamp']
  }) => ({
    text: view.open(each.text, own),
    stamp: stampView(view, each.stamp),
  })
  const within = sharedWith(view, id)
  return {
    ...(row?.background === undefined ? {} : { background: said(row.background) }),
    versions: (row?.versions ?? []).map(said).toReversed(),
    adaptations: (row?.adaptations ?? []).flatMap((each) => adaptationView(view, id, each) ?? []),
    ...(within === undefined ? {} : { within }),
  }
}

function adaptationView(view: View, id: PersonId, each: Adaptation) {
  const opening = opennessOfAdaptation(each, id)
  const text = view.open(each.text, opening)
  if (isHidden(text)) return undefined
  const { answered } = each
  const said = answered && view.open(answered.said, opening)
  return {
    id: each.id,
    by: personView(view, each.by),
    text,
    stamp: stampView(view, each.stamp),
    ...(answered === undefined || said === undefined || isHidden(said)
      ? {}
      : { answered: { ...said, stamp: stampView(view, answered.stamp) } }),
  }
}

/** A partnership of the viewer and another that goes on, their own before that of a team. */
function sharedWith(view: View, id: PersonId): string | undefined {
  const me = view.viewer.person
  const shared = [...view.rows(partnerships).values()].filter(
    ({ state }) =>
      state.is === 'founded' && state.members.includes(me) && state.members.includes(id),
  )
  const pair = shared.find(({ state }) => state.is !== 'none' && !state.team)
  return id === me ? undefined : (pair ?? shared[0])?.id
}
