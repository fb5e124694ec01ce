import { expect, it } from 'vitest'
import type { ChangedRecord } from './changed-records.ts'
import { numbered } from './unchanged.ts'

it('tells records by their numbers, and after them those without one as they came', () => {
  const records = ['S-10', undefined, 'S-02'].map((ordinal, n) => ({
    about: { title: `${n}`, ...(ordinal === undefined ? {} : { ordinal }) },
  })) as unknown as ChangedRecord[]
  expect(numbered(records).map(({ about }) => about.ordinal ?? about.title)).toEqual([
    'S-02',
    'S-10',
    '1',
  ])
})
