import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SlopeChart } from './slope-chart.tsx'

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
