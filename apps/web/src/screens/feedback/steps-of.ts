import type { Answer } from '../../api/views.ts'
import type { LoopStep } from '../../charts/loops/loop-bar.tsx'
import type { LoopCourse } from '../../charts/loops/loop-life.tsx'
import { isSealed } from '../../ui/readable.ts'
import { days, daysBetween, type Moment } from '../../words/dates.ts'

type View = Answer<'feedback'>
type Told = (moment: Moment) => string
/** Where an entry is told. */
type Leads = (event: string) => string

/** A follow-up is asked when its day begins where the two are; on the bar it stands at noon. */
const noon = (date: string) => `${date}T12:00:00.000Z`

/** How the exchange went, as its bar draws it. */
export function courseOf(view: View, now: string): LoopCourse {
  const { feedback, followUps } = view
  const closed = endOf(view)?.at
  const late = followUps.flatMap(({ on, over }) => {
    const stretch = { from: noon(on), to: over?.at ?? now }
    return stretch.from < stretch.to ? [stretch] : []
  })
  const next = followUps.at(-1)
  return {
    opened: feedback.given.at,
    closed,
    kept: feedback.state === 'closed',
    late,
    due: next === undefined || closed !== undefined ? undefined : noon(next.on),
  }
}

/** When it was closed, declined or replaced. */
function endOf({ feedback, declinings, replaced }: View) {
  if (feedback.state === 'declined') return declinings.at(-1)?.stamp
  return feedback.closed ?? replaced?.stamp
}

/** Whether the exchange went on until it was asked, or still does: not where it ended before, unanswered. */
export const isAsked = ({ on, over, answered }: View['followUps'][number]): boolean =>
  over === undefined || answered !== undefined || daysBetween(on, over.happened) >= 0

/** How it ended, in two lines: `Difference seen, closed` and `21 May, day 52: 38 days late`. */
export function endingOf({ feedback, followUps, closings }: View, told: Told, leads: Leads) {
  const last = closings.at(-1)
  if (feedback.closed === undefined || last === undefined) return undefined
  const seen = followUps.at(-1)?.answered?.difference === 'seen'
  const late = feedback.closedLateDays ?? 0
  return {
    label: seen ? 'Difference seen, closed' : 'Closed',
    note: `${told(last.stamp.happened)}, day ${last.day}${late > 0 ? `: ${days(late)} late` : ''}`,
    href: leads(last.stamp.event),
  }
}

/** `no answer for 38 days`, of the longest wait past a date. */
export function lateWords(view: View, now: string, leads: Leads) {
  const [longest] = view.followUps
    .map(({ on, over, setBy }) => ({
      waited: daysBetween(on, over?.happened ?? now),
      setBy,
    }))
    .filter(({ waited }) => waited > 0)
    .sort((x, y) => y.waited - x.waited)
  return longest && { told: `no answer for ${days(longest.waited)}`, href: leads(longest.setBy) }
}

/** The steps of an exchange up to its end, in order, as its bar names them. */
export function stepsOf(view: View, told: Told, leads: Leads): LoopStep[] {
  const { feedback, acknowledged, accepted, declinings, replaced, followUps, reopenings } = view
  const answers = followUps.flatMap(answerIn)
  const step = (label: string, said: { stamp: View['feedback']['given']; day?: number }) => ({
    id: `${label} ${said.stamp.event}`,
    label,
    at: said.stamp.at,
    note: [told(said.stamp.happened), said.day && `day ${said.day}`].filter(Boolean).join(', '),
    href: leads(said.stamp.event),
  })
  const steps: LoopStep[] = [
    step('Given', { stamp: feedback.given }),
    ...(acknowledged === undefined ? [] : [step('Acknowledged', acknowledged)]),
    ...(accepted === undefined
      ? []
      : [step(accepted.commitment ? 'Accepted, with a commitment' : 'Accepted', accepted)]),
    ...declinings.map((declined) => step('Declined', declined)),
    ...(replaced === undefined ? [] : [step('Replaced', replaced)]),
    ...followUps.filter(isAsked).map(({ on, day, setBy, waiting }) => ({
      id: `due ${setBy}`,
      label: 'Follow-up due',
      at: noon(on),
      note: `${told(on)}, day ${day}`,
      href: leads(setBy),
      ...(waiting ? { tone: 'due' as const } : {}),
    })),
    // A "partly" or "not yet" opens it again by itself; one label is enough.
    ...answers.flatMap(({ difference, ...answered }) =>
      difference === 'seen' ? [] : [step(`${differenceWords[difference]}, asked again`, answered)],
    ),
    ...reopenings
      .filter(({ stamp }) => !answers.some((answered) => answered.stamp.at === stamp.at))
      .map((reopened) => step('Reopened', reopened)),
  ]
  return steps.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** An answer whose difference the viewer may know: to others the exchange was only reopened, or closed. */
function answerIn({ answered }: View['followUps'][number]) {
  if (answered === undefined) return []
  const { difference, stamp, day } = answered
  return isSealed(difference) ? [] : [{ difference, stamp, day }]
}

/** What a giver says of the difference, in the words of the buttons. */
export const differenceWords = {
  seen: 'Difference seen',
  partly: 'Partly',
  not_yet: 'Not yet',
} as const
