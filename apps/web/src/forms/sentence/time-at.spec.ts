import { expect, it } from 'vitest'
import { timeIn } from './time-at.ts'

it.each([
  ['with Paul tomorrow at 10', '10:00', 'at 10'],
  ['at 10: the price', '10:00', 'at 10'],
  ['at 10 with Paul', '10:00', 'at 10'],
  ['at 3 on Tuesday', '15:00', 'at 3'],
  ['at 3:30', '15:30', 'at 3:30'],
  ['at 03:30', '03:30', 'at 03:30'],
  ['Friday 14:15, the plan', '14:15', '14:15'],
  ['Friday 10am', '10:00', '10am'],
  ['2.15 pm', '14:15', '2.15 pm'],
  ['12 am', '00:00', '12 am'],
  ['at 9 o’clock', '09:00', 'at 9 o’clock'],
])('of “%s” the time is %s', (text, time, says) => {
  const found = timeIn(text)
  expect(found?.time).toBe(time)
  expect(text.slice(found?.at, (found?.at ?? 0) + (found?.length ?? 0))).toBe(says)
})

it.each([
  'at 10 Downing Street',
  'raise 3.1 M',
  'a budget of 2.15 M',
  'at 25',
  '10:75',
  'ten demos',
  '13 pm',
  'by 2027',
])('“%s” says no time', (text) => expect(timeIn(text)).toBeUndefined())
