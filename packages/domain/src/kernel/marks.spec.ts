import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { id } from '../testing/spec.ts'
import { answer, isSealed, marksOf, of, ofMaybe, type Sealed, words } from './marks.ts'

const [dana, noor] = [id('dana'), id('noor')]
const sealed: Sealed = {
  owners: [dana],
  path: '/text',
  nonce: '',
  ciphertext: '',
  event: id('event'),
  recordedAt: '2026-03-31T09:00:00.000Z',
  audience: 'owners',
}

describe('marking a value', () => {
  it('says whose it is, in an order of its own', () => {
    const owners = [dana, noor].sort()
    expect(of(dana, 'yes')).toEqual({ owners: [dana], value: 'yes' })
    expect(of([noor, dana], 'yes')).toEqual({ owners, value: 'yes' })
    expect(of([dana, noor], 'yes')).toEqual({ owners, value: 'yes' })
  })

  it('leaves out what is left out, and nothing else', () => {
    expect(ofMaybe(dana, undefined)).toBeUndefined()
    expect(ofMaybe(dana, 0)).toEqual({ owners: [dana], value: 0 })
  })

  it('tells sealed from clear', () => {
    expect(isSealed(of(dana, 'yes'))).toBe(false)
    expect(isSealed(sealed)).toBe(true)
  })
})

describe('a marked field', () => {
  const stance = answer(z.enum(['support', 'oppose']))

  it('takes a value of its kind that has an owner', () => {
    expect(stance.parse(of(dana, 'support'))).toEqual({ owners: [dana], value: 'support' })
    expect(stance.safeParse(of(dana, 'maybe')).success).toBe(false)
    expect(stance.safeParse(of([], 'support')).success).toBe(false)
    expect(stance.safeParse('support').success).toBe(false)
  })

  it('never takes a sealed one: what is stored is sealed once', () => {
    expect(words().safeParse(sealed).success).toBe(false)
  })
})

describe('the marks of a schema', () => {
  const owners = { mark: 'words', audience: 'owners' }
  const opened = { mark: 'answer', audience: 'opened' }

  it('are found wherever they stand', () => {
    const schema = z.strictObject({
      title: z.string(),
      text: words(),
      reason: words('opened').optional(),
      items: z.array(z.strictObject({ points: answer(z.int()) })).default([]),
      need: z.union([z.strictObject({ said: words() }), z.strictObject({ none: z.string() })]),
    })
    expect(marksOf(schema)).toEqual([
      { ...owners, path: ['text'] },
      { mark: 'words', audience: 'opened', path: ['reason'] },
      { ...opened, path: ['items', '*', 'points'] },
      { ...owners, path: ['need', 'said'] },
    ])
  })

  it('are found behind refinements and descriptions', () => {
    const checked = z
      .strictObject({ text: words('organisation') })
      .refine(() => true)
      .meta({ title: 'Text' })
      .nullable()
      .readonly()
    expect(marksOf(checked)).toEqual([{ mark: 'words', audience: 'organisation', path: ['text'] }])
    expect(marksOf(z.strictObject({ title: words().meta({ title: 'Title' }) }))).toEqual([
      { ...owners, path: ['title'] },
    ])
  })

  it.each([
    ['record', z.record(z.string(), answer(z.int()))],
    ['tuple', z.tuple([z.string(), words()])],
    ['tuple', z.tuple([z.string()], words())],
    ['intersection', z.intersection(z.object({ a: words() }), z.object({ b: z.string() }))],
    ['pipe', z.object({ a: words() }).pipe(z.any())],
    ['pipe', z.object({ a: words() }).transform(String)],
  ])('may not stand in a %s, where they would be missed', (type, schema) => {
    const missed = () => marksOf(z.strictObject({ deep: schema }))
    expect(missed).toThrow(`a marked value cannot stand in a ${type}`)
  })

  it('are none where nothing is marked', () => {
    expect(marksOf(z.strictObject({ of: z.string(), owners: z.array(z.string()) }))).toEqual([])
  })
})
