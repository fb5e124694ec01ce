// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { type Here, HereContext } from '../../here/here.tsx'
import { letDialogsOpen } from '../../testing/dialogs.ts'
import { PasteDialog } from './paste-dialog.tsx'

beforeEach(letDialogsOpen)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const here = { me: { id: 'dana', name: 'Dana' }, people: [], principals: [] } as unknown as Here
const page = (
  <ApiProvider api="/api/orgs/calder">
    <HereContext value={here}>
      <PasteDialog id="revenue" title="Revenue" onClose={() => undefined} />
    </HereContext>
  </ApiProvider>
)

const recorded = () => new Response('{"id":"revenue","revision":1,"events":["e"],"position":"1"}')
const table = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Table' })
const from = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Where it comes from/ })
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Report 1 value' }))

/** What each of the answers is given to: the keys of what was sent. */
function answering(...answers: (() => Promise<Response>)[]) {
  const keys: (string | null)[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    if (init.method !== 'POST') return Promise.resolve(new Response('{}', { status: 404 }))
    keys.push(new Headers(init.headers).get('idempotency-key'))
    return answers[keys.length - 1]?.() ?? Promise.reject(new Error('nothing more is sent'))
  })
  return keys
}

it('sends a table again as the same, where no answer came', async () => {
  const keys = answering(
    () => Promise.reject(new TypeError('cut')),
    () => Promise.resolve(recorded()),
  )
  render(page)
  fireEvent.change(table(), { target: { value: '2026-08\t4' } })
  press()
  await screen.findByText(/could not be reached/)
  press()
  await waitFor(() => expect(keys).toHaveLength(2))
  expect(keys[1]).toBe(keys[0])
})

it('sends a table again as the same, where the page was loaded anew before an answer came', async () => {
  const keys = answering(
    () => Promise.reject(new TypeError('cut')),
    () => Promise.resolve(recorded()),
  )
  const { unmount } = render(page)
  fireEvent.change(table(), { target: { value: '2026-08\t4' } })
  fireEvent.change(from(), { target: { value: 'The ledger' } })
  press()
  await screen.findByText(/could not be reached/)
  unmount()
  render(page)
  expect(from().value).toBe('The ledger')
  press()
  await waitFor(() => expect(keys).toHaveLength(2))
  expect(keys[1]).toBe(keys[0])
})

it('does not keep a table that was recorded after the form was closed', async () => {
  const answer = Promise.withResolvers<Response>()
  answering(() => answer.promise)
  const { unmount } = render(page)
  fireEvent.change(table(), { target: { value: '2026-08\t4' } })
  press()
  await screen.findByText('Recording…')
  unmount()
  answer.resolve(recorded())
  await waitFor(() => expect(sessionStorage.length).toBe(0))
})
