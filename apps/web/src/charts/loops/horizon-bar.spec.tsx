import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { HorizonBar } from './horizon-bar.tsx'

it('names the year of each of its days: it may go over several', () => {
  const drawn = renderToStaticMarkup(
    <HorizonBar
      decided="2025-03-09"
      horizon="2026-06-30"
      ended={{ at: '2025-10-01', how: 'superseded' }}
      review="2026-01-15"
      now="2026-09-30"
    />,
  )
  expect(drawn).toContain('1 Oct 2025, superseded')
  expect(drawn).toContain('15 Jan 2026, planned review')
})
