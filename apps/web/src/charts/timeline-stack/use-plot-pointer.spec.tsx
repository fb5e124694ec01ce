// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Figure } from '../../ui/figure.tsx'
import { timeAxis } from '../axis.ts'
import { usePlotPointer } from './use-plot-pointer.ts'

afterEach(cleanup)

interface PlotProps {
  onAt: (at: number) => void
  onWindow?: () => void
}

function Plot({ onAt, onWindow }: PlotProps) {
  const plot = useRef<HTMLDivElement>(null)
  const axis = timeAxis({ from: 0, to: 1_000 }, 1_000)
  return (
    <div ref={plot} data-testid="plot" {...usePlotPointer({ plot, axis, onAt, onWindow })}>
      <Figure href="/why">gap 16</Figure>
      <a href="/decision">S-05</a>
    </div>
  )
}

it('shows the moment that is pointed at, but not under a figure, which would run away', () => {
  const onAt = vi.fn()
  render(<Plot onAt={onAt} />)
  const point = (element: HTMLElement) => {
    fireEvent.pointerMove(element, { clientX: 250 })
    fireEvent.pointerDown(element, { clientX: 250, pointerType: 'touch' })
  }
  point(screen.getByText('gap 16'))
  expect(onAt).not.toHaveBeenCalled()
  point(screen.getByText('S-05'))
  point(screen.getByTestId('plot'))
  expect(onAt).toHaveBeenCalledTimes(4)
})

it('drags no more once the button was let go of, were it outside of the plot', () => {
  const [onAt, onWindow] = [vi.fn(), vi.fn()]
  render(<Plot onAt={onAt} onWindow={onWindow} />)
  const plot = screen.getByTestId('plot')
  fireEvent.pointerDown(plot, { clientX: 999, pointerType: 'mouse', button: 0, buttons: 1 })
  fireEvent.pointerMove(plot, { clientX: 500, pointerType: 'mouse', buttons: 0 })
  expect(onWindow).not.toHaveBeenCalled()
  expect(onAt).toHaveBeenCalledWith(500)
})
