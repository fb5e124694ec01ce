import { commands } from '@lockstep/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asSentence } from '../words/as-sentence.ts'
import { draftOf, inputOf } from './draft.ts'
import { errorsFrom, problemsOf } from './field-errors.ts'
import { fieldsOf } from './fields-of.ts'
import { loadDomain } from './registry.ts'

beforeAll(loadDomain)

const offered = Object.values(commands).filter(({ definition }) => !definition.hidden)

describe('every command', () => {
  it.each(offered.map((command) => [command.name, command] as const))(
    '%s has a form',
    (_, { definition }) => {
      const root = fieldsOf(definition.input)
      for (const field of root.fields) expect(field.label, field.name).not.toBe('')
      const empty = draftOf(root)
      const problems = problemsOf(definition.input, root, empty, inputOf(root, empty))
      const required = root.fields
        .filter(({ required: needed, kind }) => needed && kind !== 'fixed')
        .map(({ name }) => name)
      // Of what is said for all or in confidence, one is needed.
      const either = root.fields.map(({ inPlaceOf }) => inPlaceOf).filter(Boolean)
      required.push(...either.map(String))
      for (const problem of problems)
        expect(required, problem.path).toContain(problem.path.split('.')[0])
    },
  )
})

describe('a field', () => {
  const schema = z.strictObject({
    title: z
      .string()
      .min(1, 'write something here')
      .meta({ title: 'Title', description: 'In one line.' }),
    kind: z.enum(['direct', 'hard']),
    valence: z.union([z.literal(-1).meta({ title: 'Blame' }), z.literal(1)]).optional(),
    helping: z.boolean().optional(),
    draft: z.boolean().default(true),
    need: z
      .union([
        z.strictObject({ segment: z.string().min(1, 'write something here') }),
        z.strictObject({ none: z.string() }),
      ])
      .optional(),
    due: z.iso.date().nullable().optional(),
    days: z.int().min(1).default(14),
    cost: z.strictObject({ amount: z.number(), currency: z.string() }).optional(),
  })
  const root = fieldsOf(schema)
  const filled = (values: Record<string, unknown>) => inputOf(root, draftOf(root, values), {})

  it('takes label and help from its schema, else its name', () => {
    expect(root.fields[0]).toMatchObject({
      label: 'Title',
      help: 'In one line.',
      required: true,
      kind: 'line',
    })
    expect(asSentence('expectedEffectDays')).toBe('Expected effect days')
    expect(asSentence('CEO')).toBe('CEO')
  })

  it('leaves out what was left empty and keeps numbers numbers', () => {
    expect(filled({ title: 'x', kind: 'hard', valence: -1 })).toEqual({
      title: 'x',
      kind: 'hard',
      valence: -1,
      draft: true,
      days: 14,
    })
  })

  it('that need not be answered can be left open, yes and no alike', () => {
    const [helping] = root.fields.filter(({ name }) => name === 'helping')
    expect(helping).toMatchObject({ kind: 'choice', choices: [{ label: 'Yes' }, { label: 'No' }] })
    expect(filled({ title: 'x', kind: 'hard', helping: false })).toMatchObject({ helping: false })
    expect(filled({ title: 'x', kind: 'hard' })).not.toHaveProperty('helping')
  })

  it('offers the choices in the words of the schema, else by their values', () => {
    const [valence] = root.fields.filter(({ name }) => name === 'valence')
    expect(valence).toMatchObject({ choices: [{ label: 'Blame' }, { label: '1' }] })
  })

  it('says null for what was emptied', () => {
    const draft = draftOf(root, { title: 'x', kind: 'hard', due: '' })
    expect(inputOf(root, draft, { due: '2026-03-09' })).toMatchObject({ due: null })
  })

  it('asks for a whole group once anything in it is filled in', () => {
    const draft = draftOf(root, { title: 'x', kind: 'hard', cost: { amount: 3 } })
    const problems = problemsOf(schema, root, draft, inputOf(root, draft))
    expect(problems).toEqual([{ path: 'cost.currency', message: 'needed: write it here' }])
  })

  it('asks for one of two that say the same, for all or in confidence', () => {
    const { input } = commands.MakeCommitment.definition
    const form = fieldsOf(input)
    const pathsOf = (filled: Readonly<Record<string, unknown>>) => {
      const draft = draftOf(form, filled)
      return problemsOf(input, form, draft, inputOf(form, draft)).map(({ path }) => path)
    }
    expect(pathsOf({})).toContain('title')
    expect(pathsOf({ title: 'x' })).not.toContain('title')
    expect(pathsOf({ words: 'x' })).not.toContain('title')
  })

  it('offers nothing to leave open where one of several is meant anyway', () => {
    const scope = fieldsOf(commands.GrantDelegation.definition.input).fields.find(
      ({ name }) => name === 'scope',
    )
    expect(scope).toMatchObject({
      required: true,
      initial: 'everything',
      label: 'What they record',
    })
  })

  it('tells of a variant only what concerns the one chosen', () => {
    const draft = draftOf(root, { title: 'x', kind: 'hard', need: { segment: '' } })
    const [field] = root.fields.filter(({ name }) => name === 'need')
    expect(field).toMatchObject({
      kind: 'variants',
      variants: [{ label: 'Segment' }, { label: 'None' }],
    })
    const problems = problemsOf(schema, root, draft, inputOf(root, draft))
    expect(problems).toEqual([{ path: 'need.segment', message: 'needed: write it here' }])
  })

  it('reads the server’s paths in either spelling', () => {
    const errors = errorsFrom([
      { path: '/cost/amount', message: 'too much' },
      { path: 'title', message: 'taken' },
    ])
    expect([...errors]).toEqual([
      ['cost.amount', 'too much'],
      ['title', 'taken'],
    ])
  })
})
