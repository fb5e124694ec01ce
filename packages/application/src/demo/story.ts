import type { Id } from '@lockstep/domain'
import type { Step } from './step.ts'
import { audit } from './story/audit.ts'
import { calledOff } from './story/called-off.ts'
import { chiefOfStaff } from './story/chief-of-staff.ts'
import { commitments } from './story/commitments.ts'
import { crisis } from './story/crisis.ts'
import { domains } from './story/domains.ts'
import { autumnFeedback } from './story/feedback-autumn-2025.ts'
import { boardDeck, startDates } from './story/feedback-crisis-2026.ts'
import { springFeedback } from './story/feedback-spring-2025.ts'
import { summerFeedback } from './story/feedback-summer-2026.ts'
import { winterFeedback } from './story/feedback-winter-2026.ts'
import { findings } from './story/findings.ts'
import { founding } from './story/founding.ts'
import { revenueGoal } from './story/g-1-revenue.ts'
import { retentionGoal } from './story/g-2-retention.ts'
import { pipelineGoal } from './story/g-3-pipeline.ts'
import { enterpriseGoal } from './story/g-4-enterprise-accounts.ts'
import { pricingGoal } from './story/g-5-pricing-live.ts'
import { onboardingGoal } from './story/g-6-onboarding.ts'
import { awarenessGoal } from './story/g-7-known-by-name.ts'
import { pilotsGoal } from './story/g-8-pilots.ts'
import { officeGoal } from './story/g-9-office.ts'
import { insightNotes } from './story/insight-notes.ts'
import { metrics } from './story/metrics.ts'
import { model } from './story/model.ts'
import { outsideWorld } from './story/outside.ts'
import { partnerships } from './story/partnerships.ts'
import { postmortems } from './story/post-mortems.ts'
import { pairPulses } from './story/pulses-pair.ts'
import { teamPulses2025 } from './story/pulses-team-2025.ts'
import { teamPulses2026 } from './story/pulses-team-2026.ts'
import { rankings } from './story/rankings.ts'
import { remarks } from './story/remarks.ts'
import { firstRequests } from './story/requests-2025.ts'
import { laterRequests } from './story/requests-2026.ts'
import { reviews } from './story/reviews.ts'
import { pairRhythm } from './story/rhythm-pair.ts'
import { teamRhythm } from './story/rhythm-team.ts'
import { brokersFirst } from './story/s-01-brokers-first.ts'
import { pricePerLoad } from './story/s-02-price-per-load.ts'
import { brokerBrand } from './story/s-03-broker-brand.ts'
import { carrierPartners } from './story/s-04-carrier-partners.ts'
import { marchSwitch } from './story/s-05-march-switch.ts'
import { brandFreeze } from './story/s-06-brand-freeze.ts'
import { brokersAsBase } from './story/s-07-brokers-as-base.ts'
import { restoreBrand } from './story/s-08-restore-brand.ts'
import { pricingPage } from './story/s-09-pricing-page.ts'
import { styles } from './story/styles.ts'
import { success } from './story/success.ts'
import { talks } from './story/talks.ts'
import { visions } from './story/visions.ts'

const goals = [
  revenueGoal,
  retentionGoal,
  pipelineGoal,
  enterpriseGoal,
  pricingGoal,
  onboardingGoal,
  awarenessGoal,
  pilotsGoal,
  officeGoal,
]

const decisions = [
  brokersFirst,
  pricePerLoad,
  brokerBrand,
  carrierPartners,
  marchSwitch,
  brandFreeze,
  brokersAsBase,
  restoreBrand,
  pricingPage,
]

const feedback = [
  springFeedback,
  autumnFeedback,
  winterFeedback,
  boardDeck,
  startDates,
  summerFeedback,
]

/** The eighteen months of Calder Freight, in the order in which they were recorded. */
export const storyOf = (organisation: Id): readonly Step[] =>
  [
    ...founding(organisation),
    ...partnerships,
    ...success,
    ...goals.flat(),
    ...decisions.flat(),
    ...crisis(organisation),
    ...feedback.flat(),
    ...commitments,
    ...talks,
    ...pairRhythm,
    ...teamRhythm,
    ...insightNotes,
    ...pairPulses,
    ...teamPulses2025,
    ...teamPulses2026,
    ...rankings,
    ...calledOff,
    ...firstRequests,
    ...laterRequests,
    ...metrics,
    ...reviews,
    ...domains,
    ...findings(organisation),
    ...model(organisation),
    ...remarks,
    ...audit,
    ...postmortems,
    ...outsideWorld,
    ...styles,
    ...chiefOfStaff,
    ...visions,
  ].sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0))
