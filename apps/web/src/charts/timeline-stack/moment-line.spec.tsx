// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { timed } from '../mark.ts'
import { MomentLine } from './moment-line.tsx'
import type { TimedPanel } from './panels.ts'

afterEach(cleanup)

const at = '2026-04-24T09:00:00.000Z'

function goals(n: number): TimedPanel {
  const marks = Array.from({ length: n }, (_, which) => ({
    ...({ id: `g${which}`, kind: 'goal', state: 'current', at, recordedAt: at } as const),
    ...{ label: `G-${which}`, href: `/g${which}` },
  }))
  return { kind: 'lane', id: 'goals', title: 'Goals', of: 'goal', marks: timed(marks) }
}

const line = (n: number, when = at) => (
  <MomentLine panels={[goals(n)]} at={Date.parse(when)} listed={(day) => `/list?${day}`} />
)

const links = () =>
  screen.getAllByRole<HTMLAnchorElement>('link').map((link) => link.getAttribute('href'))

it('names four things of a day, and unfolds all that are more where they stand', () => {
  const { rerender } = render(line(4))
  expect(links()).toHaveLength(4)
  expect(screen.queryByRole('button')).toBeNull()
  rerender(line(7))
  expect(links()).toHaveLength(4)
  fireEvent.click(screen.getByRole('button', { name: 'and 3 more' }))
  const seven = Array.from({ length: 7 }, (_, n) => `/g${n}`)
  expect(links()).toEqual([...seven, `/list?${Date.parse(at)}`])
  rerender(line(7, '2026-04-24T10:00:00.000Z'))
  expect(links()).toHaveLength(4)
})
