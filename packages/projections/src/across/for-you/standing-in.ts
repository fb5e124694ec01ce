import { countsStill, type LocalDate, type Member, type PersonId } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import { personHistory } from '../../records/person-history.ts'
import { type AbsenceHad, absences } from '../../records/tenure.ts'
import { dayInWords, dayShown, stampInWords, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstName, personView } from '../../telling/person.ts'
import { linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Who stands in for somebody is told so, for which days, and what they may do, while that goes on or is still ahead. */
export const standingInWaiting = (view: View): Waiting[] =>
  [...view.rows(people).values()].flatMap(({ id, state }) => {
    // Of who has erased themselves nobody is left to stand in for.
    if (state.is !== 'member' || state.erased) return []
    const away = personView(view, id)
    const about: Named = { href: { noun: 'person', id }, title: away.name, state: 'member' }
    return absences(personHistory(view, id as PersonId), view.zone).flatMap((absence) => {
      const { said, delegate, to, ends } = absence
      if (delegate === undefined || to !== undefined) return []
      if (ends !== undefined && ends <= view.moment) return []
      return [
        waiting(view, delegate, about, {
          id: said.event,
          kind: 'stand in for somebody',
          question: [
            { text: 'You stand in for ' },
            linkTo(about),
            { text: `${inDays(view, absence)}.` },
          ],
          note: `Who asks you about a decision meanwhile has asked ${firstName(away)}. ${mayRecord(view, state, delegate, firstName(away))}`,
          since: dayShown(said, view),
          actions: [],
        }),
      ]
    })
  })

/** " from 5 Dec until 12 Dec", " since 28 Nov, until they are back" */
function inDays(view: View, { from, begins, until }: AbsenceHad): string {
  const day = stampInWords({ occurredAt: from, at: begins }, view)
  const last = until === undefined ? 'they are back' : dayInWords(until, view)
  return begins > view.moment ? ` from ${day} until ${last}` : ` since ${day}, until ${last}`
}

/** Standing in is not recording in somebody's name: that is granted by itself. */
function mayRecord(view: View, { delegations }: Member, to: PersonId, name: string): string {
  const self = view.row(people, to)?.state ?? { is: 'none' }
  const granted = delegations.find(
    (each) => each.to === to && isOn(each.until, today(view)) && countsStill(self, each.given),
  )
  return granted === undefined
    ? `You do not record in ${name}’s name: only ${name} can let you, on their page`
    : `Forms let you record in ${name}’s name, but no rating and no position, and ${name}’s words stay closed to you`
}

const isOn = (until: string | undefined, day: LocalDate): boolean =>
  until === undefined || until >= day
