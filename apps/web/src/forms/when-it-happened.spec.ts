import { expect, it } from 'vitest'
import { occurredAt } from './when-it-happened.tsx'

const onDay = (text: string, time: string | undefined, own: string) =>
  occurredAt({ is: 'day', text }, { time }, own)

it('is a day where the viewer is, whichever it is, though the organisation may be at another', () => {
  for (const day of ['2026-11-30', '2026-11-14'])
    expect(onDay(day, 'Kiritimati time', 'Pacific/Kiritimati')).toBe(`${day}[Pacific/Kiritimati]`)
})

it('is a day by itself where the clocks agree', () => {
  expect(onDay('2026-11-29', undefined, 'UTC')).toBe('2026-11-29')
})
