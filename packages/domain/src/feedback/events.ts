import { z } from 'zod'
import { disclosureData } from '../disclosing.ts'
import { type Days, fact, step } from '../kernel/event.ts'
import {
  DecisionId,
  EventId,
  FeedbackId,
  GoalId,
  PartnershipId,
  PersonId,
  VisionId,
} from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { require } from '../kernel/refusal.ts'
import { LocalDate } from '../kernel/time.ts'
import { differences, kinds } from './state.ts'

const lane = 'feedback'

/** What a feedback is about. */
export const About = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('goal'), id: GoalId }),
  z.strictObject({ noun: z.literal('decision'), id: DecisionId }),
  z.strictObject({ noun: z.literal('vision'), id: VisionId }),
])

/** It is asked again on a day that is still to come, also where it was said days ago. */
const requireFollowUpAhead = ({ followUpOn }: { followUpOn: LocalDate }, { today }: Days): void =>
  require(followUpOn >= today, 'FollowUpInThePast', 'This day has passed.', 'followUpOn')

export const events = {
  'FeedbackGiven.v2': step(
    'gave feedback',
    z.strictObject({
      from: PersonId,
      to: PersonId,
      partnership: PartnershipId.optional(),
      kind: z.enum(kinds),
      /** Praise 1, blame -1, neither 0: only as its giver states it, never read from the text nor from its kind. */
      valence: z.union([z.literal(-1), z.literal(0), z.literal(1)]).optional(),
      /** About what the receiver did or could have done, not about how things went for everybody. */
      inTheirHands: z.boolean().optional(),
      title: words(),
      text: words(),
      about: z.array(About),
      /** A newer feedback on the same point takes the older one's place. */
      replaces: FeedbackId.optional(),
      followUpOn: LocalDate,
    }),
    {
      lane,
      between: ['valence', 'inTheirHands'],
      due: ['followUpOn'],
      holds: requireFollowUpAhead,
    },
  ),
  FeedbackAcknowledged: step('acknowledged feedback', z.strictObject({}), { lane, weight: 'low' }),
  FeedbackAccepted: step(
    'accepted feedback',
    z.strictObject({ answer: words().optional(), commitment: words().optional() }),
    { lane },
  ),
  FeedbackDeclined: step('declined feedback', z.strictObject({ reason: words() }), { lane }),
  /** Its receiver has read what it says since it was corrected, after they had answered it. */
  FeedbackReadAnew: fact('read feedback as it was corrected', z.strictObject({}), {
    lane,
    weight: 'low',
  }),
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
    { lane, goesOnFrom: 'FeedbackAccepted', between: ['difference', 'helping'] },
  ),
  FeedbackClosed: step('closed feedback', z.strictObject({}), { lane }),
  FeedbackReopened: step(
    'reopened feedback',
    z.strictObject({ followUpOn: LocalDate, reason: words().optional() }),
    {
      lane,
      goesOnFrom: 'FeedbackDeclined',
      due: ['followUpOn'],
      holds: requireFollowUpAhead,
    },
  ),
  DisclosureOffered: fact('offered to disclose feedback', disclosureData.offered, {
    lane,
    mendable: false,
    instead: 'take the disclosure back instead',
  }),
  FeedbackDisclosed: fact('disclosed feedback', disclosureData.agreed, {
    lane,
    mendable: false,
    instead: 'take the disclosure back instead',
  }),
  DisclosureTakenBack: fact('took a disclosure back', disclosureData.takenBack, {
    lane,
    mendable: false,
  }),
  /** Another feedback on the same point took this one's place. */
  FeedbackReplaced: fact('replaced feedback', z.strictObject({ by: FeedbackId }), {
    lane,
    weight: 'low',
  }),
} as const
