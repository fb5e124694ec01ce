import { endOfDay, type LocalDate, seesAllThatIsOpen, type Thresholds } from '@lockstep/domain'
import { feedback } from '../../folds/feedback.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { waitEnded } from '../../records/feedback-standing.ts'
import { ofTheTwo } from '../../subjects/disclosures/between.ts'
import { type GivenFeedback, isGiven } from '../../subjects/feedback/line.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { onceARow } from '../../view/once-a-row.ts'
import { isHidden, type View } from '../../view/view.ts'
import { detector, type Ending, type Found } from './detector.ts'
import { declinedAlways, wasGiven } from './feedback-always-declined.ts'
import { foundBy, type Overdue } from './in-time.ts'
import { onRecordSince } from './on-record-since.ts'
import { examining, recordLink, resting } from './resting.ts'
import { calendarOf, daysPresentAfter, soonestAfter } from './time-present.ts'

type Limits = Thresholds<'feedback_not_followed'>

export const feedbackNotFollowed = detector({
  id: 'feedback_not_followed',
  name: 'Feedback not followed through',
  looksFor:
    'Feedback that nobody answered, accepted feedback that was not asked after by its follow-up, and a difference not seen twice in a row.',
  looksAt: 'direct and hard feedback',
  thresholds: {
    followup_days:
      'Days after which a giver is asked, unless they choose another day; of feedback that is given or reopened from then on',
    respond_days: 'Days in which to answer feedback',
    grace_days: 'Days past the follow-up before it is missed',
    decline_n: 'Feedback in a row, all declined, that is called a pattern',
    window_days: 'Days within which it is counted',
  },
  mistakes: [
    'Somebody was away: absences and holidays that are on record stop the clock, others do not.',
    'It was given on its day and recorded later: the days count from the giving, and the finding says when it was recorded.',
    'A newer feedback on the same point took its place: nothing is asked of the older one then.',
    'One feedback declined with a reason is never found.',
  ],
  closesWhen: 'The answer that was missing is on record.',
  source: 'CEO and CRO: accept feedback, change, and ask again in two weeks',
  stepWaits: true,
  find: (view, limits) => {
    const rows = [...view.rows(feedback).values()].filter(isGiven).filter(isLoop)
    // Of what one was told, who sees a part of the record may see a part.
    const all = seesAllThatIsOpen(view.viewer) ? rows : []
    const declined = declinedAlways(view, all, limits)
    return {
      ...examining(rows, wasGiven),
      findings: [
        ...foundBy(
          view,
          rows.map((row) => overdueIn(view, row, limits)),
        ),
        ...rows.flatMap((row) => notSeenTwice(view, row)),
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
})

const kept = onceARow<GivenFeedback, readonly Overdue[]>()

function overdueIn(view: View, row: GivenFeedback, limits: Limits): readonly Overdue[] {
  const { from, to } = row.given
  const { respond_days, grace_days } = limits
  const beside = [view.zone, `${respond_days} ${grace_days}`]
  return kept(row, [...beside, calendarOf(view, from), calendarOf(view, to)], () => [
    ...unanswered(view, row, limits),
    ...notAskedAfter(view, row, limits),
  ])
}

function unanswered(view: View, row: GivenFeedback, { respond_days }: Limits): Overdue[] {
  const { given, acknowledged, accepted, declinings } = row
  const day = dayIn(given.stamp, view.zone)
  const answer = [acknowledged, accepted?.stamp, declinings[0]?.stamp]
    .filter((stamp) => stamp !== undefined)
    .sort((x, y) => (x.at < y.at ? -1 : 1))[0]
  if (cameBy(soonestAfter(day, respond_days), answer, view)) return []
  const due = daysPresentAfter(view, given.to, day, respond_days)
  if (cameBy(due, answer, view)) return []
  const root = resting('feedback', row.id, given.stamp, 'given')
  const said = unansweredSaid(row, due, respond_days, answer !== undefined)
  return [late(view, row, { due, answer, how: 'it was answered', said }, [root], [])]
}

const unansweredSaid =
  ({ id, given }: GivenFeedback, due: LocalDate, days: number, closed: boolean): Found['said'] =>
  (view) => [
    recordLink(view, 'feedback', id),
    { text: `, ${firstNameOf(view, given.from)} to ${firstNameOf(view, given.to)}, ` },
    {
      text: `was ${closed ? 'not' : 'not yet'} answered by ${dayInWords(due, view)}, ${counted(days, 'day')} after it was given.`,
    },
    ...onRecordSince(view, given.stamp),
  ]

/** Whether there was an answer by a day. */
const cameBy = (due: LocalDate, answer: Stamp | undefined, { zone }: View): boolean =>
  answer !== undefined && dayIn(answer, zone) <= due

const endedBy = (stamp: Stamp | undefined, how: string): Ending | undefined =>
  stamp && { at: stamp.at, stamp, how }

interface Late extends Pick<Found, 'said'> {
  readonly due: LocalDate
  readonly answer: Stamp | undefined
  /** What its answer is called. */
  readonly how: string
}

/** What was not there by its day; where it never came, once that day is over. */
function late(
  { zone }: View,
  row: GivenFeedback,
  { due, answer, how, said }: Late,
  roots: Found['roots'],
  rests: readonly Stamp[],
): Overdue {
  const at = endOfDay(due, zone)
  const day = answer && dayIn(answer, zone)
  const figures: Found['figures'] = (view) => [
    { label: 'Expected by', value: dayInWords(due, view) },
    { label: 'Answered', value: day === undefined ? 'not yet' : dayInWords(day, view) },
  ]
  const found = foundIn(row, { at, said, figures, closed: endedBy(answer, how) }, roots, rests)
  return answer === undefined ? { after: due, found } : { found }
}

function notAskedAfter(view: View, row: GivenFeedback, { grace_days }: Limits): Overdue[] {
  const { accepted, given } = row
  if (accepted === undefined) return []
  return row.followUps.flatMap((followUp) => {
    const answer = waitEnded(row, followUp)
    if (cameBy(soonestAfter(followUp.on, grace_days), answer, view)) return []
    const due = daysPresentAfter(view, given.from, followUp.on, grace_days)
    const acceptedInTime = accepted.stamp.at <= endOfDay(due, view.zone)
    if (!acceptedInTime || cameBy(due, answer, view)) return []
    const set = row.reopenings.find(({ stamp }) => stamp.event === followUp.setBy)?.stamp
    const roots: Found['roots'] = [
      resting('feedback', row.id, accepted.stamp, 'accepted'),
      ...(set === undefined ? [] : [resting('feedback', row.id, set, 'opened again')]),
    ]
    const said = notAskedSaid(row, followUp.on, answer !== undefined)
    const what = { due, answer, how: 'the giver answered', said }
    return [late(view, row, what, roots, [given.stamp])]
  })
}

const notAskedSaid =
  ({ id, given }: GivenFeedback, on: LocalDate, closed: boolean): Found['said'] =>
  (view) => [
    recordLink(view, 'feedback', id),
    {
      text: ` was accepted, and whether ${firstNameOf(view, given.from)} sees a difference was ${closed ? 'told only' : 'not told'} after ${dayInWords(on, view)}.`,
    },
  ]

/** What the giver saw is for the two alone, and so is what follows from it. */
function notSeenTwice(view: View, row: GivenFeedback): Found[] {
  if (row.followUps.length < 2) return []
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
          figures: () => [{ label: 'Answers in a row', value: 'not yet, not yet' }],
          closed: endedBy(after?.stamp, 'a difference was seen'),
          inConfidence: true,
        },
        [resting('feedback', row.id, stamp, 'answered: not yet')],
        [before.stamp, row.given.stamp],
      ),
    ]
  })
}
