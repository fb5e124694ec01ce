import { expect, it } from 'vitest'
import { readOkrPage } from '../okr/page.ts'
import { termsOf } from './goal-terms.ts'

it.each([
  ['Reach 65%+ of them', { target: 65, unit: '%' }],
  ['Source $5.9m of pipeline', { target: 5.9, unit: 'USD M' }],
  ['Deals of €100K', { target: 100, unit: 'EUR k' }],
  ['Earn £500', { target: 500, unit: 'GBP' }],
  ['Fill a post in 45d', { target: 45, unit: 'days' }],
  ['Search 80k repositories', { targetText: '80k' }],
  ['Enable 3x growth', { targetText: '3x' }],
  ['Hire +2 in Search, +1 in Web', { targetText: '+2; +1' }],
  ['Land $N of them', { targetText: '$N' }],
  ['Learn', {}],
])('%s', (wording, aim) => {
  const [goal] = readOkrPage(`1. ${wording.replace('$N', '[$N](x)')}`).goals
  if (goal === undefined) throw new Error('no goal was read')
  const { target, unit, targetText } = termsOf({ ...goal, period: null }, undefined)
  expect(JSON.parse(JSON.stringify({ target, unit, targetText }))).toEqual(aim)
})
