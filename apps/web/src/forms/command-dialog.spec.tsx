// @vitest-environment jsdom
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { type Here, HereContext } from '../app/here.tsx'
import { placeAt } from '../app/place.ts'
import { PlaceProvider } from '../app/place-context.tsx'
import { CommandDialog } from './command-dialog.tsx'
import { loadRegistry } from './registry.ts'

beforeAll(loadRegistry)
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})
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
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit = {}) =>
    method === 'POST' ? answer.promise : Promise.resolve(new Response('{}', { status: 404 })),
  )
  const routeTree = createRootRoute({
    component: () => (
      <PlaceProvider value={placeAt('calder')}>
        <HereContext value={here}>
          <Suspense>
            <CommandDialog command="AddPlayer" preset={player} onClose={() => undefined} />
          </Suspense>
        </HereContext>
      </PlaceProvider>
    ),
  })
  const history = createMemoryHistory({ initialEntries: ['/players'] })
  render(
    <ApiProvider api="/api/orgs/calder">
      <RouterProvider router={createRouter({ routeTree, history })} />
    </ApiProvider>,
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
