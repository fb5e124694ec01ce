import { z } from 'zod'
import { noneTwice } from './none-twice.ts'

const ids = z.registry<{ readonly names: true }>()

const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'not an id')
  .register(ids, { names: true })

/** Ids have UUIDv7 layout; see the envelope's section of the architecture for how they are made. */
export const Id = uuid.meta({ id: 'Id' })
export type Id = z.output<typeof Id>

export const PersonId = uuid.meta({ id: 'PersonId', widget: 'person' })
export type PersonId = z.output<typeof PersonId>
/** Somebody who has to be a member when they are named: forms offer nobody else. */
export const MemberId = PersonId.meta({ among: 'members' })
/** Somebody who has not left: a member, or from outside. */
export const HerePersonId = PersonId.meta({ among: 'here' })
/** A member who isn't who speaks. */
export const OtherMemberId = MemberId.meta({ but: 'speaker' })
/** A member of the partnership that a form is of. */
export const PartnerId = PersonId.meta({ among: 'partners' })
/** Somebody who is a member, or was one until they left. */
export const EverMemberId = PersonId.meta({ among: 'everMembers' })

export const PartnershipId = uuid.meta({ id: 'PartnershipId', widget: 'partnership' })
export type PartnershipId = z.output<typeof PartnershipId>
/** One that goes on and of which whoever speaks is a member: forms offer no other. */
export const OwnPartnershipId = PartnershipId.meta({ among: 'ours' })
/** The same, though it may have ended. */
export const EverOwnPartnershipId = PartnershipId.meta({ among: 'everOurs' })
/** Such a one, of which those are members whom these fields of the same input name. Forms set the one that they share. */
export const partnershipWith = (...fields: readonly string[]) =>
  EverOwnPartnershipId.meta({
    with: fields.join(' '),
    description: 'An auditor or facilitator from outside sees only what names their partnership.',
  })
/** One of which somebody is a member, or was one before, whom a field of the same input names. */
export const partnershipOf = (field: string) => PartnershipId.meta({ ofEver: field })

export const GoalId = uuid.meta({ id: 'GoalId', widget: 'goal' })
export type GoalId = z.output<typeof GoalId>

export const DecisionId = uuid.meta({ id: 'DecisionId', widget: 'decision' })
export type DecisionId = z.output<typeof DecisionId>

export const FeedbackId = uuid.meta({ id: 'FeedbackId', widget: 'feedback' })
export type FeedbackId = z.output<typeof FeedbackId>

export const CommitmentId = uuid.meta({ id: 'CommitmentId', widget: 'commitment' })
export type CommitmentId = z.output<typeof CommitmentId>

export const TopicId = uuid.meta({ id: 'TopicId', widget: 'topic' })
export type TopicId = z.output<typeof TopicId>

export const ConversationId = uuid.meta({ id: 'ConversationId', widget: 'conversation' })
export type ConversationId = z.output<typeof ConversationId>
export const PulseId = uuid.meta({ id: 'PulseId', widget: 'pulse' })
export type PulseId = z.output<typeof PulseId>
export const RankingId = uuid.meta({ id: 'RankingId', widget: 'ranking' })
export type RankingId = z.output<typeof RankingId>
export const RequestId = uuid.meta({ id: 'RequestId', widget: 'request' })
export type RequestId = z.output<typeof RequestId>
export const MetricId = uuid.meta({ id: 'MetricId', widget: 'metric' })
export type MetricId = z.output<typeof MetricId>
export const ReviewId = uuid.meta({ id: 'ReviewId', widget: 'review' })
export type ReviewId = z.output<typeof ReviewId>
export const InterventionId = uuid.meta({ id: 'InterventionId', widget: 'intervention' })
export type InterventionId = z.output<typeof InterventionId>

export const SessionId = uuid.meta({ id: 'SessionId', widget: 'session' })
export type SessionId = z.output<typeof SessionId>
export const InsightId = uuid.meta({ id: 'InsightId', widget: 'insight' })
export type InsightId = z.output<typeof InsightId>
export const FindingId = uuid.meta({ id: 'FindingId', widget: 'finding' })
export type FindingId = z.output<typeof FindingId>

export const VisionId = uuid.meta({ id: 'VisionId', widget: 'vision' })
export type VisionId = z.output<typeof VisionId>
export const PlaybackId = uuid.meta({ id: 'PlaybackId', widget: 'playback' })
export type PlaybackId = z.output<typeof PlaybackId>

export const RemarkId = uuid.meta({ id: 'RemarkId', widget: 'remark' })
export type RemarkId = z.output<typeof RemarkId>

export const PostmortemId = uuid.meta({ id: 'PostmortemId', widget: 'postmortem' })
export type PostmortemId = z.output<typeof PostmortemId>

export const OutsideId = uuid.meta({ id: 'OutsideId', widget: 'outside' })
export type OutsideId = z.output<typeof OutsideId>
export const PlayerId = uuid.meta({ id: 'PlayerId', widget: 'player' })
export type PlayerId = z.output<typeof PlayerId>
export const BriefId = uuid.meta({ id: 'BriefId', widget: 'brief' })
export type BriefId = z.output<typeof BriefId>
export const LeavingId = uuid.meta({ id: 'LeavingId', widget: 'leaving' })
export type LeavingId = z.output<typeof LeavingId>
export const HandoverId = uuid.meta({ id: 'HandoverId', widget: 'handover' })
export type HandoverId = z.output<typeof HandoverId>

export const EventId = uuid.meta({ id: 'EventId' })
export type EventId = z.output<typeof EventId>

/** Whether a schema is that of an id, however a form calls it. */
export const isId = (schema: z.ZodType): boolean => ids.get(schema) !== undefined

/** A list of different ids. */
export const distinct = <T extends z.ZodType<string>>(id: T) =>
  noneTwice(z.array(id), (named) => named, 'names the same one twice')
