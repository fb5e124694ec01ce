import { endOfDay, type LocalDate, type Thresholds } from '@lockstep/domain'
import { type FeedbackRow, type FollowUp, feedback } from '../folds/feedback.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { dayInWords, today } from '../queries/parts/dates.ts'
import { type GivenFeedback, isGiven } from '../queries/parts/feedback-line.ts'
import { counted } from '../queries/parts/in-words.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import { ofTheTwo } from '../record/between.ts'
import { isHidden, type View } from '../view.ts'
import { detector, type Ending, type Found } from './detector.ts'
import { declinedAlways } from './feedback-always-declined.ts'
import { recordLink, resting } from './resting.ts'
import { daysPresentAfter, soonestAfter } from './time-present.ts'

type Limits = Thresholds<'feedback_not_followed'>

export const feedbackNotFollowed = detector({
  id: 'feedback_not_followed',
  name: 'A feedback loop that did not go round',
  looksFor:
    'Feedback that nobody answered, accepted feedback that was not asked after, and a difference not seen twice in a row.',
  looksAt: 'direct and hard feedback',
  thresholds: {
    respond_days: 'Days in which to answer feedback',
    grace_days: 'Days past the follow-up before it is missed',
    decline_n: 'Feedback in a row, all declined, that is called a pattern',
    window_days: 'Days within which it is counted',
  },
  mistakes: [
    'Somebody was away: absences and holidays that are on record stop the clock, others do not.',
    'A newer feedback on the same point took its place: nothing is asked of the older one then.',
    'One feedback declined with a reason is never found.',
  ],
  closesWhen: 'The answer that was missing is on record.',
  source: 'CEO and CRO: accept feedback, change, and ask again in two weeks',
  stepWaits: true,
  find: (view, limits) => {
    const rows = [...view.rows(feedback).values()].filter(isGiven).filter(isLoop)
    const declined = declinedAlways(view, rows, limits)
    return {
      examined: rows.length,
      findings: [
        ...rows.flatMap((row) => [
          ...unanswered(view, row, limits),
          ...notAskedAfter(view, row, limits),
          ...notSeenTwice(view, row),
        ]),
        ...declined.findings,
      ],
      tooFew: declined.tooFew,
    }
  },
})

/** Appreciation asks for no change. */
const isLoop = ({ given, replacedBy }: GivenFeedback): boolean =>
  given.kind !== 'appreciation' && replacedBy === undefined

const foundIn = (
  row: GivenFeedback,
  found: Pick<Found, 'at' | 'said' | 'figures' | 'closed' | 'inConfidence'>,
  roots: Found['roots'],
  rests: readonly Stamp[],
): Found => ({
  ...found,
  roots,
  rests: rests.map((stamp) => resting('feedback', row.id, stamp, 'on the way')),
  concerned: [row.given.from, row.given.to],
  partnership: row.given.partnership,
  examined: 1,
})

const name = (view: View, person: string) => firstName(personView(view, person))

function unanswered(view: View, row: GivenFeedback, { respond_days }: Limits): Found[] {
  const { given, acknowledged, accepted, declined } = row
  const day = dayIn(given.stamp, view.zone)
  const answer = [acknowledged, accepted?.stamp, declined?.stamp]
    .filter((stamp) => stamp !== undefined)
    .sort((x, y) => (x.at < y.at ? -1 : 1))[0]
  if (isInTime(view, soonestAfter(day, respond_days), answer)) return []
  const due = daysPresentAfter(view, given.to, day, respond_days)
  if (isInTime(view, due, answer)) return []
  const closed = endedBy(answer, 'it was answered')
  const said = () => [
    recordLink(view, 'feedback', row.id),
    { text: `, ${name(view, given.from)} to ${name(view, given.to)}, ` },
    {
      text: `was ${closed ? 'not' : 'not yet'} answered by ${dayInWords(due, view)}, ${counted(respond_days, 'day')} after it was given.`,
    },
  ]
  return [
    foundIn(
      row,
      { at: endOfDay(due, view.zone), said, figures: lateness(view, due, answer), closed },
      [resting('feedback', row.id, given.stamp, 'given')],
      [],
    ),
  ]
}

/** Whether an answer came by a day, or the day is not over. */
const isInTime = (view: View, due: LocalDate, answer: Stamp | undefined): boolean =>
  (answer === undefined ? today(view) : dayIn(answer, view.zone)) <= due

const endedBy = (stamp: Stamp | undefined, how: string): Ending | undefined =>
  stamp && { at: stamp.at, stamp, how }

function lateness(view: View, due: LocalDate, answer: Stamp | undefined): Found['figures'] {
  const until = answer === undefined ? 'not yet' : dayInWords(dayIn(answer, view.zone), view)
  return [
    { label: 'Expected by', value: dayInWords(due, view) },
    { label: 'Answered', value: until },
  ]
}

function notAskedAfter(view: View, row: GivenFeedback, { grace_days }: Limits): Found[] {
  const { accepted, given } = row
  if (accepted === undefined) return []
  return row.followUps.flatMap((followUp) => {
    const answer = followUp.answered?.stamp ?? closedBefore(row, followUp)
    if (isInTime(view, soonestAfter(followUp.on, grace_days), answer)) return []
    const due = daysPresentAfter(view, given.from, followUp.on, grace_days)
    const acceptedInTime = accepted.stamp.at <= endOfDay(due, view.zone)
    if (!acceptedInTime || isInTime(view, due, answer)) return []
    const set = row.reopenings.find(({ stamp }) => stamp.event === followUp.setBy)?.stamp
    const closed = endedBy(answer, 'the giver answered')
    const said = () => [
      recordLink(view, 'feedback', row.id),
      {
        text: ` was accepted, and whether ${name(view, given.from)} sees a difference was ${closed ? 'told only' : 'not told'} after ${dayInWords(followUp.on, view)}.`,
      },
    ]
    return [
      foundIn(
        row,
        { at: endOfDay(due, view.zone), said, figures: lateness(view, due, answer), closed },
        [
          resting('feedback', row.id, accepted.stamp, 'accepted'),
          ...(set === undefined ? [] : [resting('feedback', row.id, set, 'opened again')]),
        ],
        [given.stamp],
      ),
    ]
  })
}

/** The closing that a follow-up was part of, where it was never answered. */
function closedBefore({ closings, followUps, reopenings }: FeedbackRow, followUp: FollowUp) {
  const next = followUps[followUps.indexOf(followUp) + 1]
  const until = reopenings.find(({ stamp }) => stamp.event === next?.setBy)?.stamp.at
  const since = reopenings.find(({ stamp }) => stamp.event === followUp.setBy)?.stamp.at ?? ''
  return closings.find(({ at }) => at >= since && (until === undefined || at <= until))
}

/** What the giver saw is for the two alone, and so is what follows from it. */
function notSeenTwice(view: View, row: GivenFeedback): Found[] {
  const seen = row.followUps.flatMap(({ answered }) => {
    if (answered === undefined) return []
    const owned = ofTheTwo(row.given, answered.stamp)
    const difference = view.tell(answered.difference, owned)
    return isHidden(difference) ? [] : [{ difference, stamp: answered.stamp }]
  })
  return seen.flatMap(({ difference, stamp }, n) => {
    const before = seen[n - 1]
    if (difference !== 'not_yet' || before?.difference !== 'not_yet') return []
    const after = seen.slice(n + 1).find((each) => each.difference !== 'not_yet')
    const said = () => [
      { text: 'No difference was seen yet, twice in a row, after ' },
      recordLink(view, 'feedback', row.id),
      { text: '.' },
    ]
    return [
      foundIn(
        row,
        {
          at: stamp.at,
          said,
          figures: [{ label: 'Answers in a row', value: 'not yet, not yet' }],
          closed: endedBy(after?.stamp, 'a difference was seen'),
          inConfidence: true,
        },
        [resting('feedback', row.id, stamp, 'answered: not yet')],
        [before.stamp, row.given.stamp],
      ),
    ]
  })
}
