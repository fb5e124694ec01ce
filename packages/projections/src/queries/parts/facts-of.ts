import { addDays, localDate, startOfDay } from '@lockstep/domain'
import { reputationChange } from '@lockstep/measures'
import type { Glance, Trust } from '../../dashboard/glance.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { allWaiting } from '../../for-you/all-waiting.ts'
import type { Waiting } from '../../for-you/waiting.ts'
import { isTheirDecision, isTheirFeedback, type Scope } from '../../lanes/scope.ts'
import { scoreOn } from '../../reliability/curve.ts'
import type { ReliabilityEvidence } from '../../reliability/evidence.ts'
import type { View } from '../../view.ts'
import { trustPoint } from './curve-panels.ts'
import { dayInWords, today } from './dates.ts'
import type { Facts } from './facts.ts'
import { feedbackLine, isGiven } from './feedback-line.ts'
import { namedRecord } from './named.ts'
import { firstName, personView } from './person.ts'
import { trustInWords, whyHref } from './trust-direction.ts'

const LOOKS_BACK_DAYS = 90
const SPARK_DAYS = 365

/** Three facts, each one of a kind, or a sentence in its place. */
export function factsOf(glance: Glance): Facts {
  const trust = toldTrust(glance)
  return [trendOf(glance.view, trust), driverOf(glance.view, trust), overdueOf(glance)]
}

/** How the viewer is seen, where there is anything; else what may be read. */
function toldTrust({ view, trust }: Glance): Trust | undefined {
  const shown = trust.filter(({ points }) => points.length > 0)
  return shown.find(({ to }) => to === view.viewer.person) ?? shown[0]
}

function trendOf(view: View, trust: Trust | undefined): Facts[0] {
  const last = trust?.points.at(-1)
  if (trust === undefined || last === undefined) {
    return { kind: 'nothing', label: 'Trend', sentence: 'after the first follow-up is answered' }
  }
  const from = addDays(today(view), -SPARK_DAYS)
  return {
    kind: 'trend',
    label: `${trustInWords(view, trust)}: reliability`,
    person: trust.person,
    value: last.value,
    low: last.low,
    high: last.high,
    n: last.n,
    ...changeOf(view, trust),
    points: trust.points.filter(({ at }) => at >= from).map((point) => trustPoint(view, point)),
    href: whyHref('reliability', trust),
  }
}

/** Between whole scores, as they are shown. */
function changeOf(
  view: View,
  { evidence, points }: Trust,
): Pick<Facts[0] & { kind: 'trend' }, 'change'> {
  const [first] = evidence
  const last = points.at(-1)
  if (first === undefined || last === undefined || evidence.length < 2) return {}
  const ninety = addDays(today(view), -LOOKS_BACK_DAYS)
  const began = localDate(first.stamp.at, view.zone)
  const late = began > ninety
  const at = late ? first.stamp.at : startOfDay(ninety, view.zone)
  const before = scoreOn(evidence, at).score
  return {
    change: {
      points: Math.round(last.value) - Math.round(before),
      since: late ? began : ninety,
    },
  }
}

function driverOf(view: View, trust: Trust | undefined): Facts[1] {
  const since = addDays(today(view), -LOOKS_BACK_DAYS)
  const label = `Biggest driver since ${dayInWords(since, view)}`
  const biggest = trust && biggestSince(view, trust, since)
  const named = biggest && namedRecord(view, biggest.evidence.about.noun, biggest.evidence.about.id)
  if (biggest === undefined || named === undefined) {
    return { kind: 'nothing', label, sentence: 'nothing new came that says anything' }
  }
  return {
    kind: 'driver',
    label,
    points: biggest.points,
    title: named.title,
    note: noteOn(view, biggest.evidence),
    href: named.href,
  }
}

function biggestSince(view: View, { evidence }: Trust, since: string) {
  const from = Date.parse(startOfDay(since, view.zone))
  const fresh = reputationChange(evidence, from, Date.parse(view.moment)).byEvent.filter(
    ({ isNew }) => isNew,
  )
  const [biggest] = fresh.sort((x, y) => Math.abs(y.points) - Math.abs(x.points))
  const found = evidence.find(({ id }) => id === biggest?.id)
  return biggest && found && { points: biggest.points, evidence: found }
}

function noteOn(view: View, { about, told }: ReliabilityEvidence): string {
  const row = about.noun === 'feedback' ? view.row(feedback, about.id) : undefined
  if (row !== undefined && isGiven(row)) return feedbackLine(view, row).told
  const ordinal = view.ordinal(about.noun, about.id)
  return ordinal === undefined ? told : `${ordinal}, ${told}`
}

function overdueOf({ view, scope }: Glance): Facts[2] {
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
      next === undefined ? 'nothing is due' : `nothing; the next is due ${dayInWords(next, view)}`,
  }
}

function isTheirs(view: View, { person, about: { href } }: Waiting, scope: Scope): boolean {
  if (!scope.members.includes(person) || !('noun' in href)) return false
  const { noun, id } = href
  const exchange = noun === 'feedback' ? view.row(feedback, id) : undefined
  const decision = noun === 'decision' ? view.row(decisions, id) : undefined
  if (exchange !== undefined) return isTheirFeedback(exchange, scope)
  if (decision !== undefined) return isTheirDecision(decision, scope)
  return noun === 'partnership' ? id === scope.partnership : true
}

function overdueFact(view: View, { person, about, todo }: Waiting): Facts[2] {
  const mine = person === view.viewer.person
  const whom = mine ? 'you' : firstName(personView(view, person))
  const ordinal = todo.ordinal === undefined ? '' : `${todo.ordinal}, `
  const due = todo.due === undefined ? '' : `, was due ${dayInWords(todo.due, view)}`
  return {
    kind: 'overdue',
    label: 'Overdue',
    days: todo.overdueDays,
    title: about.title,
    note: `${ordinal}for ${whom} to ${todo.kind}${due}`,
    mine,
    href: about.href,
  }
}
