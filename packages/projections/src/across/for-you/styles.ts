import { people } from '../../folds/people.ts'
import { styles } from '../../folds/styles.ts'
import { opennessOfAdaptation } from '../../records/style-openness.ts'
import { dayShown } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import { form, type Waiting, waiting } from '../../telling/waiting.ts'
import { beginningOf } from '../../view/beginning-of.ts'
import { isHidden, type View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'

/** What others do for somebody’s sake, until they have said whether it helps. */
export const stylesWaiting = (view: View): Waiting[] =>
  [...view.rows(styles).values()].flatMap(({ id, adaptations }) => {
    if (view.row(people, id)?.state.is !== 'member') return []
    return adaptations
      .filter(({ answered }) => answered === undefined)
      .flatMap((each) => {
        const about = recordOf(view, `partnership-${each.partnership}`)
        if (about === undefined) return []
        const said = view.open(each.text, opennessOfAdaptation(each, id))
        return waiting(view, id, about, {
          id: each.id,
          kind: 'say whether an adaptation helps',
          question: [
            { text: `${firstNameOf(view, each.by)} adapts to how you work: ` },
            {
              text: isHidden(said) ? 'in confidence' : beginningOf(said),
              href: { noun: 'person' as const, id },
            },
            { text: '. Does it help?' },
          ],
          since: dayShown(each.stamp, view),
          actions: [form('Say it', 'AnswerAdaptation', { id, adaptation: each.id })],
        })
      })
  })
