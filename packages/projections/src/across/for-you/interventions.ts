import type { InterventionClass, PersonId } from '@lockstep/domain'
import { interventions as fold } from '../../folds/interventions.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** An intervention waits for each of its two until they have said how they see it. */
export const interventionsWaiting = (view: View): Waiting[] =>
  [...view.rows(fold).values()].flatMap(({ id, state, recorded }) => {
    if (recorded === undefined || state.is !== 'open') return []
    const named = namedRecord(view, 'intervention', id)
    if (named === undefined) return []
    const { by, owner, stamp } = recorded
    const since = dayShown(stamp, view)
    const name = (person: PersonId) => firstNameOf(view, person)
    const says = (label: string, as: InterventionClass) =>
      button(label, 'ClassifyIntervention', { id, as })
    const openingOf = (other: PersonId) =>
      Object.hasOwn(state.classes, other)
        ? `${name(other)} has answered; shown once you have too`
        : 'It counts only where you both say that it was not invited'
    return [by, owner]
      .filter((person) => !Object.hasOwn(state.classes, person))
      .map((person) =>
        waiting(view, person, named, {
          id: stamp.event,
          kind: 'say how you see an intervention',
          question: [
            {
              text:
                person === by
                  ? `You acted in ${name(owner)}’s domain: `
                  : `${name(by)} acted in your domain: `,
            },
            linkTo(named),
          ],
          note: `${dayInWords(since, view)}. ${openingOf(person === by ? owner : by)}`,
          since,
          actions: [
            says('Invited', 'invited'),
            says('An agreed gate', 'gate'),
            says('Not invited', 'not_invited'),
          ],
        }),
      )
  })
