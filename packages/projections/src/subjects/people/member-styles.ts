import type { PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { styles } from '../../folds/styles.ts'
import { opennessOfStyle } from '../../records/style-openness.ts'
import { peopleView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'

/** How somebody works, as they wrote it last. */
export const MemberStyle = z.strictObject({
  person: PersonView,
  text: z.string(),
  stamp: StampView,
})

/** In order of family name; those who wrote nothing, or nothing that the viewer may read, are left out. */
export const memberStyles = (view: View, members: readonly PersonId[]) =>
  peopleView(view, members).flatMap((person) => {
    const last = view.row(styles, person.id)?.versions.at(-1)
    const text = last && view.open(last.text, opennessOfStyle(view, person.id))
    return last === undefined || text === undefined || isHidden(text)
      ? []
      : [{ person, text, stamp: stampView(view, last.stamp) }]
  })
