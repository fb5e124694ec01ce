import { expect, it } from 'vitest'
import { occurredAt } from './when-it-happened.tsx'

const now = '2026-11-29T11:00:00.000Z'
const onDay = (text: string, time: string | undefined, own: string) =>
  occurredAt({ is: 'day', text }, { now, time }, own)

it('is today where the viewer is, though the organisation is at another day', () => {
  expect(onDay('2026-11-30', 'Kiritimati time', 'Pacific/Kiritimati')).toBe(
    '2026-11-30[Pacific/Kiritimati]',
  )
  const behind = '2026-11-29T09:00:00.000Z'
  expect(
    occurredAt(
      { is: 'day', text: '2026-11-28' },
      { now: behind, time: 'Pago Pago time' },
      'Pacific/Pago_Pago',
    ),
  ).toBe('2026-11-28[Pacific/Pago_Pago]')
})

it('is any other day as the organisation counts, and today where the clocks agree', () => {
  expect(onDay('2026-11-28', 'Kiritimati time', 'Pacific/Kiritimati')).toBe('2026-11-28')
  expect(onDay('2026-11-29', undefined, 'UTC')).toBe('2026-11-29')
})
