// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Here } from '../here/here.tsx'
import { letDialogsOpen } from '../testing/dialogs.ts'
import { shownWithin } from '../testing/shown-within.tsx'
import { CommandDialog } from './command-dialog.tsx'
import { loadRegistry } from './registry.ts'

beforeAll(loadRegistry)
beforeEach(letDialogsOpen)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const here = {
  ...{ me: { id: 'dana', name: 'Dana' }, people: [], principals: [], zone: 'UTC' },
  now: '2026-09-30T09:12:00.000Z',
} as unknown as Here
const player = { name: 'Acme', reach: 'direct', relation: 'competitor' }

/** A form with all that is needed in it, which is being recorded. */
async function record() {
  const answer = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit = {}) =>
    method === 'POST' ? answer.promise : Promise.resolve(new Response('{}', { status: 404 })),
  )
  const history = shownWithin(
    {
      '/players': () => (
        <CommandDialog command="AddPlayer" preset={player} onClose={() => undefined} />
      ),
      '/o/calder/players/acme': () => null,
    },
    here,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Add a player of the ecosystem' }))
  await screen.findByRole('button', { name: 'Recording…' })
  const recorded = () => answer.resolve(new Response('{"id":"acme","revision":0,"events":["e"]}'))
  return { recorded, address: () => history.location.pathname }
}

it('opens what it has begun', async () => {
  const { recorded, address } = await record()
  recorded()
  await vi.waitFor(() => expect(address()).toBe('/o/calder/players/acme'))
})

it('leaves whoever has closed it meanwhile where they are', async () => {
  const { recorded, address } = await record()
  fireEvent.click(screen.getByRole('button', { name: /^Close/ }))
  recorded()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(address()).toBe('/players')
})
