// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
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
