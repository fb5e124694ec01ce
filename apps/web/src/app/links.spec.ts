import { describe, expect, it } from 'vitest'
import { isWithin } from './links.ts'

describe('a link', () => {
  it('stays in the app within the same organisation and person', () => {
    expect(isWithin('/o/calder/as/dana/goals', '/o/calder/as/dana')).toBe(true)
    expect(isWithin('/o/calder/as/dana', '/o/calder/as/dana')).toBe(true)
  })

  it('loads the page anew where one becomes somebody else, or goes elsewhere', () => {
    expect(isWithin('/o/calder/as/noor/goals', '/o/calder/as/dana')).toBe(false)
    expect(isWithin('/o/calder/as/noor', '/o/calder')).toBe(false)
    expect(isWithin('/o/calderon', '/o/calder')).toBe(false)
    expect(isWithin('/', '/o/calder')).toBe(false)
  })
})
