import type { DetectorId } from '@lockstep/domain'
import type { TooFew } from '../detectors/detector.ts'
import { seenIn } from '../detectors/findings-in.ts'
import type { Href, Sentence } from '../queries/parts/href.ts'
import { counted } from '../queries/parts/in-words.ts'
import type { View } from '../view.ts'
import type { Part } from './page.ts'

/** What every detector looks for, at how much it looked, and where there is too little to say anything. */
export const lookedAt = (view: View): Part[] => [
  {
    title: 'What is looked for',
    note: 'in all that you may read; nothing of it moves a score',
    items: seenIn(view).map(({ detector, examined, findings }) => ({
      id: detector.id,
      what: [{ text: `${detector.name}, looked for in ` }, ...listsOf(detector.id)],
      note:
        examined === 0
          ? `not enough events: no ${detector.looksAt}`
          : `${counted(findings.length, 'finding')} in ${examined} looked at: ${detector.looksAt}`,
    })),
  },
  ...tooFewIn(view),
]

/** "requests and decisions", each a list: the cases are among them. */
function listsOf(detector: DetectorId): Sentence {
  const nouns = among[detector]
  return nouns.flatMap((noun, n): Sentence => {
    const between = n === 0 ? [] : [{ text: n === nouns.length - 1 ? ' and ' : ', ' }]
    return [...between, lists[noun]]
  })
}

const listOf = (noun: string): Href => ({ view: 'list', params: { noun } })

const lists = {
  commitment: { text: 'commitments', href: listOf('commitment') },
  decision: { text: 'decisions', href: { view: 'decisions', params: {} } },
  feedback: { text: 'feedback', href: { view: 'feedbacks', params: {} } },
  goal: { text: 'goals', href: { view: 'goals', params: {} } },
  intervention: { text: 'interventions', href: listOf('intervention') },
  metric: { text: 'metrics', href: listOf('metric') },
  pulse: { text: 'trust pulses', href: listOf('pulse') },
  request: { text: 'requests', href: listOf('request') },
  review: { text: 'data reviews', href: listOf('review') },
  session: { text: 'sessions', href: listOf('session') },
  vision: { text: 'visions', href: listOf('vision') },
} satisfies Record<string, Sentence[number]>

/** In which records each detector's cases stand. */
const among: Readonly<Record<DetectorId, readonly (keyof typeof lists)[]>> = {
  anecdote_only_review: ['review'],
  avoided_hard_conversation: ['pulse', 'commitment', 'intervention'],
  buyer_left_out: ['request', 'decision', 'goal'],
  early_judgement: ['decision'],
  feedback_not_followed: ['feedback'],
  hero_blame: ['feedback'],
  left_out_of_strategy: ['decision'],
  micromanagement: ['decision', 'intervention'],
  missed_cadence: ['session'],
  no_pushback: ['request'],
  playbook_reuse: ['decision'],
  pushback_without_research: ['request'],
  solution_before_problem: ['request', 'decision'],
  strategy_churn: ['decision'],
  success_definition_gap: ['goal', 'metric'],
  too_many_metrics: ['metric'],
  trivial_request: ['request'],
  trust_gap_vs_peers: ['pulse'],
  unequal_voice: ['decision'],
  unilateral_goal_change: ['goal'],
  unrealistic_goal: ['goal'],
  vision_not_shared: ['vision'],
}

/** Where nothing is there yet of many that are needed, nothing is missed. */
const isBegun = ({ examined, needed }: TooFew): boolean => examined > 0 || needed === 1

function tooFewIn(view: View): Part[] {
  const items = seenIn(view).flatMap(({ detector, tooFew = [] }) =>
    tooFew.filter(isBegun).map(({ whose, examined, needed }, n) => ({
      id: `${detector.id} ${n}`,
      what: [...whose, { text: ', of all ' }, ...listsOf(detector.id)],
      note: `${detector.name}: ${examined} of at least ${needed}`,
    })),
  )
  return items.length === 0 ? [] : [{ title: 'Not enough events', items }]
}
