import { describe, expect, it } from 'vitest'
import { firstName, roleBeside, toneOf } from './people.ts'

describe('a person', () => {
  it('is called by the first name, or by the post where that is all that is known', () => {
    expect(firstName({ name: 'Dana Whitlock' })).toBe('Dana')
    expect(firstName({ name: 'connor13c' })).toBe('connor13c')
    expect(firstName({ name: 'Head of Eng' })).toBe('Head of Eng')
    expect(firstName({ name: 'VP Sales' })).toBe('VP Sales')
    expect(firstName({ name: "J. R. d'Arc-Smith Jr." })).toBe("J. R. d'Arc-Smith")
    expect(firstName({ name: 'a former COO' })).toBe('a former COO')
    expect(firstName({ name: 'Wolfeschlegelsteinhausenbergerdorff-Hohenzollern Senior' })).toBe(
      'Wolfeschlegelsteinhausen…',
    )
  })

  it('is told apart from who is called the same, in short too, and by the role once', () => {
    expect(firstName({ name: 'Sam Lee (CFO)', apart: 'CFO' })).toBe('Sam (CFO)')
    expect(roleBeside({ role: 'CFO', apart: 'CFO' })).toBeUndefined()
    expect(roleBeside({ role: 'CFO', apart: '2' })).toBe('CFO')
    expect(roleBeside({ role: 'Other' })).toBeUndefined()
  })

  it('is called the same in short whatever they write behind their name themselves', () => {
    expect(firstName({ name: 'Sam Lee (she/her)' })).toBe('Sam')
    expect(firstName({ name: 'Sam Lee (she/her) (2)', apart: '2' })).toBe('Sam (2)')
  })

  it('has a colour only as one of a pair', () => {
    const [dana, noor, wei] = ['Dana', 'Noor', 'Wei'].map((name) => ({ id: name, name }))
    if (!dana || !noor || !wei) throw new Error('three people')
    expect(toneOf('Noor', [dana, noor])).toBe('b')
    expect(toneOf('Wei', [dana, noor])).toBe('ink')
    expect(toneOf('Dana', [dana, noor, wei])).toBe('ink')
  })
})
