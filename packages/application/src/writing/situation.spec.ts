import { expect, it } from 'vitest'
import { happening } from './situation.ts'

const now = '2026-11-29T09:00:00.000Z'
const happened = (given: string) => happening(given, now, now, 'UTC')

it('what happened today, where it is another day than in the organisation, is neither to come nor past', () => {
  for (const today of ['2026-11-29[Pacific/Kiritimati]', '2026-11-28[Pacific/Pago_Pago]'])
    expect(happened(today)).toEqual({ occurredAt: today, at: now })
})

it('what is to come where it is said to be is refused, and a day that names no zone is the organisation’s', () => {
  for (const tomorrow of [
    '2026-11-30[Pacific/Kiritimati]',
    '2026-11-29[Pacific/Pago_Pago]',
    '2026-11-30',
  ])
    expect(() => happened(tomorrow), tomorrow).toThrow('This has not happened yet.')
  expect(happened('2026-11-28').occurredAt).toBe('2026-11-28[UTC]')
})
