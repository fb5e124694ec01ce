import {
  addDays,
  daysBetween,
  intervalDays,
  type LocalDate,
  startOfDay,
  type Thresholds,
} from '@lockstep/domain'
import type { AgreedCadence, PartnershipRow } from '../../folds/partnerships.ts'
import { reviews } from '../../folds/reviews.ts'
import { type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import { dayIn } from '../../folds/stamp.ts'
import { type SessionStanding, sessionStanding } from '../../records/session-standing.ts'
import { kindName } from '../../records/session-title.ts'
import { everyInWords } from '../../subjects/rhythm/in-words.ts'
import { dayInWords, today } from '../../telling/dates.ts'
import { capital, counted, inWords, listed } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { partnershipsSeenWhole } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found, type Resting } from './detector.ts'
import { membersThen } from './members-then.ts'
import { examining, resting } from './resting.ts'

type Limits = Thresholds<'missed_cadence'>

export const missedCadence = detector({
  id: 'missed_cadence',
  name: 'An agreed rhythm that was not kept',
  looksFor: 'A pause between two meetings of a rhythm that is well longer than the rhythm says.',
  looksAt: 'meetings of an agreed rhythm',
  thresholds: { slack: 'How many times the interval a pause may last' },
  mistakes: [
    'A meeting that fell out for a holiday or an absence on record gives the rhythm one interval more; others do not.',
    'They met, and nobody entered it.',
  ],
  closesWhen:
    'They meet again, and it is on record; or the rhythm, or their partnership, is ended.',
  source: 'The trust problem, and the CEO–CMO relationship: a monthly meeting that looks at data',
  stepWaits: true,
  find: (view, limits) => {
    const all = partnershipsSeenWhole(view).flatMap((row) =>
      row.cadences.map((cadence) => pausesOf(view, row, cadence)),
    )
    return {
      ...examining(
        all.flatMap(({ met }) => met),
        (beat) => beat,
      ),
      findings: all.flatMap(({ pauses, row, cadence }) =>
        pauses.flatMap((pause) => foundIn(view, row, cadence, pause, limits)),
      ),
    }
  },
})

/** A day on which the rhythm was kept, or with which it began. */
interface Beat extends Resting {
  readonly day: LocalDate
}

interface Pause {
  readonly from: Beat
  /** Absent while it lasts. */
  readonly to: Beat | undefined
  /** The rhythm's end, or their partnership's, where they did not meet before it. */
  readonly over: Ending | undefined
  readonly until: LocalDate
  /** Meetings that were to be in it, and were missed. */
  readonly missed: readonly Resting[]
  /** Those that fell out for a reason on record. */
  readonly excused: readonly Resting[]
}

function pausesOf(view: View, row: PartnershipRow, cadence: AgreedCadence) {
  const { agreed, ended, kind } = cadence
  const over = endOf(cadence, row)?.stamp
  const end = over === undefined ? today(view) : dayIn(over, view.zone)
  const began = {
    ...resting('partnership', row.id, agreed, 'agreed on the rhythm'),
    day: dayIn(agreed, view.zone),
  }
  const theirs = [...view.rows(sessions).values()].filter(
    ({ begun }) => begun?.partnership === row.id && begun.kind === kind,
  )
  const met = [...theirs.flatMap(heldOn), ...(kind === 'data review' ? reviewsOf(view, row) : [])]
    .filter(({ day }) => day > began.day && day <= end)
    .sort((x, y) => (x.day < y.day ? -1 : 1))
  const beats: Beat[] = [began, ...met]
  const pauses = beats.map((from, n): Pause => {
    const to = beats[n + 1]
    const until = to?.day ?? end
    const within = theirs.filter((one) => isBetween(one, from.day, until))
    const all = (is: SessionStanding) => within.flatMap((one) => whichIs(view, one, is))
    return {
      from,
      to,
      over: to === undefined ? endOf(cadence, row) : undefined,
      until,
      missed: all('missed'),
      excused: all('fell out'),
    }
  })
  return {
    row,
    cadence,
    met,
    pauses: ended === undefined || met.length > 0 ? pauses : [],
  }
}

function endOf({ ended }: AgreedCadence, row: PartnershipRow): Ending | undefined {
  const over = ended ?? row.ended
  const how = ended === undefined ? 'their partnership was ended' : 'the rhythm was ended'
  return over && { at: over.stamp.at, stamp: over.stamp, how }
}

function heldOn({ id, held }: SessionRow): Beat[] {
  return held === undefined ? [] : [{ ...resting('session', id, held.stamp, 'met'), day: held.on }]
}

const reviewsOf = (view: View, row: PartnershipRow): Beat[] =>
  [...view.rows(reviews).values()].flatMap(({ id, held }) =>
    held?.partnership === row.id
      ? [
          {
            ...resting('review', id, held.stamp, 'held a data review'),
            day: dayIn(held.stamp, view.zone),
          },
        ]
      : [],
  )

function isBetween(row: SessionRow, from: LocalDate, to: LocalDate): boolean {
  const on = whenOf(row)?.on
  return on !== undefined && on > from && on < to
}

/** "missed on 10 Mar" */
function whichIs(view: View, row: SessionRow, is: SessionStanding): Resting[] {
  const on = whenOf(row)?.on
  const stamp = row.missed ?? row.begun?.stamp
  if (on === undefined || stamp === undefined || sessionStanding(view, row)?.is !== is) return []
  return [resting('session', row.id, stamp, `${is} on ${dayInWords(on, view)}`)]
}

/** "One-to-one of Dana and Noor" */
function whichRhythm(view: View, { state }: PartnershipRow, kind: AgreedCadence['kind']): string {
  const members = state.is === 'none' ? [] : state.members
  return members.length === 2
    ? `${kindName(kind)} of ${listed(members.map((each) => firstNameOf(view, each)))}`
    : kindName(kind)
}

function foundIn(
  view: View,
  row: PartnershipRow,
  { kind, every, agreed }: AgreedCadence,
  { from, to, over, until, missed, excused }: Pause,
  { slack }: Limits,
): Found[] {
  const interval = intervalDays(every)
  const allowed = Math.floor((slack + excused.length) * interval)
  const days = daysBetween(from.day, until)
  if (days <= allowed) return []
  const closed = over ?? (to && { at: to.stamp.at, stamp: to.stamp, how: 'they met again' })
  return [
    {
      roots: [from],
      rests: [
        ...(to === undefined ? [] : [to]),
        ...missed,
        ...excused,
        resting('partnership', row.id, agreed, 'agreed on the rhythm'),
      ],
      // It stays the same finding as members come and go.
      ...membersThen(row, from.stamp.at, closed?.at ?? view.moment),
      partnership: row.id,
      at: startOfDay(addDays(from.day, allowed + 1), view.zone),
      which: () => whichRhythm(view, row, kind),
      said: () => [
        {
          text: `${kindName(kind)}: ${counted(days, 'day')} after ${dayInWords(from.day, view)}${closed === undefined ? '' : ` until ${dayInWords(until, view)}`}, where one ${everyInWords(every)} was agreed on.`,
        },
        ...(missed.length >= 2
          ? [{ text: ` ${capital(inWords(missed.length))} in a row were missed.` }]
          : []),
      ],
      figures: () => [
        { label: 'Pause', value: `${days} days` },
        { label: 'Agreed on', value: everyInWords(every) },
        { label: 'Missed', value: String(missed.length) },
        { label: 'Fell out for a reason', value: String(excused.length) },
      ],
      mild: missed.length < 2,
      closed,
    },
  ]
}
