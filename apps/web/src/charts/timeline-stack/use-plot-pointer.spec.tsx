// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Figure } from '../../ui/figure.tsx'
import { timeAxis } from '../axis.ts'
import { usePlotPointer } from './use-plot-pointer.ts'

afterEach(cleanup)

function Plot({ onAt }: { onAt: (at: number) => void }) {
  const plot = useRef<HTMLDivElement>(null)
  const axis = timeAxis({ from: 0, to: 1_000 }, 1_000)
  return (
    <div
      ref={plot}
      data-testid="plot"
      {...usePlotPointer({ plot, axis, onAt, onWindow: undefined })}
    >
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
