import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { Q1, q1, SALES } from '../testing/okr-pages.ts'
import { AT, type Told, versions } from '../testing/repository.ts'

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
        step: { reason: 'Growth was the wrong goal', removed: 'line' },
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

  it('when its period is over was dropped without a word by then, not given up that day', async () => {
    const before = '## Sales\n\n1. Win => So so\n   - Sign two => Done\n   - Grow'
    const whole = await imported([
      { at: AT[0], files: { [Q1]: q1(before.replace('So so', '')) } },
      { at: '2021-05-19T09:00:00Z', files: { [Q1]: q1(before) } },
      { at: '2021-05-20T09:00:00Z', files: { [Q1]: q1(before.replace('Grow', 'Grow 3x')) } },
      { at: '2021-06-01T09:00:00Z', message: 'Tidy up', files: { [Q1]: null } },
      {
        at: '2021-06-02T09:00:00Z',
        message: 'Undo',
        files: { [Q1]: q1(before.replace('Grow', 'Grow 3x')) },
      },
      { at: '2021-06-03T09:00:00Z', message: 'Tidy up', files: { [Q1]: null } },
    ])
    expect(taken(whole, 'goal abandoned', 'goal reinstated')).toEqual([])
    expect(
      taken(whole, 'goal lapsed').map(({ item, at }) => [item.key.number, at.happened, at.moved]),
    ).toEqual([
      [
        1,
        { day: '2021-04-30' },
        'the end of its period, earlier than its commit (2021-06-01T09:00:00+00:00)',
      ],
      [
        3,
        { instant: '2021-05-20T09:00:00+00:00' },
        'the end of its period (2021-04-30) lies before the step that it follows',
      ],
    ])
  })
})
