import { addDays, endOfDay, type PersonId, type Thresholds } from '@lockstep/domain'
import { type ConversationRow, conversations } from '../folds/conversations.ts'
import { type FeedbackRow, feedback } from '../folds/feedback.ts'
import { dayIn } from '../folds/stamp.ts'
import { dayInWords, today } from '../queries/parts/dates.ts'
import { isGiven } from '../queries/parts/feedback-line.ts'
import { capital, counted } from '../queries/parts/in-words.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { Direction } from '../reliability/evidence.ts'
import type { View } from '../view.ts'
import { detector, type Ending, type Found, type Resting } from './detector.ts'
import { type Trigger, triggersIn } from './hard-conversation-triggers.ts'
import { examining, resting } from './resting.ts'

export const avoidedHardConversation = detector({
  id: 'avoided_hard_conversation',
  name: 'A hard conversation that did not take place',
  looksFor:
    'Trust that clearly fell, several missed commitments or several overrides between two, and no hard feedback and no hard conversation after it.',
  looksAt: 'falls of trust, rows of missed commitments and of overrides',
  thresholds: {
    respond_days: 'Days in which to talk',
    window_days: 'Days over which a fall, or a row, is looked for',
    fall: 'Points that trust has to fall, with a probability of 95 %',
    missed_n: 'Missed commitments that are a row',
    overrides_n: 'Overrides that are a row',
  },
  mistakes: [
    'They talked, and it is not on record: that they did can be said with one click and no content.',
    'The cause lies outside the two.',
  ],
  closesWhen:
    'One gives the other hard feedback, a hard conversation is held, or that they talked is recorded.',
  source: 'CEO and CRO: not avoiding the conversations about the person and how they behave',
  overAll: true,
  find: (view, limits) => {
    const triggers = triggersIn(view, limits)
    const said = triggers.length === 0 ? new Map<string, Said[]>() : saidIn(view)
    return {
      ...examining(triggers, ({ roots: [root] }) => root),
      findings: triggers.flatMap((trigger) => foundIn(view, trigger, said, limits)),
    }
  },
})

/** What two said to each other: hard feedback and hard conversations that were held, or direct feedback. */
interface Said {
  readonly two: string
  readonly how: 'hard' | 'direct'
  readonly rest: Resting
}

/** By the two, whoever said it. */
const saidIn = (view: View) =>
  Map.groupBy(
    [
      ...[...view.rows(feedback).values()].flatMap(givenIn),
      ...[...view.rows(conversations).values()].flatMap(heldIn),
    ],
    ({ two }) => two,
  )

const twoOf = ({ from, to }: Direction): string => [from, to].sort().join(' ')

function givenIn(row: FeedbackRow): Said[] {
  if (!isGiven(row)) return []
  const { kind: how, stamp } = row.given
  if (how === 'appreciation') return []
  const rest = resting('feedback', row.id, stamp, `gave ${how} feedback`)
  return [{ two: twoOf(row.given), how, rest }]
}

function heldIn({ id, begun, held }: ConversationRow): Said[] {
  if (begun === undefined || held === undefined) return []
  const rest = resting('conversation', id, held.stamp, 'they talked')
  return [{ two: twoOf(begun), how: 'hard', rest }]
}

function foundIn(
  view: View,
  trigger: Trigger,
  saidBy: ReadonlyMap<string, readonly Said[]>,
  { respond_days }: Thresholds<'avoided_hard_conversation'>,
): Found[] {
  const { from, to, at, roots, told, of, inConfidence } = trigger
  const last = addDays(dayIn({ at, occurredAt: at }, view.zone), respond_days)
  const since = (saidBy.get(twoOf(trigger)) ?? []).filter(({ rest }) => rest.stamp.at >= at)
  const after = since
    .filter(({ how }) => how === 'hard')
    .sort((x, y) => (x.rest.stamp.at < y.rest.stamp.at ? -1 : 1))[0]?.rest
  const until = after?.stamp.at ?? view.moment
  const day = after === undefined ? today(view) : dayIn(after.stamp, view.zone)
  if (day <= last) return []
  return [
    {
      roots,
      rests: [
        ...(after === undefined ? [] : [after]),
        ...since
          .filter(({ how, rest }) => how === 'direct' && rest.stamp.at <= until)
          .map(({ rest }) => rest),
      ],
      ...(of === undefined ? {} : { of }),
      concerned: [from, to],
      at: endOfDay(last, view.zone),
      said: () => [
        {
          text: `${capital(told)}; ${counted(respond_days, 'day')} later ${name(view, from)} and ${name(view, to)} had neither given hard feedback nor talked, as far as it is on record.`,
        },
      ],
      figures: () => [{ label: 'Talked by', value: dayInWords(last, view) }],
      ...(inConfidence ? { inConfidence } : {}),
      closed: after && closedBy(after),
    },
  ]
}

const closedBy = ({ ref, stamp }: Resting): Ending => ({
  at: stamp.at,
  stamp,
  how: ref.noun === 'feedback' ? 'hard feedback was given since' : 'they talked since',
})

const name = (view: View, person: PersonId) => firstName(personView(view, person))
