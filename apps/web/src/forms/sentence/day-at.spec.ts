import { commands } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../fields-of.ts'
import { dayAt } from './day-at.ts'
import { readSentence } from './read-sentence.ts'

const goal = fieldsOf(commands.ProposeGoal.definition.input)
const read = (sentence: string) =>
  readSentence(goal, sentence, { options: {}, today: '2026-09-30', datedBack: true })

describe('a day', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['8 Sep', '2026-09-08'],
    ['8 September 2025', '2025-09-08'],
    ['Sep 8, 2025', '2025-09-08'],
    ['5 January', '2027-01-05'],
    ['Sept 8', '2026-09-08'],
    ['8th of Sept', '2026-09-08'],
    ['the 1st Oct', '2026-10-01'],
    ['Dec 3rd, 2026', '2026-12-03'],
    ['Tues', '2026-10-06'],
    ['Thurs', '2026-10-01'],
    ['yesterday', '2026-09-29'],
    ['tomorrow', '2026-10-01'],
    ['fri', '2026-10-02'],
    ['Wednesday', '2026-10-07'],
    ['last Wednesday', '2026-09-23'],
    ['next Monday', '2026-10-05'],
    ['Monday week', '2026-10-12'],
    ['Tuesday, 8 Sep', '2026-09-08'],
    ['13/9/2026', '2026-09-13'],
    ['9/9', '2026-09-09'],
    ['24.12.', '2026-12-24'],
  ])('%s is read as %s', (text, day) => {
    expect(dayAt(`${text} and more`, '2026-09-30', true)).toEqual({ day, length: text.length })
  })

  it('by which something is due is the next one, but for one that has only just passed', () => {
    const due = (text: string) => dayAt(text, '2026-11-28', true)?.day
    expect([due('8 Sep'), due('Nov 20'), due('8 Sep 2026')]).toEqual([
      ...['2027-09-08', '2026-11-20', '2026-09-08'],
    ])
    expect(dayAt('8 Sep', '2026-11-28', false)?.day).toBe('2026-09-08')
  })

  it.each([
    ['June', '2027-06-30'],
    ['the end of September', '2026-09-30'],
    ['Feb 2028', '2028-02-29'],
  ])('by %s is by the last of it', (by, day) => {
    const values = { title: 'ten demos', horizon: day }
    expect(read(`ten demos by ${by}`)).toEqual({ values })
    expect(read(`by ${by}: ten demos`)).toEqual({ values })
  })

  it('is no month where one may be somebody, and is asked where it does not exist', () => {
    const title = 'demos run by Mayer'
    expect(read(title)).toEqual({ values: { title } })
    expect(read('demos by June 31')).toEqual({
      values: { title: 'demos' },
      asks: { horizon: 'There is no June 31: choose the day.' },
    })
  })

  it('that does not exist is none', () => {
    for (const text of ['31 Sep', '2026-13-01', 'Sepia 8', '8', 'monkey', '3.5.', '24/7', '3/11'])
      expect(dayAt(text, '2026-09-30', true), text).toBeUndefined()
  })
})
