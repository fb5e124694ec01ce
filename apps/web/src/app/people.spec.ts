import { describe, expect, it } from 'vitest'
import { firstName, roleBeside, toneOf } from './people.ts'

describe('a person', () => {
  it('is called by the first name, or by the post where that is all that is known', () => {
    expect(firstName('Dana Whitlock')).toBe('Dana')
    expect(firstName('connor13c')).toBe('connor13c')
    expect(firstName('Head of Eng')).toBe('Head of Eng')
    expect(firstName('VP Sales')).toBe('VP Sales')
    expect(firstName("J. R. d'Arc-Smith Jr.")).toBe("J. R. d'Arc-Smith")
    expect(firstName('a former COO')).toBe('a former COO')
    expect(firstName('Wolfeschlegelsteinhausenbergerdorff-Hohenzollern Senior')).toBe(
      'Wolfeschlegelsteinhausen…',
    )
  })

  it('is told apart from who is called the same, in short too, and by the role once', () => {
    expect(firstName('Sam Lee (CFO)')).toBe('Sam (CFO)')
    expect(roleBeside({ name: 'Sam Lee (CFO)', role: 'CFO' })).toBeUndefined()
    expect(roleBeside({ name: 'Sam Lee (2)', role: 'CFO' })).toBe('CFO')
    expect(roleBeside({ name: 'Sam Lee', role: 'Other' })).toBeUndefined()
  })

  it('has a colour only as one of a pair', () => {
    const [dana, noor, wei] = ['Dana', 'Noor', 'Wei'].map((name) => ({ id: name, name }))
    if (!dana || !noor || !wei) throw new Error('three people')
    expect(toneOf('Noor', [dana, noor])).toBe('b')
    expect(toneOf('Wei', [dana, noor])).toBe('ink')
    expect(toneOf('Dana', [dana, noor, wei])).toBe('ink')
  })
})
