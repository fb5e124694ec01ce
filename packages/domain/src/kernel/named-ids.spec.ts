import { expect, it } from 'vitest'
import { z } from 'zod'
import { id } from '../testing/spec.ts'
import { EventId, GoalId, PersonId } from './ids.ts'
import { of, words } from './marks.ts'
import { changeIds } from './named-ids.ts'

const schema = z.strictObject({
  owner: PersonId.meta({ title: 'Owner' }),
  parents: z.array(GoalId).optional(),
  about: z.union([z.literal('all'), z.strictObject({ goal: GoalId })]),
  change: EventId,
  text: words(),
})

it('finds each id that names a record, by its noun, and leaves everything else', () => {
  const value = {
    owner: id('dana'),
    parents: [id('growth'), id('brand')],
    about: { goal: id('growth') },
    change: id('event1'),
    text: of(id('dana'), id('growth')),
  }
  const found: string[] = []
  const told = changeIds(schema, value, (noun, of) => {
    found.push(noun)
    return of === id('growth') ? 'hidden' : of
  })
  expect(told).toEqual({ ...value, parents: ['hidden', id('brand')], about: { goal: 'hidden' } })
  expect(found).toEqual(['person', 'goal', 'goal', 'goal'])
  expect(changeIds(schema, { ...value, about: 'all' }, () => 'hidden')).toMatchObject({
    about: 'all',
  })
})
