// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { WordsFilter } from './words-filter.tsx'

afterEach(cleanup)

/** A list whose words stand in the address: another way there is to clear them. */
function Filtered() {
  const [words, setWords] = useState<string>()
  return (
    <>
      <WordsFilter value={words ?? ''} example="G-3" onChange={setWords} />
      <p>{words === undefined ? 'all' : `those with ${words}`}</p>
      <button type="button" onClick={() => setWords(undefined)}>
        Clear
      </button>
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox')

it('is empty once its words are cleared elsewhere, and does not bring them back', () => {
  render(<Filtered />)
  fireEvent.change(field(), { target: { value: ' revenue ' } })
  fireEvent.submit(field())
  screen.getByText('those with revenue')
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(field().value).toBe('')
  fireEvent.blur(field())
  screen.getByText('all')
})
