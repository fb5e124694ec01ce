import { describe, expect, it } from 'vitest'
import { claimsOf } from './claims.ts'
import { isEditorial } from './editorial.ts'
import { alike } from './similarity.ts'
import { titleOf } from './title.ts'

describe('an edit', () => {
  it.each([
    ['4-5x ARR growth', '4–5x ARR growth', 'Fix dashes'],
    ['Incident Response', 'Incident response', 'x'],
    ['a web site', 'the website', 'x'],
    ['get gett more', 'get get more', 'Fix typo'],
    ['security tolos', 'security tools', 'Fix typo'],
    ['below 500 estimates devs', 'below 500 estimated devs', 'typo (#5778)'],
    ['501 - 2,5000 devs', '501 - 2,500 devs', 'typo'],
    ['if we do, wow to', 'if we do, how to', 'Fix typo'],
    ['Inlucde in tools', 'Include in tools', 'Fix spelling'],
  ])('of spelling or form: %s → %s', (before, after, message) => {
    expect(isEditorial(before, after, message)).toBe(true)
  })

  it.each([
    ['everyone can code', 'everyone codes', 'typo'],
    ['grow by 20%', 'grow by 30%', 'typo'],
    ['one million', 'one billion', 'fix typo'],
    ['we will', 'we will not', 'typo'],
    ['increase cost', 'decrease cost', 'spelling'],
    ['we can now', 'we can not', 'typo'],
    ['below -5%', 'below 5%', 'typo'],
    ['> 20 teams', '< 20 teams', 'typo'],
    ['below 500 estimates devs', 'below 500 estimated devs', 'New segments'],
    ['1,500 devs', '2,500 devs', 'typo'],
    ['Casual attribution', 'Causal attribution', 'Update'],
    ['Trial for all', 'Trail for all', 'Update'],
    ['Start hoping', 'Start hopping', 'Update'],
    ['United team', 'Untied team', 'Update'],
  ])('of what is said: %s → %s', (before, after, message) => {
    expect(isEditorial(before, after, message)).toBe(false)
  })
})

it('two wordings are alike by the words they share', () => {
  expect(alike('Scale our business', 'Scale our business and mature')).toBe(0.75)
  expect(alike('', 'x')).toBe(0)
})

it('a title is the first sentence, cut between words', () => {
  expect(titleOf('We grow fast. And more.')).toBe('We grow fast')
  expect(titleOf('The kicker? Only few have a plan. And more.')).toBe(
    'The kicker? Only few have a plan',
  )
  expect(titleOf(`Grow ${'more and '.repeat(30)}more`)).toMatch(/^Grow (?:more and )+more…$/)
})

describe('what a message claims', () => {
  it('is the sentence that names an end and its date', () => {
    const message =
      'Remove goals\n\nThey clutter search.\n\n(We stopped using them in June 2022 because they failed us. We replaced them.)'
    expect(claimsOf(message)).toEqual([
      { says: 'We stopped using them in June 2022 because they failed us.', on: '2022-06' },
    ])
    expect(claimsOf('Ended on 2022-06-09.')).toEqual([
      { says: 'Ended on 2022-06-09.', on: '2022-06-09' },
    ])
    expect(claimsOf('Started in June 2022.')).toEqual([])
  })
})
