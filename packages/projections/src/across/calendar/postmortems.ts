import { circleOf } from '@lockstep/domain'
import { postmortems } from '../../folds/postmortems.ts'
import type { View } from '../../view/view.ts'
import type { CalendarDate } from './calendar-date.ts'

/** The last day to write what one recalls, and the days on which it is asked whether something happened again. */
export const postmortemDates = (view: View): CalendarDate[] =>
  [...view.rows(postmortems).values()].flatMap(({ id, state, findings }) => {
    const me = view.viewer.person
    if (state.is === 'none' || !circleOf(state).includes(me)) return []
    const unsaid = state.accounts.some(({ person, answer }) => person === me && !answer)
    const noun = 'postmortem' as const
    return [
      ...(state.is === 'recalling' && unsaid
        ? [{ noun, id, day: state.closes, which: 'recollection', what: 'What you recall of' }]
        : []),
      ...findings.flatMap(({ id: finding, askOn }) =>
        askOn === undefined
          ? []
          : [{ noun, id, day: askOn, which: finding, what: 'Did it happen again?' }],
      ),
    ]
  })
