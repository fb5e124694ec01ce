// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { placeAt } from '../here/place.ts'
import { App } from './app.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const dana = { id: 'dana', name: 'Dana Whitlock' }
const noor = { id: 'noor', name: 'Noor Haddad' }
const wei = { id: 'wei', name: 'Wei Chen' }
const pairs = [
  { id: 'one', name: 'Dana and Noor', members: [dana, noor], mine: true },
  { id: 'two', name: 'Dana and Wei', members: [dana, wei], mine: true },
]
const me = {
  organisation: { id: 'calder', name: 'Calder Freight', zone: 'UTC', demo: false },
  ...{ moment: '2026-09-30T09:12:00.000Z', today: '2026-09-30', viewer: dana, people: [] },
  ...{ partnerships: pairs, principals: [], roles: ['member'], facilitates: [], imported: false },
}
const goals = ['G-1', 'G-2'].map((ordinal) => ({
  ...{ ordinal, title: 'Revenue', href: { noun: 'goal', id: ordinal } },
}))
const ranking = (id: string) => ({
  ranking: {
    ...{ id, ordinal: id, title: `The goals of ${id}`, asked: [dana], state: 'open' },
    ...{ called: { happened: '2026-09-01' }, closes: '2026-10-01', counts: { given: 0, asked: 1 } },
  },
  ...{
    goals,
    given: [],
    question: { state: 'waiting' },
    comparisons: [],
    actions: [],
    history: [],
  },
})

const dashboard = {
  ...{ partnership: pairs[0], a: dana, b: noor, verdict: [{ text: 'The first two are at one.' }] },
  ...{
    facts: [],
    panels: [],
    regions: [],
    density: [],
    version: 1,
    summary: '',
    moment: me.moment,
  },
}

const goal = {
  goal: { ordinal: 'G-1', title: 'Revenue', state: 'agreed', owners: [] },
  proposed: { happened: '2026-03-01' },
  ...{ agreedBy: [], changeProposals: [], expectations: [], progress: [], outcomes: [] },
  ...{ revisions: [], checks: [], actions: [], history: [] },
  ...{ parents: [], children: [], continuedInto: [], decisions: [], feedback: [] },
  whoKnows: { of: { noun: 'goal', id: 'G-1' }, people: [], unaware: [], open: false },
}
const list = {
  ...{ goals: [], book: [], counts: { all: 0, states: {}, orphans: 0 } },
  filters: { periods: [], functions: [], owners: [] },
}

/** By the view's name; what is not answered is still being read. */
const answers: Readonly<Record<string, (asked: URLSearchParams) => unknown>> = {
  me: () => me,
  'for-you': () => ({ items: [], open: 0, overdue: 0 }),
  goal: () => goal,
  goals: () => list,
  ranking: (asked) => ranking(asked.get('id') ?? ''),
  dashboard: (asked) => (asked.get('partnership') === 'one' ? dashboard : undefined),
}

/** A screen is fetched when it is first opened. */
const SLOWLY = { timeout: 30_000 }

/** What opens at an address, and where a link leads from there. */
function open(path: string, next: string) {
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', (address: string) => {
    const { pathname, searchParams } = new URL(address, location.href)
    const answer = answers[pathname.split('/').at(-1) ?? '']?.(searchParams)
    return answer === undefined
      ? new Promise(() => undefined)
      : Promise.resolve(new Response(JSON.stringify(answer)))
  })
  const place = placeAt('calder')
  history.replaceState(null, '', `${place.base}${path}`)
  render(
    <>
      <App place={place} />
      <a href={`${place.base}${next}`}>the next one</a>
    </>,
  )
}

it('puts nothing that was chosen on the page of one record into that of another', async () => {
  open('/rankings/R-1', '/rankings/R-2')
  await screen.findByRole('heading', { name: 'The goals of R-1' }, SLOWLY)
  fireEvent.click(screen.getByRole('button', { name: 'G-1 Revenue, in place 1' }))
  screen.getByRole('button', { name: 'G-2 Revenue, in place 2' })

  fireEvent.click(screen.getByRole('link', { name: 'the next one' }))
  await screen.findByRole('heading', { name: 'The goals of R-2' })
  expect(screen.getAllByRole('button', { name: /in place 1/ })).toHaveLength(2)
})

it('tells nothing of two people under the names of two others', async () => {
  open('/?with=one', '/?with=two')
  await screen.findByText('The first two are at one.', {}, SLOWLY)
  fireEvent.click(screen.getByRole('link', { name: 'the next one' }))
  await screen.findByText('Reading the timeline …')
  expect(screen.queryByText('The first two are at one.')).toBeNull()
})

it('stays with the pair that was chosen in this tab, whatever is chosen in another', async () => {
  open('/?with=one', '/rankings/R-1')
  await screen.findByText('The first two are at one.', {}, SLOWLY)
  for (const kept of Object.keys(localStorage)) localStorage.setItem(kept, 'two')
  fireEvent.click(screen.getByRole('link', { name: 'the next one' }))
  await screen.findByRole('heading', { name: 'The goals of R-1' }, SLOWLY)
  screen.getByRole('button', { name: /Noor Haddad/ })
})

it('names the window by the goal that one comes back to, not by the list beside it', async () => {
  open('/goals/G-1', '/rankings/R-1')
  await vi.waitFor(() => expect(document.title).toBe('G-1 Revenue · Lockstep'), SLOWLY)
  fireEvent.click(screen.getByRole('link', { name: 'the next one' }))
  await screen.findByRole('heading', { name: 'The goals of R-1' }, SLOWLY)
  history.back()
  await screen.findByRole('heading', { name: 'G-1 Revenue' })
  expect(document.title).toBe('G-1 Revenue · Lockstep')
})

it('names the window anew where there is nothing at an address', async () => {
  open('/rankings/R-1', '/nowhere')
  await vi.waitFor(() => expect(document.title).toBe('R-1 The goals of R-1 · Lockstep'), SLOWLY)
  fireEvent.click(screen.getByRole('link', { name: 'the next one' }))
  await screen.findByRole('heading', { name: 'There is nothing here.' })
  expect(document.title).toBe('Nothing here · Lockstep')
})
