import { expect, it } from 'vitest'
import { z } from 'zod'
import { inPlainWords } from './plain-words.ts'
import { Line } from './text.ts'
import { LocalDate } from './time.ts'

const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goal') }),
  z.strictObject({ kind: z.literal('metric') }),
])

it.each<[string, z.ZodType, unknown, string]>([
  ['too small', z.number().min(0), -1, 'at least 0'],
  ['not above', z.number().gt(0), 0, 'more than 0'],
  ['too large', z.int().max(7), 9, 'at most 7'],
  ['not below', z.number().lt(1), 1, 'less than 1'],
  ['in parts', z.int(), 1.5, 'not a whole number'],
  ['no number', z.number(), 'CANARY', 'not a number'],
  ['not in steps', z.number().multipleOf(0.5), 0.3, 'not a multiple of 0.5'],
  ['missing', z.string(), undefined, 'needed'],
  ['of another kind', z.string(), 7, 'not what is asked for here'],
  ['no day', LocalDate, '2026-11-31', 'not a day, as 2026-03-09 is one'],
  ['no id', z.uuid(), 'CANARY', 'not an id'],
  ['too long', z.string().max(5), 'CANARY', 'longer than 5 characters'],
  ['too short', z.string().min(8), 'CANARY', 'shorter than 8 characters'],
  ['an empty choice', z.array(z.string()).min(1), [], 'choose at least one'],
  ['too many', z.array(z.string()).max(1), ['CANARY', 'b'], 'at most 1 of them'],
  ['no choice yet', z.enum(['hard', 'direct']), undefined, 'choose one'],
  ['another choice', z.enum(['hard', 'direct']), 'CANARY', 'one of these: hard, direct'],
  ['another kind', kinds, { kind: 'CANARY' }, 'one of these: goal, metric'],
  ['none of several', z.union([z.string(), z.number()]), true, 'not what is asked for here'],
  ['said in the schema’s own words', Line, '', 'write something here'],
])('what is %s is told in plain words', (_, schema, written, words) => {
  const { error } = schema.safeParse(written, { error: inPlainWords })
  expect(error?.issues.map(({ message }) => message)).toEqual([words])
})
