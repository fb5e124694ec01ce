import type { CommandInput } from '@lockstep/domain'
import { dana, ingrid, noor, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

type Remarked = CommandInput<'MakeRemark'>['of']

const of = (noun: Remarked['noun'], name: string): Remarked => ({ noun, id: named(name) })

/** What was said and asked beside records: questions answered, taken back and open, remarks for all, and one in confidence. */
export const remarks: readonly Step[] = [
  step(
    '2026-03-27 16:20',
    tomas,
    'AskQuestion',
    {
      of: of('decision', 'S-05'),
      to: dana,
      text: 'What would have made us wait for the March numbers?',
    },
    { as: 'question on S-05' },
  ),
  step('2026-03-30 08:45', dana, 'AnswerQuestion', {
    id: named('question on S-05'),
    text: 'A second shipper saying no. I did not ask for one, and I should have.',
  }),
  step(
    '2026-04-22 09:30',
    noor,
    'MakeRemark',
    {
      of: of('conversation', 'H-01'),
      text: 'I would rather have had it in March, before the board did.',
    },
    { as: 'remark on H-01' },
  ),
  step(
    '2026-05-27 11:10',
    ingrid,
    'AskQuestion',
    {
      of: of('decision', 'S-08'),
      to: noor,
      text: 'Is the agency’s fee in this, or on top of it?',
    },
    { as: 'question on S-08' },
  ),
  step('2026-05-27 15:55', ingrid, 'WithdrawQuestion', { id: named('question on S-08') }),
  step('2026-06-12 10:05', wei, 'MakeRemark', {
    of: of('goal', 'G-6'),
    text: 'We count from the signature. The support team counts from the first login, eight days later.',
  }),
  step(
    '2026-09-29 17:15',
    ingrid,
    'AskQuestion',
    {
      of: of('decision', 'S-09'),
      to: tomas,
      text: 'Who signs off a price that falls below our margin, now that the page is marketing’s?',
    },
    { as: 'question on S-09' },
  ),
]
