import { expect, it } from 'vitest'
import { kindOf } from './kinds.ts'

const told = (name: string, text: string) => kindOf(Buffer.from(text), name)

it('goes by how a file begins, whatever it is named', () => {
  expect(told('a.txt', '# v2 git bundle\n').kind).toBe('history')
  expect(told('a.txt', '{"specversion":"1.0"').kind).toBe('export')
  expect(told('goals.csv', 'Goal,Owner\n').kind).toBe('goals')
  expect(told('goals.txt', 'Goal,Owner\n').kind).toBe('goals')
})

it('says what a file is not that is named as something else', () => {
  expect(told('a.bundle', 'just a text')).toMatchObject({
    kind: 'other',
    instead: expect.stringMatching(/^This is no Git bundle, /),
  })
  for (const name of ['a.ndjson', 'a.jsonl', 'a.json'])
    expect(told(name, '{"goal":"Grow"}\n')).toMatchObject({
      kind: 'other',
      instead: expect.stringMatching(/^This is no export of Lockstep: /),
    })
})
