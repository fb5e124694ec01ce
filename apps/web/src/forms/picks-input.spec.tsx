// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type Options, OptionsProvider } from './options-context.tsx'
import { PicksInput } from './picks-input.tsx'

afterEach(cleanup)

const goals = Array.from({ length: 60 }, (_, n) => ({ id: `g-${n}`, label: `G-${n} Goal` }))
const options = { person: [], partnership: [], goal: goals, decision: [], feedback: [] }
const field = {
  kind: 'picks',
  of: 'goal',
  name: 'goals',
  label: 'Goals',
  required: false,
  clearable: false,
} as const

function show(value: readonly string[], offers: Options = options) {
  render(
    <OptionsProvider options={offers}>
      <PicksInput
        field={field}
        value={value}
        onChange={() => {}}
        ids={{
          id: 'goals',
          'aria-describedby': undefined,
          'aria-invalid': false,
          'aria-required': false,
        }}
      />
    </OptionsProvider>,
  )
}

const offered = () =>
  screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent?.trim())

describe('picking among many', () => {
  it('offers a part of them and says how many more there are', () => {
    show([])
    expect(offered()).toHaveLength(40)
    expect(screen.getByText('20 more: type to find them.')).toBeTruthy()
  })

  it('finds by words, and keeps what is picked in sight', () => {
    show(['g-7'])
    fireEvent.change(screen.getByLabelText('Find among goals'), { target: { value: 'g-55' } })
    expect(offered()).toEqual(['G-7 Goal', 'G-55 Goal'])
  })
  it('says that there is none only once that has been read', () => {
    show([], {})
    expect(screen.getByText('Reading what there is …')).toBeTruthy()
    cleanup()
    show([], { goal: [] })
    expect(screen.getByText('There is none yet.')).toBeTruthy()
  })
})
