import { addDays } from '@lockstep/domain'
import { postmortems } from '../../folds/postmortems.ts'
import { namedRecord } from '../../records/named.ts'
import type { View } from '../../view/view.ts'
import type { Upcoming } from './upcoming-day.ts'

/** Post-mortems whose recollections are to be opened, and findings that are to be asked about again. */
export const postmortemsUpcoming = (view: View): Upcoming[] =>
  [...view.rows(postmortems).values()].flatMap(({ id, state, findings }) => {
    const about = namedRecord(view, 'postmortem', id)
    if (about === undefined) return []
    const asked = findings.flatMap(({ askOn, cameDue }) =>
      askOn === undefined || cameDue !== undefined
        ? []
        : [{ day: askOn, told: `Whether it happened again, as ${about.ordinal} found`, about }],
    )
    if (state.is !== 'recalling') return asked
    const told = `What was recalled in ${about.ordinal} is opened`
    return [...asked, { day: addDays(state.closes, 1), told, about }]
  })
