// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { use, useState } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadRegistry } from '../../forms/registry.ts'
import type { Here } from '../../here/here.tsx'
import { shownWithin } from '../../testing/shown-within.tsx'
import { Capture } from './capture.tsx'

beforeAll(loadRegistry)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const here = {
  ...{ me: { id: 'dana', name: 'Dana' }, people: [], principals: [], zone: 'UTC', yearBegins: 1 },
  now: '2026-09-30T09:12:00.000Z',
} as unknown as Here

const onOpen = vi.fn()
const nothing = () => undefined

/** The sentence of a player, over a page; to be left like the palette that it stands in. */
function Palette() {
  const [left, setLeft] = useState(false)
  const command = use(loadRegistry()).get('AddPlayer')
  if (command === undefined || left) return null
  const of = { noun: 'player', id: 'acme' } as const
  const preset = { of, name: 'Acme', reach: 'direct', relation: 'competitor' }
  const begun = { command: 'AddPlayer', sentence: '', preset }
  return (
    <>
      <Capture
        {...{ command, begun, onOpen }}
        onBack={nothing}
        onLeave={nothing}
        onInstead={nothing}
      />
      <button type="button" onClick={() => setLeft(true)}>
        Leave
      </button>
    </>
  )
}

async function record() {
  onOpen.mockClear()
  const answer = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit = {}) =>
    method === 'POST' ? answer.promise : Promise.resolve(new Response('{}', { status: 404 })),
  )
  shownWithin({ '/': Palette }, here)
  fireEvent.click(await screen.findByRole('button', { name: 'Add a player of the ecosystem' }))
  await screen.findByRole('button', { name: 'Recording…' })
  return () => answer.resolve(new Response('{"id":"acme","revision":0,"events":["e"]}'))
}

it('opens what was recorded', async () => {
  const recorded = await record()
  recorded()
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledWith('/o/calder/players/acme'))
})

it('opens nothing for who has left it while it was recorded', async () => {
  const recorded = await record()
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }))
  recorded()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(onOpen).not.toHaveBeenCalled()
})
