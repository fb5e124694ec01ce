import { describe, expect, it } from 'vitest'
import { momentShown } from './moments.ts'

const now = '2026-09-30T07:00:00.000Z'

describe('the moment that a page shows', () => {
  it('is the present, or the end of the earlier day that is asked for', () => {
    expect(momentShown({}, now)).toBe(now)
    expect(momentShown({ known: '2026-03-20' }, now)).toBe('2026-03-20T23:59:59.999Z')
    expect(momentShown({ known: '2026-09-30' }, now)).toBe(now)
  })

  it('is the earlier of two clocks', () => {
    const happened = '2026-03-09T12:00:00.000Z'
    expect(momentShown({ known: '2026-03-20', happened }, now)).toBe(happened)
  })
})
