import { describe, expect, it } from 'vitest'
import { placeOf } from './place.ts'

describe('a place', () => {
  it('is an organisation, or a person in one, with everything after it left to the screens', () => {
    expect(placeOf('/o/calder/goals')).toEqual({
      org: 'calder',
      person: undefined,
      base: '/o/calder',
      api: '/api/orgs/calder',
    })
    expect(placeOf('/o/calder/as/dana/goals/g-3')?.base).toBe('/o/calder/as/dana')
    expect(placeOf('/o/calder/as/dana')?.api).toBe('/api/orgs/calder/as/dana')
  })

  it('is nowhere else', () => {
    expect(placeOf('/')).toBeUndefined()
    expect(placeOf('/join/abc')).toBeUndefined()
  })
})
