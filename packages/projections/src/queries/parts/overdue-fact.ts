import { addDays, type LocalDate } from '@lockstep/domain'
import type { Glance } from '../../dashboard/glance.ts'
import { commitments } from '../../folds/commitments.ts'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { insights } from '../../folds/insights.ts'
import { interventions } from '../../folds/interventions.ts'
import { rankings } from '../../folds/rankings.ts'
import { requests } from '../../folds/requests.ts'
import { sessions } from '../../folds/sessions.ts'
import { topics } from '../../folds/topics.ts'
import { allWaiting } from '../../for-you/all-waiting.ts'
import type { Waiting } from '../../for-you/waiting.ts'
import { isBetweenThem, isTheirDecision, type Scope } from '../../lanes/scope.ts'
import { jointIn } from '../../metrics/joint.ts'
import type { View } from '../../view.ts'
import { dayInWords, today } from './dates.ts'
import type { Facts } from './facts.ts'
import { firstName, personView } from './person.ts'

/** The viewer's own first overdue thing, else the first of the others. */
export function overdueOf({ view, scope }: Glance): Facts[2] {
  const theirs = allWaiting(view).filter((each) => isTheirs(view, each, scope))
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

function isTheirs(view: View, { person, about: { href } }: Waiting, scope: Scope): boolean {
  if (!scope.members.includes(person) || !('noun' in href)) return false
  const { noun, id } = href
  switch (noun) {
    case 'feedback':
      return isBetweenThem(view.row(feedback, id)?.given, scope)
    case 'request':
      return isBetweenThem(view.row(requests, id)?.made, scope)
    case 'commitment':
      return isBetweenThem(view.row(commitments, id)?.made, scope)
    case 'conversation':
      return isBetweenThem(view.row(conversations, id)?.begun, scope)
    case 'intervention': {
      const { by, owner } = view.row(interventions, id)?.recorded ?? {}
      return (
        by !== undefined && owner !== undefined && isBetweenThem({ from: by, to: owner }, scope)
      )
    }
    case 'ranking':
      return view.row(rankings, id)?.called?.partnership === scope.partnership
    case 'topic':
      return view.row(topics, id)?.raised?.partnership === scope.partnership
    case 'session':
      return view.row(sessions, id)?.begun?.partnership === scope.partnership
    case 'insight':
      return view.row(insights, id)?.shared?.partnership === scope.partnership
    case 'decision': {
      const row = view.row(decisions, id)
      return row === undefined || isTheirDecision(row, scope)
    }
    case 'metric':
      return jointIn(view, id).some((row) => row.id === scope.partnership)
    case 'partnership':
      return id === scope.partnership
    default:
      return true
  }
}

function dueInWords(due: LocalDate, view: View): string {
  if (due === today(view)) return 'today'
  return due === addDays(today(view), 1) ? 'tomorrow' : dayInWords(due, view)
}

function overdueFact(view: View, { person, about, todo }: Waiting): Facts[2] {
  const mine = person === view.viewer.person
  const whom = mine ? 'you' : firstName(personView(view, person))
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
