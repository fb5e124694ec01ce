// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { foldedAxis } from '../fold.ts'
import { timed } from '../mark.ts'
import { textWidth } from '../text-width.ts'
import { histogram } from './histogram.ts'
import { Scrubber } from './scrubber.tsx'

const time = (date: string) => new Date(`${date}T00:00:00`).getTime()
const extent = { from: time('2025-04-01'), to: time('2026-10-01') }
const window = { from: time('2025-10-01'), to: time('2026-04-01') }
const density = [
  { at: '2025-05-02T10:00:00.000Z', count: 2 },
  { at: '2025-05-03T10:00:00.000Z', count: 6 },
]

afterEach(cleanup)

describe('the scrubber', () => {
  const show = () => {
    const onWindow = vi.fn()
    render(<Scrubber extent={extent} window={window} density={density} onWindow={onWindow} />)
    return onWindow
  }

  it('moves an end by a day, with Shift by a week', () => {
    const onWindow = show()
    const begins = screen.getByRole('slider', { name: 'Window begins' })
    expect(begins.getAttribute('aria-valuetext')).toBe('1 Oct 2025')
    fireEvent.keyDown(begins, { key: 'ArrowRight' })
    expect(onWindow).toHaveBeenLastCalledWith({ ...window, from: time('2025-10-02') })
    fireEvent.keyDown(begins, { key: 'ArrowLeft', shiftKey: true })
    expect(onWindow).toHaveBeenLastCalledWith({ ...window, from: time('2025-09-24') })
  })

  it('has one handle where it is moved as a whole', () => {
    const onWindow = vi.fn()
    const whole = { from: time('2025-10-01'), to: time('2025-10-02') }
    render(<Scrubber {...{ extent, density, onWindow }} window={whole} whole="Day" />)
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowRight' })
    const next = { from: time('2025-10-02'), to: time('2025-10-03') }
    expect(onWindow).toHaveBeenLastCalledWith(next)
  })

  it('draws no more marks than can be told apart', () => {
    const marks = timed(
      Array.from({ length: 3_000 }, (_, n) => ({
        ...{
          id: `${n}`,
          kind: 'decision' as const,
          state: 'current' as const,
          label: `S-${n}`,
          href: '#',
        },
        at: new Date(extent.from + n * 14_000_000).toISOString(),
      })),
    )
    const { container } = render(
      <Scrubber {...{ extent, window, density, marks }} onWindow={vi.fn()} />,
    )
    expect(container.querySelectorAll('path').length).toBeGreaterThan(100)
    expect(container.querySelectorAll('path').length).toBeLessThan(230)
  })

  it('keeps its ends in order and inside what there is', () => {
    const onWindow = show()
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Window begins' }), { key: 'End' })
    expect(onWindow).toHaveBeenLastCalledWith({ ...window, from: time('2026-03-31') })
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Window ends' }), { key: 'End' })
    expect(onWindow).toHaveBeenLastCalledWith({ ...window, to: extent.to })
  })
})

describe('the histogram', () => {
  it('adds up the days of a bar and scales by the tallest', () => {
    const bars = histogram(density, foldedAxis(extent, 872, []), 872, 11.5)
    expect(bars.map(({ share }) => share)).toEqual([1])
  })

  it('ends its last bar where the strip ends', () => {
    const days = [{ at: '2026-09-30T20:00:00.000Z', count: 1 }]
    const [last] = histogram(days, foldedAxis(extent, 300, []), 300, 35)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(300)
  })
})

describe('the name of a silence', () => {
  it('stays on the strip, however near to an end that is', () => {
    const until = time('2026-07-01')
    const busy = Array.from(
      { length: 24 },
      (_, n) => extent.from + (n * (until - extent.from)) / 23,
    )
    const days = [...busy, extent.to].map((at) => ({ at: new Date(at).toISOString(), count: 1 }))
    const { container } = render(
      <Scrubber extent={extent} window={window} density={days} onWindow={() => undefined} />,
    )
    const names = [...container.querySelectorAll('text.anchor-middle')]
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const [middle, half] = [Number(name.getAttribute('x')), textWidth(name.textContent) / 2]
      expect([middle - half >= 0, middle + half <= 872]).toEqual([true, true])
    }
  })
})
