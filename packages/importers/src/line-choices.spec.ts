import { describe, expect, it } from 'vitest'
import { lineId } from './line-choices.ts'
import { imported, lines } from './testing/imported.ts'
import { Q1, q1, SALES } from './testing/okr-pages.ts'
import { A, plainRecord } from './testing/record-pages.ts'
import { versions } from './testing/repository.ts'

const STRATEGY = `# Strategy

## Vision

We will serve forwarders first.

## Team

Quality over speed.

Carriers come second.
`
const chosen = (...choices: [about: string, text: string, is: string][]) => ({
  chosen: new Map(choices.map(([about, text, is]) => [lineId(about, text), is])),
})

describe('a line of a history that is not understood', () => {
  it('is a decision where it was chosen to be one, and is followed from then on', async () => {
    const pages = versions('strategy.md', STRATEGY, STRATEGY.replace('over speed', 'before speed'))
    const plain = await imported(pages)
    const asked = plain.notes.find(({ text }) => text === 'Quality over speed.')
    expect(asked?.choosing?.choices.map(({ is }) => is)).toEqual(['decision'])
    const as = chosen(['strategy', 'Quality over speed.', 'decision'])
    const whole = await imported(pages, as)
    expect(lines(whole)).toEqual([
      'We will serve forwarders first.: decision stated',
      'Quality over speed.: decision stated',
      'Quality over speed.: decision reworded',
    ])
    expect(whole.notes.find(({ text }) => text === asked?.text)?.choosing?.chosen).toBe('decision')
  })

  it('moves no other item: imported again with other choices, the rest is known', async () => {
    const pages = versions('strategy.md', STRATEGY, `${STRATEGY}\nWe will not build a portal.\n`)
    const ids = async (options?: ReturnType<typeof chosen>) =>
      (await imported(pages, options)).steps.map(({ item: { key } }) => `${key.file}#${key.number}`)
    const [before, after] = [
      await ids(),
      await ids(chosen(['strategy', 'Quality over speed.', 'decision'])),
    ]
    expect(after.filter((id) => before.includes(id))).toEqual(before)
    expect(after).toHaveLength(before.length + 1)
  })

  it('is a goal or a key result where it was chosen to be one', async () => {
    const page = q1(SALES, 'Hire before the summer.')
    const [only] = (await imported(versions(Q1, page))).notes.filter(
      ({ choosing }) => choosing !== undefined,
    )
    const text = only?.text ?? ''
    expect(text).toContain('Hire before the summer.')
    const goalsAs = async (is: string) => {
      const { steps } = await imported(versions(Q1, page), chosen(['goals', text, is]))
      return steps.flatMap(({ step }) =>
        step.type === 'goal proposed' && step.goal.wording === text
          ? [[step.goal.role, step.parent !== null]]
          : [],
      )
    }
    expect(await goalsAs('objective')).toEqual([['objective', false]])
    expect(await goalsAs('key result')).toEqual([['key result', true]])
    expect(await goalsAs('')).toEqual([])
  })

  it('is the state of a decision that was chosen for words that name none', async () => {
    const pages = versions(A, plainRecord(1, 'Use X', 'Parked-ish'))
    const { notes, ...kept } = await imported(pages)
    expect(notes).toMatchObject([
      {
        text: 'Parked-ish',
        choosing: { choices: [{ is: 'proposed' }, { is: 'accepted' }, {}, {}] },
      },
    ])
    expect(lines(kept)).toEqual(['Use X: decision proposed', 'Use X: decision status changed'])
    const settled = await imported(pages, chosen(['status', 'Parked-ish', 'rejected']))
    expect(lines(settled)).toEqual(['Use X: decision proposed', 'Use X: decision rejected'])
  })
})
