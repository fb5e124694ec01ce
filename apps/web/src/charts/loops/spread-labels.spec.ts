import { describe, expect, it } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

const label = (x: number, tone?: 'due') => ({
  x,
  label: 'Accepted',
  note: '9 Apr',
  ...(tone === undefined ? {} : { tone }),
})
const places = (labels: readonly ReturnType<typeof label>[], width = 1000) =>
  spreadLabels(labels, width).map(({ side, bare }) => (bare ? 'tick' : side))

describe('labels along a bar', () => {
  it('stand above where there is room, below where a neighbour is in the way', () => {
    expect(places([label(0), label(20), label(200)])).toEqual(['above', 'below', 'above'])
  })

  it('leave a tick alone rather than cover each other, and never what is due', () => {
    expect(places([label(0), label(5), label(10, 'due')])).toEqual(['tick', 'below', 'above'])
  })

  it('run leftwards at the end', () => {
    expect(spreadLabels([label(990)], 1000)[0]?.anchor).toBe('end')
  })
})
