// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Here } from '../../here/here.tsx'
import { shownWithin } from '../../testing/shown-within.tsx'
import { RecordScreen } from './record-screen.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const now = '2026-09-30T09:12:00.000Z'
const record = {
  ...{ entries: [], all: 2, found: 0, exceptions: {} },
  filters: { types: [], people: [], sources: [] },
}
const entry = {
  ...{ id: 'first', href: { noun: 'entry', id: 'first' }, number: 1, did: 'proposed a goal' },
  ...{ happened: now, recorded: now, lagDays: 0, source: 'web', who: { id: 'dana', name: 'Dana' } },
}
const view = {
  ...{ entry, stored: { stream: 'remark-r' }, mends: entry, mendedBy: [], effects: [] },
  ...{ together: [], changed: { counts: true, fields: [] }, mending: { insert: [] } },
}

it('shows nothing of one entry in the place of another that is still being read', async () => {
  vi.stubGlobal('fetch', (path: string) => {
    const answer = path.includes('/views/record?')
      ? record
      : path.includes('/views/entry?id=first') && view
    return answer
      ? Promise.resolve(new Response(JSON.stringify(answer)))
      : new Promise(() => undefined)
  })
  const here = { me: { id: 'dana', name: 'Dana' }, people: [], now, organisation: 'Calder' }
  const history = shownWithin({ '/record': RecordScreen }, here as unknown as Here)
  await screen.findByText(/2 entries that you may see/)
  history.push('/record?entry=first')
  await screen.findByText('proposed a goal')
  history.push('/record?entry=second')
  await screen.findByText('Reading the entry …')
  expect(screen.queryByText('proposed a goal')).toBeNull()
})
