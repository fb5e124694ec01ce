import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { alikeIn } from './alike.ts'
import { fieldsOf } from './fields-of.ts'
import { fittingIn, unfitIn } from './fitting.ts'
import type { Typed } from './sentence/with-said.ts'

const root = fieldsOf(
  z.strictObject({
    title: z.string().meta({ title: 'Title' }),
    open: z.boolean(),
    kind: z.enum(['direct', 'hard']).meta({ title: 'Kind' }),
    assumptions: z.array(z.strictObject({ text: z.string(), share: z.number().optional() })),
  }),
)

const typedOf = (fields: Record<string, unknown>): Typed =>
  ({ fields, byHand: Object.keys(fields) }) as Typed
const among = (fields: Record<string, unknown>) => {
  const typed = fittingIn(root, typedOf(fields)) as Typed
  return { fits: typed.fields, byHand: typed.byHand, unfit: unfitIn(root, typed), typed }
}

describe('a draft of an earlier build', () => {
  it('stands as it was where its form is the same', () => {
    const fields = { title: 'Grow', open: true, kind: 'hard' }
    expect(among(fields)).toMatchObject({
      fits: fields,
      byHand: Object.keys(fields),
      unfit: [],
    })
  })

  it('keeps what fits, and tells what has no field any more, or one that takes something else', () => {
    const { fits, byHand, unfit } = among({
      title: 'Grow',
      open: 'yes',
      kind: 'gentle',
      whyNow: 'The market moved.',
    })
    expect(fits).toEqual({ title: 'Grow' })
    expect(byHand).toEqual(['title'])
    expect(unfit.map(({ label, text }) => [label.toLowerCase(), text])).toEqual([
      ['open', 'yes'],
      ['kind', 'gentle'],
      ['why now', 'The market moved.'],
    ])
  })

  it('gets what a group has beside by now, and is told whole where one of its parts is gone', () => {
    const item = (fields: object) => ({ assumptions: { items: [{ fields }] } })
    expect(among(item({ text: 'It holds.' })).fits).toEqual(item({ text: 'It holds.', share: '' }))
    const { fits, unfit } = among(item({ text: 'It holds.', source: 'a survey' }))
    expect(fits).toEqual({})
    expect(unfit.map(({ text }) => text)).toEqual(['It holds., a survey'])
  })

  it('still has what did not fit once more was typed', () => {
    const { typed } = among({ whyNow: 'The market moved.' })
    const again = fittingIn(root, {
      ...typed,
      fields: { title: 'Grow' },
      byHand: ['title'],
    }) as Typed
    expect(unfitIn(root, again).map(({ text }) => text)).toEqual(['The market moved.'])
  })
})

describe('what was typed into a form of its own', () => {
  const begins = { text: '', cites: [] as string[], pattern: '' }

  it('stands as far as it is like what that begins with, and the rest is told', () => {
    const kept = { text: 'It was late.', cites: 'e-7', cause: 'Nobody asked.' }
    expect(alikeIn(kept, begins)).toEqual({
      typed: { text: 'It was late.', cites: [], pattern: '' },
      left: ['e-7', 'Nobody asked.'],
    })
    expect(alikeIn('It was late.', begins)).toEqual({ typed: begins, left: ['It was late.'] })
    expect(alikeIn({ ...begins, text: 'It was.' }, begins).left).toEqual([])
  })
})
