import { detectorIds, findingParts, firstRoot, refOf } from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { findingsIn } from '../../across/detectors/findings-in.ts'
import { viewFor } from '../some-view.ts'
import { begin, type Doing, give, pick } from './doing.ts'

/** A finding that somebody may read, or where there is none, one that nobody made. */
function subjectFor({ company, by, whom, which, flag }: Doing) {
  const found = pick([...findingsIn(viewFor(company, by)).values()], which)
  if (found !== undefined && which % 4 > 0) return found.subject
  const root = pick(company.log.events, which)
  const { noun, id } = refOf(root?.stream ?? `organisation-${company.id}`)
  return {
    detector: pick(detectorIds, which) ?? 'strategy_churn',
    roots: [root?.id ?? company.id],
    about: [{ noun, id }],
    concerned: [...new Set([by, whom])],
    ...(flag ? { inConfidence: true as const } : {}),
  }
}

/** Numbers that scores are reckoned with: those that differ most in what they do. */
const numbers = [
  { measure: 'behaviour', parameter: 'half_life_days' },
  { measure: 'stated', parameter: 'item_variance' },
  { measure: 'stated', parameter: 'stale_days' },
  { measure: 'alignment', parameter: 'positions' },
] as const

export const findings = {
  answerFinding: (doing: Doing): void => {
    const of = subjectFor(doing)
    const finding = deriveFrom(firstRoot(of), ...findingParts(of))
    const by = pick(of.concerned, doing.which) ?? doing.by
    const name = doing.flag ? 'ExplainFinding' : 'DisputeFinding'
    const said: object = { finding, of, words: 'Words' }
    give({ ...doing, by }, name, said)
  },
  setThreshold: begin('SetThreshold', ({ company, which }) => ({
    id: company.id,
    detector: 'feedback_not_followed',
    threshold: 'respond_days',
    value: which % 10,
    reason: 'Reason',
  })),
  setModel: begin('SetModelParameter', ({ company, which }) => ({
    id: company.id,
    ...(pick(numbers, which) ?? numbers[0]),
    value: 1 + (which % 9),
    reason: 'Reason',
  })),
}
