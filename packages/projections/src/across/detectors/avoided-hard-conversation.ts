import { addDays, endOfDay, type Instant, type PersonId, type Thresholds } from '@lockstep/domain'
import { type ConversationRow, conversations } from '../../folds/conversations.ts'
import { type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { sessions } from '../../folds/sessions.ts'
import { dayIn } from '../../folds/stamp.ts'
import { isGiven } from '../../subjects/feedback/line.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { disputesOf } from '../../subjects/rhythm/disputes.ts'
import { dayInWords, stampInWords, today } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { capital, counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { together } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found, type Resting } from './detector.ts'
import { type Trigger, triggersIn } from './hard-conversation-triggers.ts'
import { examining, resting } from './resting.ts'
import { isWithin } from './stretches.ts'

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
  { respond_days, window_days }: Thresholds<'avoided_hard_conversation'>,
): Found[] {
  const { from, to, at, roots, told, of, inConfidence } = trigger
  const last = addDays(dayIn({ at, occurredAt: at }, view.zone), respond_days)
  const end = endOfDay(last, view.zone)
  const all = (saidBy.get(twoOf(trigger)) ?? []).toSorted((x, y) =>
    x.rest.stamp.at < y.rest.stamp.at ? -1 : 1,
  )
  const since = all.filter(({ rest }) => rest.stamp.at >= at)
  const after = since.find(({ how }) => how === 'hard')?.rest
  const until = after?.stamp.at ?? view.moment
  const day = after === undefined ? today(view) : dayIn(after.stamp, view.zone)
  if (day <= last) return []
  const direct = since
    .filter(({ how, rest }) => how === 'direct' && rest.stamp.at <= until)
    .map(({ rest }) => rest)
  const before = all.findLast(
    ({ how, rest: { stamp } }) =>
      how === 'hard' && stamp.at < at && isWithin(window_days, stamp.at, at),
  )?.rest
  const met = metIn(view, trigger, end)
  return [
    {
      roots,
      rests: [
        ...(after === undefined ? [] : [after]),
        ...direct,
        ...met,
        ...(before === undefined ? [] : [{ ...before, as: `before it, ${before.as}` }]),
      ],
      ...(of === undefined ? {} : { of }),
      concerned: [from, to],
      at: end,
      said: () => [
        {
          text: `${capital(told)}; of the ${counted(respond_days, 'day')} after it, up to ${dayInWords(last, view)}, no hard feedback and no hard conversation between ${firstNameOf(view, from)} and ${firstNameOf(view, to)} is on record.`,
        },
        ...besideIt(view, {
          met,
          direct: direct.filter(({ stamp }) => stamp.at <= end),
          before,
        }),
      ],
      figures: () => [{ label: 'Talked by', value: dayInWords(last, view) }],
      ...(inConfidence ? { inConfidence } : {}),
      closed: after && closedBy(after),
    },
  ]
}

/** The sessions between a trigger and a moment in which both were. */
function metIn(view: View, { from, to, at }: Trigger, end: Instant): Resting[] {
  return [...view.rows(sessions).values()].flatMap(({ id, held }) => {
    const disputes = disputesOf(view, id)
    const wasThere = (one: PersonId) =>
      held?.present.includes(one) && disputes.every(({ person }) => person !== one)
    if (held === undefined || held.stamp.at < at || held.stamp.at > end) return []
    return wasThere(from) && wasThere(to)
      ? [resting('session', id, held.stamp, 'both were there')]
      : []
  })
}

interface Beside {
  readonly met: readonly Resting[]
  readonly direct: readonly Resting[]
  readonly before: Resting | undefined
}

/** What else is on record of the two: the last of its kind that lay before, that they met, and what one said to the other of the business. */
const besideIt = (view: View, { met, direct, before }: Beside): Sentence => [
  ...listed(view, ' The last before it was ', before ? [before] : []),
  ...listed(view, ' They met in that time: ', met),
  ...listed(view, ' Feedback about the business was given: ', direct),
]

/** Each by its number, where it has one, and its day. */
function listed(view: View, begin: string, all: readonly Resting[]): Sentence {
  if (all.length === 0) return []
  const each = all
    .toSorted((x, y) => (x.stamp.at < y.stamp.at ? -1 : 1))
    .map(({ ref: { noun, id }, stamp }) => {
      const on = stampInWords(stamp, view)
      const text = [view.ordinal(noun, id), on].filter(Boolean).join(' on ')
      return { text, href: { noun, id } }
    })
  return [{ text: begin }, ...together(each), { text: '.' }]
}

const closedBy = ({ ref, stamp }: Resting): Ending => ({
  at: stamp.at,
  stamp,
  how: ref.noun === 'feedback' ? 'hard feedback was given since' : 'they talked since',
})
