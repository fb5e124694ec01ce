import { commands } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { type Draft, type DraftGroup, draftOf } from '../draft.ts'
import { fieldsOf } from '../fields-of.ts'
import { type Typed, withSaid, withTyped } from './with-said.ts'

const root = fieldsOf(commands.RaiseTopic.definition.input)
const untouched = draftOf(root) as DraftGroup

/** A form of which a sentence says something, and into which somebody types. */
function form(said: Record<string, unknown>) {
  let typed: Typed = untouched
  const standing = () => ({ typed, untouched, said })
  return {
    shows: (name: string) => withSaid(root, standing()).fields[name],
    type: (name: string, draft: Draft) => {
      const shown = withSaid(root, standing())
      typed = withTyped(standing(), shown, { fields: { ...shown.fields, [name]: draft } })
    },
    say: (more: Record<string, unknown>) => Object.assign(said, more),
  }
}

describe('a field of which a sentence says something', () => {
  it('shows what it says, until something is typed there', () => {
    const { shows, type, say } = form({ title: 'price' })
    expect(shows('title')).toBe('price')
    type('meetingOn', '2026-10-05')
    say({ title: 'price list' })
    expect(shows('title')).toBe('price list')
    type('title', 'Prices')
    say({ title: 'price list of May' })
    expect(shows('title')).toBe('Prices')
  })

  it('stays empty once it was emptied, until the sentence says something else', () => {
    const { shows, type, say } = form({ title: 'price', meetingOn: '2026-10-05' })
    type('title', '')
    expect(shows('title')).toBe('')
    type('meetingOn', '')
    expect([shows('title'), shows('meetingOn')]).toEqual(['', ''])
    say({ title: 'cost' })
    expect([shows('title'), shows('meetingOn')]).toEqual(['cost', ''])
  })

  it('is not said for all where it was typed in confidence, nor the other way round', () => {
    const open = form({ title: 'salary' })
    open.type('words', 'salary of the VP')
    expect(open.shows('title')).toBe('')
    open.say({ title: 'salary of the VP' })
    expect(open.shows('title')).toBe('')
    const confided = form({ words: 'salary' })
    confided.type('title', 'pay')
    expect([confided.shows('title'), confided.shows('words')]).toEqual(['pay', ''])
  })
})
