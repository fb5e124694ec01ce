import { expect, it } from 'vitest'
import { kindOf } from './kinds.ts'

const told = (name: string, text: string) => kindOf(Buffer.from(text), name)

it('goes by how a file begins, whatever it is named', () => {
  expect(told('a.txt', '# v2 git bundle\n').kind).toBe('history')
  expect(told('a.txt', '{"specversion":"1.0"').kind).toBe('export')
  expect(told('goals.csv', 'Goal,Owner\n').kind).toBe('goals')
  expect(told('goals.txt', 'Goal,Owner\n').kind).toBe('goals')
  expect(told('goals.csv', '\r\n\nGoal,Owner\n').kind).toBe('goals')
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

it.each([
  ['a.xlsx', 'PK\u0003\u0004', 'This is a workbook'],
  ['a.docx', 'PK\u0003\u0004', 'This is a text for reading'],
  ['a.zip', 'PK\u0003\u0004', 'This is an archive'],
  ['a', 'PK\u0003\u0004', 'This is an archive'],
  ['a.tar.gz', '', 'This is an archive'],
  ['a.csv', '%PDF-1.7', 'This is a PDF'],
  ['a.pdf', '', 'This is a PDF'],
])('says by what it holds or is named what can’t be imported: %s', (name, text, says) => {
  expect(told(name, text)).toMatchObject({
    ...{ kind: 'other', instead: expect.stringContaining(says) },
  })
})
