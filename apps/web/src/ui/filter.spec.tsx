// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { DayFilter } from './filter.tsx'

afterEach(cleanup)

/** A list from a day on; another way there is to choose one. */
function Filtered() {
  const [from, setFrom] = useState<string>()
  return (
    <>
      <DayFilter label="From" value={from ?? ''} max="2026-09-30" onChange={setFrom} />
      <p>{`from ${from}`}</p>
      <button type="button" onClick={() => setFrom('2026-03-01')}>
        March
      </button>
    </>
  )
}

const field = () => screen.getByLabelText<HTMLInputElement>(/^From/)
const enter = (value: string) => fireEvent.change(field(), { target: { value } })

it('asks for no day before its year is typed to the end, and keeps what is typed', () => {
  render(<Filtered />)
  for (const year of ['0002', '0020', '0202', '2027']) {
    enter(`${year}-01-03`)
    screen.getByText('from undefined')
    expect(field().value).toBe(`${year}-01-03`)
  }
  enter('2026-01-03')
  screen.getByText('from 2026-01-03')
  enter('')
  screen.getByText('from undefined')
})

it('takes a day of which a part is typed anew for no day that was cleared', () => {
  render(<Filtered />)
  enter('2026-01-03')
  Object.defineProperty(field(), 'validity', { value: { badInput: true } })
  enter('')
  screen.getByText('from 2026-01-03')
})

it('shows what is chosen elsewhere in place of what was typed', () => {
  render(<Filtered />)
  enter('0002-01-03')
  fireEvent.click(screen.getByRole('button', { name: 'March' }))
  expect(field().value).toBe('2026-03-01')
})
