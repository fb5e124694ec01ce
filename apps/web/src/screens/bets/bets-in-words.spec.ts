import { expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { betsInWords } from './bets-in-words.ts'

it('counts no bet beside what came, where the verdict that opened it was withdrawn', () => {
  const opened = {}
  const told = (...decisions: object[]) =>
    betsInWords({ decisions } as unknown as Answer<'bets'>, true)
  expect(told()).toBe('Nobody has been asked for a bet yet.')
  expect(told({}, { opened, outcome: 'came' })).toBe(
    'Bets were asked for on 2 decisions; 1 is open beside what came.',
  )
  expect(told({ opened, outcome: 'came' }, { opened })).toBe(
    'Bets were asked for on 2 decisions; 1 is open beside what came, and 1 is open though the verdict was withdrawn since.',
  )
})
