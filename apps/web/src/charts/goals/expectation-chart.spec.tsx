import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ExpectationChart } from './expectation-chart.tsx'

const at = (day: string) => Date.parse(day)

it('writes what was reported, and the lower expectation, below every report that they pass', () => {
  const reports = [
    { at: at('2026-05-01'), value: 6.6 },
    { at: at('2026-07-20'), value: 5.8 },
    { at: at('2026-09-25'), value: 7.4 },
  ]
  const drawn = renderToStaticMarkup(
    <ExpectationChart
      start={{ at: at('2026-01-01'), value: 6.4 }}
      expected={[
        { who: 'Dana', tone: 'a', target: 9.5, horizon: '2026-12-31', href: '#' },
        { who: 'Noor', tone: 'b', target: 8, horizon: '2027-03-31', href: '#' },
      ]}
      reported={reports.map((report) => ({ ...report, href: '#' }))}
      unit={undefined}
    />,
  )
  const heightOf = (words: string) => Number(new RegExp(`y="([\\d.]+)">${words}`).exec(drawn)?.[1])
  const dots = [...drawn.matchAll(/M[\d.]+ ([\d.]+)h0\.01/g)].map(([, y]) => Number(y))
  const [, dip = 0, last = 0] = dots
  expect(heightOf('reported 7.4')).toBeGreaterThan(dip + 8)
  expect(heightOf('Noor: 8 by 31 Mar 2027')).toBeGreaterThan(last + 8)
})
