// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { GoalTree } from './goal-tree.tsx'

afterEach(cleanup)

const goal = { id: 'g', href: '#', ref: 'G-1', title: 'Grow', state: 'past', parents: [] } as const

it('leaves out columns of which no goal says anything', () => {
  const columnsOf = (owner: string) => {
    render(<GoalTree goals={[{ ...goal, owner, note: '', orphan: false }]} />)
    const { className } = screen.getByRole('table')
    cleanup()
    return className.split(' ')
  }
  expect(columnsOf('')).toContain('no-owner')
  expect(columnsOf('Dana')).not.toContain('no-owner')
})

it('opens folded where it is long, but for the way to the goal that is picked', () => {
  const many = Array.from({ length: 120 }, (_, n) => ({
    ...{ ...goal, id: `g${n}`, ref: `G-${n}`, owner: '', note: '', orphan: false },
    parents: n === 0 ? [] : [`g${n % 2 === 0 ? 0 : n - 1}`],
  }))
  const shown = () => screen.getAllByRole('link').map(({ textContent }) => textContent)
  render(<GoalTree goals={many} />)
  expect(shown()).toEqual(['G-0Grow'])
  expect(screen.getByText(/under it/).textContent).toContain('60 under it')
  act(() => screen.getByRole('button', { name: 'unfold all' }).click())
  expect(shown()).toHaveLength(120)
  cleanup()
  render(<GoalTree goals={many} selected="g3" />)
  expect(shown()).toHaveLength(62)
  expect(shown()).toContain('G-3Grow')
})

it('puts below an open goal that serves none the trees that are over', () => {
  const over = { ...goal, id: 'o', ref: 'G-2', owner: '', note: '', orphan: false, over: true }
  const own = { ...goal, id: 'n', ref: 'G-9', owner: '', note: '', orphan: true }
  render(<GoalTree goals={[over, own]} />)
  const shown = screen.getAllByRole('link').map(({ textContent }) => textContent)
  expect(shown).toEqual(['G-9Grow', 'G-2Grow'])
})
