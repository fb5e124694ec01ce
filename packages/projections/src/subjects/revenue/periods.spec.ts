import { expect, it } from 'vitest'
import { revenuePeriods } from './periods.ts'

it('a loss that is smaller than planned lies above plan', () => {
  const values = [{ on: '2026-03-31', since: '2026-01-01', value: -5, plan: -10 }]
  const rows = new Map([['m', { id: 'm', defined: { revenue: true }, values }]])
  expect(revenuePeriods({ rows: () => rows } as never)).toMatchObject([{ variance: 0.5 }])
})
