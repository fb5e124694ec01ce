// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Columns } from './columns.tsx'

afterEach(cleanup)

it('says of which columns nothing is taken, but for empty ones', () => {
  const table = {
    headers: ['Goal', 'Status', 'Notes'],
    sample: [['Win customers', 'done', '']],
    reading: { columns: ['title', null, null], hierarchy: 'none' },
    remembered: false,
  }
  render(<Columns table={table} reading={table.reading} onChange={() => undefined} />)
  expect(screen.getByText(/^Not taken: Status\. Goals come in as proposed/)).toBeTruthy()
})
