import type { CommandName } from '@lockstep/domain'
import { dana, danaWithNoor, noor } from '../cast.ts'
import { answering, pulsesSince } from '../pulse.ts'
import { eventOf, laterEventOf, type Step, step } from '../step.ts'
import { boardDeck } from './feedback-crisis-2026.ts'
import { lateNumbers, speakLast } from './feedback-summer-2026.ts'
import { marchSwitch } from './s-05-march-switch.ts'
import { freezeDecided } from './s-06-brand-freeze.ts'
import { restoreBrand } from './s-08-restore-brand.ts'
import { pricingPage } from './s-09-pricing-page.ts'

const agreed = step('2025-04-07 08:50', dana, 'AcceptCharter', { id: danaWithNoor, version: 1 })
const pulses = pulsesSince(laterEventOf(agreed, 1), 12)
const round = (n: number, ...sittings: Parameters<typeof answering>[1]) =>
  answering(pulses[n], sittings)

/** The last that these steps record by such a command, and its share of what a rating changes. */
const reason = (steps: readonly Step[], name: CommandName, share: number) =>
  steps
    .filter(({ request }) => 'name' in request && request.name === name)
    .slice(-1)
    .map((found) => ({ event: eventOf(found), share }))

const heard = [
  ...reason(marchSwitch, 'Decide', 0.6),
  ...reason(boardDeck, 'GiveFeedback', 0.25),
  ...reason([freezeDecided], 'Decide', 0.1),
]
const rang = reason(boardDeck, 'AnswerFollowUp', 0.6)
const numbers = [
  ...reason(lateNumbers, 'AnswerFollowUp', 0.5),
  ...reason(restoreBrand, 'Decide', 0.4),
]
const asked = [...reason(speakLast, 'AnswerFollowUp', 0.7), ...reason(pricingPage, 'Decide', 0.2)]

/** Dana and Noor about each other, every sixth Monday for a week. */
export const pairPulses: readonly Step[] = [
  ...round(
    0,
    ['2025-05-19 18:10', dana, [[noor, '6555-']]],
    ['2025-05-21 09:00', noor, [[dana, '66555']]],
  ),
  ...round(
    1,
    ['2025-07-01 08:20', noor, [[dana, '66556']]],
    ['2025-07-03 19:40', dana, [[noor, '65655']]],
  ),
  ...round(
    2,
    ['2025-08-12 17:00', noor, [[dana, '66656']]],
    ['2025-08-15 11:30', dana, [[noor, '65656']]],
  ),
  ...round(
    3,
    ['2025-09-22 09:15', noor, [[dana, '66556']]],
    ['2025-09-26 16:05', dana, [[noor, '66655']]],
  ),
  ...round(
    4,
    ['2025-11-04 20:10', dana, [[noor, '66656']]],
    ['2025-11-05 08:45', noor, [[dana, '66656']]],
  ),
  // Dana was silent to the end, and answered between the years.
  ...round(
    5,
    ['2025-12-16 09:30', noor, [[dana, '66556']]],
    ['2025-12-29 11:00', dana, [[noor, '65555']]],
  ),
  ...round(
    6,
    ['2026-01-27 17:20', noor, [[dana, '66656']]],
    ['2026-01-30 18:30', dana, [[noor, '66556']]],
  ),
  ...round(
    7,
    ['2026-03-10 07:50', dana, [[noor, '65545']]],
    ['2026-03-16 17:00', noor, [[dana, '65455']]],
  ),
  ...round(
    8,
    ['2026-04-21 08:30', noor, [[dana, '53212', heard]]],
    ['2026-04-24 19:00', dana, [[noor, '64443']]],
  ),
  ...round(
    9,
    ['2026-06-02 09:10', noor, [[dana, '55344', rang]]],
    ['2026-06-04 18:20', dana, [[noor, '65544']]],
  ),
  // Noor was away, and could not answer before she was back.
  ...round(
    10,
    ['2026-07-14 12:00', dana, [[noor, '66555']]],
    ['2026-07-27 10:30', noor, [[dana, '55444', numbers]]],
  ),
  ...round(
    11,
    ['2026-08-25 08:15', noor, [[dana, '65455', asked]]],
    ['2026-08-27 17:45', dana, [[noor, '66555']]],
  ),
]
