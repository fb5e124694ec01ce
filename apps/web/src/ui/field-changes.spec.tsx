import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Change } from './field-changes.tsx'

const read = (from: unknown, to: unknown) =>
  renderToStaticMarkup(<Change change={{ field: 'state', from, to }} />).replace(/<[^>]*>/g, '')

it('says what was and what is apart to who hears them', () => {
  expect(read('in force', 'superseded')).toBe('in force superseded')
  expect(read(3, 4)).toBe('3 4')
  expect(read('2026-03-20', '2026-04-02')).toBe('20 Mar 2 Apr 2026')
})

it('says alone what there was nothing of before', () => {
  expect(read(undefined, 4)).toBe('4')
})
