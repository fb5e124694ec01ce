import type { NounName } from '@lockstep/domain'
import type { View } from '../../view/view.ts'
import { briefFace } from './brief.ts'
import { commitmentFace } from './commitment.ts'
import { conversationFace } from './conversation.ts'
import { decisionFace } from './decision.ts'
import { exposureFace } from './exposure.ts'
import type { Face } from './face-of-record.ts'
import { feedbackFace } from './feedback.ts'
import { findingFace } from './finding.ts'
import { goalFace } from './goal.ts'
import { handoverFace } from './handover.ts'
import { insightFace } from './insight.ts'
import { interventionFace } from './intervention.ts'
import { leavingFace } from './leaving.ts'
import { metricFace } from './metric.ts'
import { organisationFace } from './organisation.ts'
import { outsideFace } from './outside.ts'
import { partnershipFace } from './partnership.ts'
import { personFace } from './person.ts'
import { playbackFace } from './playback.ts'
import { playerFace } from './player.ts'
import { postmortemFace } from './postmortem.ts'
import { pulseFace } from './pulse.ts'
import { rankingFace } from './ranking.ts'
import { remarkFace } from './remark.ts'
import { requestFace } from './request.ts'
import { reviewFace } from './review.ts'
import { sessionFace } from './session.ts'
import { topicFace } from './topic.ts'
import { visionFace } from './vision.ts'

const faces: { readonly [N in NounName]: (view: View, row: never) => Face } = {
  organisation: organisationFace,
  person: personFace,
  partnership: partnershipFace,
  goal: goalFace,
  decision: decisionFace,
  feedback: feedbackFace,
  commitment: commitmentFace,
  topic: topicFace,
  conversation: conversationFace,
  pulse: pulseFace,
  ranking: rankingFace,
  request: requestFace,
  metric: metricFace,
  review: reviewFace,
  exposure: exposureFace,
  intervention: interventionFace,
  session: sessionFace,
  insight: insightFace,
  finding: findingFace,
  remark: remarkFace,
  postmortem: postmortemFace,
  outside: outsideFace,
  player: playerFace,
  brief: briefFace,
  leaving: leavingFace,
  handover: handoverFace,
  vision: visionFace,
  playback: playbackFace,
}

/** The face of a row that its noun's first fold made. */
export const faceOf = (view: View, noun: NounName, row: unknown): Face =>
  faces[noun](view, row as never)
