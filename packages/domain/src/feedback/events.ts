import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import {
  DecisionId,
  distinct,
  EventId,
  FeedbackId,
  GoalId,
  PartnershipId,
  PersonId,
} from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { LocalDate } from '../kernel/time.ts'
import { differences, kinds } from './state.ts'

const lane = 'feedback'

/** What a feedback is about. */
export const About = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('goal'), id: GoalId }),
  z.strictObject({ noun: z.literal('decision'), id: DecisionId }),
])

/** To whom words are disclosed, and the last local day on which they are. */
const circle = { to: distinct(PersonId).min(1).max(20), until: LocalDate }

export const events = {
  FeedbackGiven: step(
    'gave feedback',
    z.strictObject({
      from: PersonId,
      to: PersonId,
      partnership: PartnershipId.optional(),
      kind: z.enum(kinds),
      /** Praise 1, blame -1: as its giver states it, never read from the text. */
      valence: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      /** About what the receiver did or could have done, not about how things went for everybody. */
      inTheirHands: z.boolean().optional(),
      title: words(),
      text: words(),
      about: z.array(About),
      /** A newer feedback on the same point takes the older one's place. */
      replaces: FeedbackId.optional(),
      followUpOn: LocalDate,
    }),
    { lane, between: ['valence', 'inTheirHands'] },
  ),
  FeedbackAcknowledged: step('acknowledged feedback', z.strictObject({}), { lane, weight: 'low' }),
  FeedbackAccepted: step(
    'accepted feedback',
    z.strictObject({ answer: words().optional(), commitment: words().optional() }),
    { lane },
  ),
  FeedbackDeclined: step('declined feedback', z.strictObject({ reason: words() }), { lane }),
  /** The day of the follow-up came, for the giving or reopening that had set it. */
  FollowUpCameDue: fact(
    'marked a follow-up due',
    z.strictObject({ setBy: EventId, on: LocalDate }),
    {
      lane,
      weight: 'low',
      mendable: false,
    },
  ),
  FollowUpAnswered: step(
    'answered a follow-up',
    z.strictObject({
      difference: z.enum(differences),
      helping: z.boolean().optional(),
      note: words().optional(),
    }),
    { lane, between: ['difference', 'helping'] },
  ),
  FeedbackClosed: step('closed feedback', z.strictObject({}), { lane }),
  FeedbackReopened: step(
    'reopened feedback',
    z.strictObject({ followUpOn: LocalDate, reason: words().optional() }),
    { lane },
  ),
  /** One of the two would let others read what is on record; the event's id names the disclosure. */
  DisclosureOffered: fact(
    'offered to disclose feedback',
    z.strictObject({ by: PersonId, ...circle }),
    {
      lane,
      mendable: false,
    },
  ),
  /** The other agreed: the words are open to them, to the end of that day. */
  FeedbackDisclosed: fact(
    'disclosed feedback',
    z.strictObject({ offer: EventId, by: PersonId, ...circle }),
    { lane, mendable: false },
  ),
  DisclosureTakenBack: fact(
    'took a disclosure back',
    z.strictObject({ offer: EventId, by: PersonId }),
    { lane, mendable: false },
  ),
  /** Another feedback on the same point took this one's place. */
  FeedbackReplaced: fact('replaced feedback', z.strictObject({ by: FeedbackId }), {
    lane,
    weight: 'low',
    mendable: false,
  }),
} as const
