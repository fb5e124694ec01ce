// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { frameOf } from './frame.ts'
import { Grid } from './grid.tsx'

afterEach(cleanup)

const [from, to] = ['2026-11-28T00:00', '2026-12-28T00:00'].map((at) => Date.parse(at))

it('leaves out a date that would be cut off at a phone’s edge', () => {
  const datesOn = (width: number) => {
    const { plot, labels } = frameOf(width)
    const axis = timeAxis({ from: from ?? 0, to: to ?? 0 }, plot)
    const { container } = render(
      <svg role="img" aria-label="A plot">
        <Grid axis={axis} height={100} at={0} labels={labels} />
      </svg>,
    )
    return [...container.querySelectorAll('text')].map(({ textContent }) => textContent)
  }
  expect(datesOn(1100).at(-1)).toBe('28 Dec')
  expect(datesOn(358).at(-1)).toBe('21 Dec')
})
