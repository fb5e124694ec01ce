import { describe, expect, it } from 'vitest'
import { draftFrom, emptyMoment, inputFrom, wrongWith } from './recollection-draft.ts'

const moment = { ...emptyMoment(0), on: '2026-03-24', text: 'I thought it was dropped.' }
const ofEntry = { ...moment, entry: 'switch', holds: 'not known' as const }

describe('what one recalls', () => {
  it('is words about a day, of an entry or of none', () => {
    expect(inputFrom('PM-01', [moment, ofEntry])).toEqual({
      id: 'PM-01',
      moments: [
        { on: '2026-03-24', text: 'I thought it was dropped.' },
        {
          on: '2026-03-24',
          text: 'I thought it was dropped.',
          entry: 'switch',
          holds: 'not known',
        },
      ],
    })
  })

  it('is asked for as long as a day, words, or what one holds of an entry is missing', () => {
    expect(wrongWith([moment, ofEntry])).toBeUndefined()
    expect(wrongWith([{ ...moment, text: ' ' }])).toContain('Write')
    expect(wrongWith([{ ...moment, on: '' }])).toContain('day')
    expect(wrongWith([{ ...ofEntry, holds: '' }])).toContain('hold')
  })

  it('begins with one empty moment, or with what one has written before', () => {
    expect(draftFrom({ own: [] })).toEqual([emptyMoment(0)])
    const own = [{ on: moment.on, text: moment.text }] as Parameters<typeof draftFrom>[0]['own']
    expect(draftFrom({ own })).toEqual([moment])
  })
})
