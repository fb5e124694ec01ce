import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { Q1, q1, SALES } from '../testing/okr-pages.ts'
import { type Told, versions } from '../testing/repository.ts'

const edited = (from: string, to: string, message: string): Told[] =>
  versions(Q1, q1(from), q1(to)).map((told, index) => (index === 0 ? told : { ...told, message }))

describe('a goal that goes', () => {
  it('is abandoned with the message as reason, unless it is settled', async () => {
    const from = '## Sales\n\n1. Win\n   - Sign two => Done\n   - Grow\n   - Hire'
    const whole = await imported(
      edited(from, '## Sales\n\n1. Win\n   - Hire', 'Growth was the wrong goal'),
    )
    expect(taken(whole, 'goal abandoned')).toMatchObject([
      {
        item: { key: { number: 3 } },
        step: { reason: 'Growth was the wrong goal', removed: 'line', claims: [] },
      },
    ])
  })

  it('goes with its page, is what it was when the page comes back, and keeps its number', async () => {
    const whole = await imported(
      versions(Q1, q1(SALES), null, q1(SALES.replace('Ship by May', 'Rest'))),
    )
    expect(lines(whole).slice(4)).toEqual([
      'Win more: goal abandoned',
      'Add $5m ARR: goal abandoned',
      'Hire 3 people: goal abandoned',
      'Ship by May: goal abandoned',
      'Win more: goal reinstated',
      'Add $5m ARR: goal reinstated',
      'Hire 3 people: goal reinstated',
      'Rest: goal proposed',
    ])
    expect(taken(whole, 'goal abandoned')[0]?.step.removed).toBe('page')
    expect(whole.steps.at(-1)?.item.key.number).toBe(5)
  })
})
