// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { type Here, HereContext } from '../../here/here.tsx'
import { FindingForm } from './finding-form.tsx'
import type { Told } from './told-entry.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const here = { me: { id: 'dana' }, now: '2026-09-30T09:12:00.000Z', zone: 'UTC' } as Here
const entry = { id: 'e', who: 'lockstep', happened: '2026-09-01', did: 'opened the positions' }
const view = { record: { id: 'P-1' }, narrative: [{ entry }], patterns: [] } as unknown as Told

const show = () =>
  render(
    <ApiProvider api="/api/orgs/calder">
      <HereContext value={here}>
        <FindingForm view={view} onDone={() => undefined} />
      </HereContext>
    </ApiProvider>,
  )
const found = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was found' })

it('is empty again once what was typed is discarded', () => {
  const { unmount } = show()
  fireEvent.change(found(), { target: { value: 'Nobody asked finance.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
  unmount()
  show()
  expect(found().value).toBe('')
})

/** Under which keys it was sent; the first answer is lost on its way. */
function sending() {
  const keys: (string | null)[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'))
    return keys.length === 1
      ? Promise.reject(new TypeError('cut'))
      : Promise.resolve(new Response('{"id":"P-1","revision":0,"events":["e"],"position":"1"}'))
  })
  return keys
}
const fill = (text: string) => fireEvent.change(found(), { target: { value: text } })
const give = () => fireEvent.click(screen.getByRole('button', { name: 'Add the finding' }))

it('is sent under the same key after the page was loaded anew, and the next one under another', async () => {
  const keys = sending()
  const { unmount } = show()
  fill('Nobody asked finance.')
  fireEvent.click(screen.getByRole('checkbox'))
  give()
  await screen.findByText(/could not be reached/)
  unmount()
  show()
  give()
  await waitFor(() => expect(sessionStorage.length).toBe(0))
  fill('Nobody asked sales.')
  give()
  await waitFor(() => expect(sessionStorage.length).toBe(0))
  expect(keys).toEqual([keys[0], keys[0], keys[2]])
  expect(keys[2]).not.toBe(keys[0])
})
