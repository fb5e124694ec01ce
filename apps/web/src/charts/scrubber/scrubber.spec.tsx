// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { foldedAxis } from '../fold.ts'
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
})
