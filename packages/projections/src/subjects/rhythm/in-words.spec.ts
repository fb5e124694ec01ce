import { expect, it } from 'vitest'
import { clockInWords } from './in-words.ts'

const zone = 'Europe/Amsterdam'

it('names the organisation’s zone to who is in another', () => {
  expect(clockInWords({ zone, shownIn: zone }, '10:00')).toBe('10:00')
  expect(clockInWords({ zone, shownIn: 'America/New_York' }, '10:00')).toBe(
    '10:00 in Europe/Amsterdam',
  )
})
