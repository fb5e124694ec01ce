import { describe, expect, it } from 'vitest'
import { cameInWords, counterInWords, impliedInWords } from './reality-words.ts'

const UNIT = 'EUR M per quarter'
const growth = { gain: 3.1, share: 0.484, perYear: 0.75 }

describe('what a check says', () => {
  it('tells the growth and the share of a market that a target implies', () => {
    const check = { from: 6.4, target: 9.5, implied: { days: 258, growth } }
    expect(impliedInWords(check, UNIT)).toBe(
      'From EUR 6.4 M to EUR 9.5 M in 258 days is 48 % more, 75 % by the year.',
    )
    const market = { value: 30.6, source: 'Broker list' }
    const implied = { market: { share: 0.31, won: 0.1 }, timesBest: 2.04 }
    expect(impliedInWords({ target: 9.5, market, implied }, UNIT)).toBe(
      'EUR 9.5 M is 31 % of the market of EUR 30.6 M (Broker list), and 2.0 times the best gain on record in as long.',
    )
  })

  it('tells less where less can be reckoned', () => {
    const soon = {
      from: 40,
      target: 100,
      implied: { days: 90, growth: { gain: 60, share: 1.5, perYear: 40 } },
    }
    expect(impliedInWords(soon, '%')).toBe('From 40 % to 100 % in 90 days is 150 % more.')
    expect(impliedInWords({ target: 9.5, implied: {} }, UNIT)).toBe('EUR 9.5 M.')
    expect(impliedInWords({ implied: {} }, UNIT)).toBe('')
    const less = {
      from: 40,
      target: 10,
      implied: { growth: { gain: -30, share: -0.75, perYear: null } },
    }
    expect(impliedInWords(less, 'days')).toBe('From 40 d to 10 d is 75 % less.')
  })

  it('names what can be stood for instead', () => {
    const counter = { target: 8, horizon: '2027-03-31', text: 'or half by summer' }
    expect(counterInWords(counter, UNIT)).toBe(
      'EUR 8 M per quarter by 31 Mar 2027 or half by summer',
    )
  })

  it('is held against what came, if it was on record before', () => {
    const came = (more: object) =>
      cameInWords(
        {
          how: 'missed',
          stamp: { happened: '2026-12-31' } as never,
          heldUp: true,
          foresight: true,
          ...more,
        },
        String,
      )
    expect(came({ value: 7 })).toBe('It was missed on 31 Dec 2026 at 7: the check was right.')
    expect(came({ heldUp: false })).toBe('It was missed on 31 Dec 2026: the check was wrong.')
    expect(came({ heldUp: null })).toBe('It was missed on 31 Dec 2026.')
    expect(came({ foresight: false })).toContain('foresaw nothing')
  })
})
