// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Here } from '../../here/here.tsx'
import { shownWithin } from '../../testing/shown-within.tsx'
import { ImportScreen } from './import-screen.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const here = { demo: true, now: '2026-09-30T09:12:00.000Z', people: [] } as unknown as Here
const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)))

/** A file of three letters is chosen; all of it has been sent, and is not heard to have arrived yet. */
async function send(id: string) {
  const job = { id, name: 'goals.csv', bytes: 3, arrived: 0, is: 'arriving' }
  const arrived = Promise.withResolvers<Response>()
  const sent = vi.fn(() => arrived.promise)
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (method === 'PUT') return sent()
    if (method === 'POST') return answer(path.endsWith('look') ? { ...job, is: 'arrived' } : job)
    return answer({ jobs: [], may: ['goals'], undoing: [], imports: [] })
  })
  const history = shownWithin({ '/import': ImportScreen, '/record': () => <h1>Record</h1> }, here)
  const file = new File(['a,b'], 'goals.csv')
  fireEvent.change(await screen.findByLabelText('Choose a file'), { target: { files: [file] } })
  await vi.waitFor(() => expect(sent).toHaveBeenCalled())
  const arrive = () =>
    arrived.resolve(new Response(JSON.stringify({ ...job, arrived: 3, is: 'arrived' })))
  return { history, arrive, address: () => history.location.href }
}

it('stays with a file that has arrived', async () => {
  const { arrive, address } = await send('first')
  arrive()
  await vi.waitFor(() => expect(address()).toBe('/import?file=first'))
})

it('leaves whoever has gone elsewhere while it is sent where they are', async () => {
  const { history, arrive, address } = await send('second')
  history.push('/record')
  await screen.findByRole('heading', { name: 'Record' })
  arrive()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(address()).toBe('/record')
})
