import { elapsedDays } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import { dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { listed } from '../../telling/in-words.ts'
import { firstNameOf, personView } from '../../telling/person.ts'
import { type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** How long somebody is told who is perhaps seldom here. */
const TOLD_DAYS = 30

/** Others let somebody in again: if it was not for them, somebody else speaks in their name. */
export const lettingsInWaiting = (view: View): Waiting[] =>
  [...view.rows(people).values()].flatMap(({ id, letIn }) =>
    letIn
      .filter(({ stamp }) => elapsedDays(stamp.at, view.moment) <= TOLD_DAYS)
      .map(({ stamp, by }) => {
        const person = personView(view, id)
        const about: Named = { href: { noun: 'person', id }, title: person.name, state: 'member' }
        const names = listed(by.map((each) => firstNameOf(view, each)))
        return waiting(view, id, about, {
          id: stamp.event,
          kind: 'look who was let in',
          question: [{ text: `${names} let you in again: was it you who came?` }],
          note: 'If not, sign out that device under People; all that came of it ends too',
          since: dayShown(stamp, view),
          actions: [],
        })
      }),
  )
