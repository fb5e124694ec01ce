// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { SlopeChart } from './slope-chart.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const drawn = renderToStaticMarkup(
  <SlopeChart
    heads={[
      { label: 'Dana’s order', tone: 'a' },
      { label: 'Noor’s order', tone: 'b' },
    ]}
    slopes={[{ goal: 'one', left: 0, right: 0, crosses: 0, most: false }]}
    names={new Map([['one', { ref: 'G-1', title: 'Retention' }]])}
    summary="They agree"
  />,
)

it('heads each order where its goals are named', () => {
  const placed = [...drawn.matchAll(/<text class="([^"]*)" x="([\d.]+)"/g)].map(([, is, x]) => [
    is?.includes('anchor-end'),
    x,
  ])
  const [dana, noor, left, right] = placed
  expect(dana).toEqual(left)
  expect(noor).toEqual(right)
})

it('cuts no title for which there is room', () => {
  const named = (title: string) =>
    renderToStaticMarkup(
      <SlopeChart
        heads={[]}
        slopes={[{ goal: 'one', left: 0, right: 0, crosses: 0, most: false }]}
        names={new Map([['one', { ref: 'G-3', title }]])}
        summary="They agree"
      />,
    )
  expect(named('Qualified pipeline per quarter')).toContain('>Qualified pipeline per quarter<')
  expect(named('Qualified pipeline per quarter, as sales accept it')).toContain('…<')
})

it('names each goal on a phone by its number, whole', () => {
  class Observer {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer)
  vi.stubGlobal('matchMedia', () => new EventTarget())
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 358, 36))
  render(
    <SlopeChart
      heads={[]}
      slopes={[{ goal: 'one', left: 0, right: 0, crosses: 0, most: false }]}
      names={new Map([['one', { ref: 'G-12', title: 'Retention' }]])}
      summary="They agree"
    />,
  )
  expect(screen.getAllByText('G-12')).toHaveLength(2)
  expect(screen.queryByText('Retention')).toBeNull()
})
