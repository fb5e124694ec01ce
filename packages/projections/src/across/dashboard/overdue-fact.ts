import { addDays, type LocalDate } from '@lockstep/domain'
import { dayInWords, today } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { Waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { allWaiting, showWaiting } from '../for-you/all-waiting.ts'
import { waitsWithin } from '../for-you/within.ts'
import type { Facts } from './facts.ts'
import type { Glance } from './glance.ts'

/** The viewer's own first overdue thing, else the first of the others. */
export function overdueOf({ view, scope }: Glance): Facts[2] {
  const theirs = allWaiting(view).filter((each) => waitsWithin(view, each, scope))
  const late = theirs.filter(({ todo }) => todo.overdueDays > 0)
  const mine = late.find(({ person }) => person === view.viewer.person)
  const one = mine ?? late[0]
  if (one !== undefined) return overdueFact(view, one)
  const next = theirs.find(({ todo }) => todo.due !== undefined)?.todo.due
  return {
    kind: 'nothing',
    label: 'Overdue',
    sentence:
      next === undefined ? 'nothing is due' : `nothing; the next is due ${dueInWords(next, view)}`,
  }
}

function dueInWords(due: LocalDate, view: View): string {
  if (due === today(view)) return 'today'
  return due === addDays(today(view), 1) ? 'tomorrow' : dayInWords(due, view)
}

function overdueFact(view: View, { person, about, todo }: Waiting): Facts[2] {
  showWaiting(view, [about.title])
  const mine = !view.shared && person === view.viewer.person
  const whom = mine ? 'you' : firstNameOf(view, person)
  const ordinal = todo.ordinal === undefined ? '' : `${todo.ordinal}, `
  return {
    kind: 'overdue',
    label: 'Overdue',
    days: todo.overdueDays,
    title: about.title,
    note: `${ordinal}for ${whom} to ${todo.kind}`,
    mine,
    href: about.href,
  }
}
