// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
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

const links = (n: number) => {
  render(<MomentLine panels={[goals(n)]} at={Date.parse(at)} listed={(when) => `/list?${when}`} />)
  return screen.getAllByRole<HTMLAnchorElement>('link').map((link) => link.getAttribute('href'))
}

it('names four things of a day, and leads from how many more there are to the list of that day', () => {
  expect(links(4)).toHaveLength(4)
  cleanup()
  expect(links(7)).toHaveLength(5)
  const more = screen.getByRole('link', { name: 'and 3 more' })
  expect(more.getAttribute('href')).toBe(`/list?${Date.parse(at)}`)
})
