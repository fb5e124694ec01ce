import { dana, danaWithNoor, helena, team, wei } from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

/** The board has somebody look at how the strategy went over. */
export const audit: readonly Step[] = [
  step(
    '2026-09-14 10:00',
    wei,
    'AppointAuditor',
    {
      name: 'Helena Brandt',
      partnerships: [team, danaWithNoor],
      from: '2025-04-01',
      to: '2026-12-31',
      until: '2026-12-31',
      reason: 'The board asks how the strategy changed since last spring, and on what grounds.',
    },
    { as: 'Helena Brandt' },
  ),
  step(
    '2026-09-16 14:20',
    helena,
    'AskQuestion',
    {
      of: { noun: 'decision', id: named('S-05') },
      to: dana,
      text: 'Two of six were not asked before. Who decided whom to ask?',
    },
    { as: 'Helena’s question on S-05' },
  ),
  step('2026-09-17 08:40', dana, 'AnswerQuestion', {
    id: named('Helena’s question on S-05'),
    text: 'I did, on the morning of the 9th. There was a board call at noon.',
  }),
]
