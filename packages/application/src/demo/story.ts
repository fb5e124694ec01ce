import type { Id } from '@lockstep/domain'
import type { Step } from './step.ts'
import { decisions2025 } from './story/decisions-2025.ts'
import { decisions2026 } from './story/decisions-2026.ts'
import { feedback2025 } from './story/feedback-2025.ts'
import { feedback2026 } from './story/feedback-2026.ts'
import { founding } from './story/founding.ts'
import { pipelineGoal } from './story/goal-pipeline.ts'
import { companyGoals } from './story/goals-company.ts'
import { enterpriseGoals } from './story/goals-enterprise.ts'
import { otherGoals } from './story/goals-product.ts'
import { marchSwitch } from './story/march-switch.ts'
import { partnerships } from './story/partnerships.ts'

/** The eighteen months of Calder Freight, in the order in which they were recorded. */
export const storyOf = (organisation: Id): readonly Step[] =>
  [
    ...founding(organisation),
    ...partnerships,
    ...companyGoals,
    ...pipelineGoal,
    ...enterpriseGoals,
    ...otherGoals,
    ...decisions2025,
    ...marchSwitch(organisation),
    ...decisions2026,
    ...feedback2025,
    ...feedback2026,
  ].sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0))
