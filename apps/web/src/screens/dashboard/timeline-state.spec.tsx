// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../../testing/shown-within.tsx'
import { useTimelineState } from './timeline-state.ts'

afterEach(cleanup)

const [first, now] = ['2026-01-01', '2026-09-30'].map((day) => Date.parse(day)) as [number, number]
const scrubbed = Date.parse('2026-03-09T12:00:00.000Z')

function Timeline() {
  const { onAt } = useTimelineState({ from: first, to: now }, now, () => now)
  return (
    <button type="button" onPointerMove={() => onAt(scrubbed)}>
      scrub
    </button>
  )
}

it.each([
  ['Alt ←', { key: 'ArrowLeft', altKey: true }],
  ['Enter', { key: 'Enter' }],
])('is in the address as it was left, also at once by %s', async (_, key) => {
  const history = shownWithin({ '/': Timeline })
  fireEvent.pointerMove(await screen.findByRole('button'))
  expect(history.location.search).not.toContain('at=')
  fireEvent.keyDown(document.body, key)
  expect(history.location.search).toContain('at=2026-03-09')
})
