// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Columns } from './columns.tsx'

afterEach(cleanup)

const tableOf = (columns: (string | null)[]) => ({
  headers: ['Goal', 'Status', 'Notes'],
  sample: [['Win customers', 'done', '']],
  reading: { columns, hierarchy: 'none' },
  remembered: false,
})

it('says of which columns nothing is taken, but for empty ones', () => {
  const table = tableOf(['title', null, null])
  render(<Columns table={table} reading={table.reading} onChange={() => undefined} />)
  expect(screen.getByText(/^Not taken: Status\. Goals come in as proposed/)).toBeTruthy()
})

it('says of a status which goals it ends', () => {
  const table = tableOf(['title', 'status', null])
  render(<Columns table={table} reading={table.reading} onChange={() => undefined} />)
  expect(screen.getByText(/goal that you own is recorded as its status says/)).toBeTruthy()
  expect(screen.queryByText(/come in as proposed/)).toBeNull()
})
