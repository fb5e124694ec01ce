import { ingrid, marcus, wei } from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const pulse = named('P-18')
const ranking = named('K-05')

/** Two rounds that somebody called by mistake, and called off before anybody read anything. */
export const calledOff: readonly Step[] = [
  step(
    '2026-09-21 09:40',
    wei,
    'CallPulse',
    { partnership: named('Marcus with Wei') },
    { as: 'P-18' },
  ),
  step('2026-09-21 11:05', marcus, 'AnswerPulse', {
    id: pulse,
    to: wei,
    scores: { ability: 5, integrity: 5, benevolence: 5, reliance: 5, disclosure: 6 },
  }),
  step('2026-09-21 14:30', wei, 'CallOffPulse', {
    id: pulse,
    reason: 'The team’s own comes next week, and asks us the same.',
  }),
  step(
    '2026-09-22 10:15',
    ingrid,
    'CallRanking',
    { partnership: named('Dana with Ingrid'), goals: ['G-1', 'G-2', 'G-4'].map(named) },
    { as: 'K-05' },
  ),
  step('2026-09-22 10:20', ingrid, 'CallOffRanking', {
    id: ranking,
    reason: 'I meant to ask all six.',
  }),
]
