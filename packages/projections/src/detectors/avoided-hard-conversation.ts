import { addDays, endOfDay, type Instant, type PersonId, type Thresholds } from '@lockstep/domain'
import { type ConversationRow, conversations } from '../folds/conversations.ts'
import { feedback } from '../folds/feedback.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { dayInWords, today } from '../queries/parts/dates.ts'
import { isGiven } from '../queries/parts/feedback-line.ts'
import { capital, counted } from '../queries/parts/in-words.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { detector, type Found, type Resting } from './detector.ts'
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
  find: (view, limits) => {
    const triggers = triggersIn(view, limits)
    const talks = talksIn(view)
    const direct = feedbackIn(view, 'direct')
    return {
      ...examining(triggers, ({ roots: [root] }) => root),
      findings: triggers.flatMap((trigger) => foundIn(view, trigger, talks, direct, limits)),
    }
  },
})

/** Hard feedback, or a hard conversation that was held. */
interface Talk {
  readonly two: readonly PersonId[]
  readonly rest: Resting
}

const talksIn = (view: View): Talk[] => [
  ...feedbackIn(view, 'hard'),
  ...[...view.rows(conversations).values()].flatMap(heldIn),
]

const feedbackIn = (view: View, kind: 'direct' | 'hard'): Talk[] =>
  [...view.rows(feedback).values()]
    .filter(isGiven)
    .filter(({ given }) => given.kind === kind)
    .map(({ id, given }) => ({
      two: [given.from, given.to],
      rest: resting('feedback', id, given.stamp, `gave ${kind} feedback`),
    }))

function heldIn({ id, begun, held }: ConversationRow): Talk[] {
  if (begun === undefined || held === undefined) return []
  const rest = resting('conversation', id, held.stamp, 'they talked')
  return [{ two: [begun.from, begun.to], rest }]
}

function foundIn(
  view: View,
  trigger: Trigger,
  talks: readonly Talk[],
  direct: readonly Talk[],
  { respond_days }: Thresholds<'avoided_hard_conversation'>,
): Found[] {
  const { from, to, at, roots, told, inConfidence } = trigger
  const last = addDays(dayIn({ at, occurredAt: at }, view.zone), respond_days)
  const since = ({ two, rest }: Talk) =>
    two.includes(from) && two.includes(to) && rest.stamp.at >= at
  const after = talks
    .filter(since)
    .sort((x, y) => (x.rest.stamp.at < y.rest.stamp.at ? -1 : 1))[0]?.rest
  const until = after?.stamp.at ?? view.moment
  const day = after === undefined ? today(view) : dayIn(after.stamp, view.zone)
  if (day <= last) return []
  return [
    {
      roots,
      rests: [
        ...(after === undefined ? [] : [after]),
        ...direct
          .filter((each) => since(each) && each.rest.stamp.at <= until)
          .map(({ rest }) => rest),
      ],
      concerned: [from, to],
      at: endOfDay(last, view.zone),
      said: () => [
        {
          text: `${capital(told)}; ${counted(respond_days, 'day')} later ${name(view, from)} and ${name(view, to)} had neither given hard feedback nor talked, as far as it is on record.`,
        },
      ],
      figures: () => [{ label: 'Talked by', value: dayInWords(last, view) }],
      ...(inConfidence ? { inConfidence } : {}),
      closed: after && closedBy(after.stamp),
    },
  ]
}

const closedBy = (stamp: Stamp): { at: Instant; stamp: Stamp; how: string } => ({
  at: stamp.at,
  stamp,
  how: 'they talked since',
})

const name = (view: View, person: PersonId) => firstName(personView(view, person))
