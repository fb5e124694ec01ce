import { expect, it } from 'vitest'
import { toldAsOf } from './told-as-of.ts'

const of = (name: string, to?: string) => ({
  name,
  ...(to === undefined ? {} : { readTo: { day: to, at: `${to}T21:59:59.999Z` } }),
})

it('says as of when pages tell what is read up to a day that is over', () => {
  expect(toldAsOf([of('Dana and Noor')])).toBe(undefined)
  expect(toldAsOf([of('Dana and Noor', '2026-03-31'), of('Dana and Wei', '2026-03-31')])).toBe(
    'Pages tell it as of 31 Mar 2026, the last day that you read; the record, people and post-mortems as of today.',
  )
})

it('says it of each partnership, and of what is of several, where the days are not the same', () => {
  expect(toldAsOf([of('Dana and Noor', '2026-06-30'), of('Dana and Wei', '2026-03-31')])).toBe(
    'Pages tell Dana and Noor as of 30 Jun 2026 and Dana and Wei as of 31 Mar 2026, to where you read, and what is of several partnerships as of 31 Mar 2026; the record, people and post-mortems as of today.',
  )
  expect(toldAsOf([of('Dana and Noor'), of('Dana and Wei', '2026-03-31')])).toBe(
    'Pages tell Dana and Wei as of 31 Mar 2026, to where you read, and what is of several partnerships as of 31 Mar 2026; the record, people and post-mortems as of today.',
  )
})
