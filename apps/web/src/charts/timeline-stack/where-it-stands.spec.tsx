// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Curve, LinkedContribution } from '../curve.ts'
import type { Mark } from '../mark.ts'
import type { Panel } from './panels.ts'
import { WhereItStands } from './where-it-stands.tsx'

afterEach(cleanup)

const instant = (day: string) => `${day}T09:00:00.000Z`
const now = Date.parse(instant('2026-09-30'))

const why = (time = 0) => `/why?${new Date(time).toISOString().slice(0, 10)}`
const curve = (label: string, given: Partial<Curve<LinkedContribution>>) =>
  ({ id: label, label, person: 'a', shape: 'held', points: [], why, ...given }) as const

const goal = (label: string, day: string): Mark => {
  const at = instant(day)
  return { id: label, kind: 'goal', state: 'current', at, recordedAt: at, label, href: `/${label}` }
}

const panels: readonly Panel[] = [
  {
    ...{ kind: 'curves', id: 'trust', title: 'Trust' },
    curves: [
      curve('Noor → Dana', {
        points: [{ at: instant('2026-03-01'), value: 61, low: 48, high: 75 }],
        laid: { own: 'v3', beside: 'v2', why: () => '/v2' },
        beside: [{ at: instant('2026-03-01'), value: 58 }],
      }),
      curve('Dana → Noor', {
        points: [{ at: instant('2026-07-01'), value: 72, low: 60, high: 80 }],
      }),
    ],
  },
  {
    ...{ kind: 'curves', id: 'alignment', title: 'Alignment' },
    curves: [
      curve('Alignment', {
        person: 'ink',
        points: [{ at: instant('2026-03-01'), value: 74, note: '6 of 6 parts' }],
      }),
    ],
  },
  {
    ...{
      kind: 'lane',
      id: 'goals',
      title: 'Goals',
      of: 'goal',
      countedAt: (at) => `/goals${why(at)}`,
    },
    marks: [goal('G-1', '2026-02-01'), goal('G-2', '2026-05-01')],
  },
  {
    ...{ kind: 'lane', id: 'people', title: 'People', of: 'person' },
    marks: [],
  },
]

/** Each row: what it is of, and the links in it. */
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      row.firstElementChild?.textContent,
      ...within(row)
        .queryAllByRole<HTMLAnchorElement>('link')
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((link) => [link.textContent, link.getAttribute('href')]),
    ])

it('leads by keyboard from each figure of the gutter to what it rests on', () => {
  render(<WhereItStands panels={panels} at={now} now={now} />)
  expect(screen.getByRole('table', { name: 'Where it stands' })).toBeDefined()
  expect(rows()).toEqual([
    ['Trust, Noor → Dana', ['61 v3', '/why?2026-09-30'], ['58 v2', '/v2']],
    ['Trust, Dana → Noor', ['72, 60–80', '/why?2026-09-30']],
    ['Alignment', ['74, 6 of 6 parts', '/why?2026-09-30']],
    ['Goals', ['2 open', '/goals/why?2026-09-30']],
  ])
})

it('tells of the moment under the crosshair, and says which that is', () => {
  render(<WhereItStands panels={panels} at={Date.parse(instant('2026-04-01'))} now={now} />)
  expect(screen.getByRole('table', { name: 'Where it stood on 1 Apr 2026' })).toBeDefined()
  expect(rows()).toMatchObject([
    ['Trust, Noor → Dana', ['61 v3', '/why?2026-04-01'], {}],
    ['Trust, Dana → Noor'],
    ['Alignment', {}],
    ['Goals', ['1 open', '/goals/why?2026-04-01']],
  ])
})
