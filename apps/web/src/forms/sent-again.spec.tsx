// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm } from './command-form.tsx'
import { loadDomain } from './registry.ts'

beforeAll(loadDomain)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const command = {
  name: 'RaiseTopic',
  title: 'Raise a topic',
  input: z.strictObject({ title: z.string().min(1).meta({ title: 'Title' }) }),
}
const offline = () => Promise.reject(new TypeError('offline'))
const recorded = () =>
  Promise.resolve(new Response('{"id":"t","revision":0,"events":["e"],"position":"1"}'))
const otherwise = () =>
  Promise.resolve(
    new Response(
      '{"title":"This key was used before, for something else.","code":"IdempotencyKeyReused"}',
      { status: 422 },
    ),
  )

/** The form on a page that was loaded just now: nothing is left of one before but what the tab keeps. */
function load(reply: () => Promise<Response>) {
  cleanup()
  const fetched = vi.fn((_path: string, _init: RequestInit) => reply())
  vi.stubGlobal('fetch', fetched)
  const onDone = vi.fn()
  render(
    <ApiProvider api="/api/orgs/calder">
      <CommandForm command={command} now="2026-09-30T09:12:00.000Z" onDone={onDone} />
    </ApiProvider>,
  )
  const keys = () =>
    fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('idempotency-key'))
  return { keys, onDone }
}
const type = (title: string) =>
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: title } })
const give = () => fireEvent.click(screen.getByRole('button', { name: 'Raise a topic' }))

it('is given under the same key after the page was loaded anew: it may be on record', async () => {
  const before = load(offline)
  type('Prices')
  give()
  await screen.findByRole('alert')
  const after = load(recorded)
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Prices')
  give()
  await vi.waitFor(() => expect(after.onDone).toHaveBeenCalled())
  expect(after.keys()).toEqual(before.keys())
})

it('says that it is on record already where it was changed since, and records it a second time once asked again', async () => {
  const replies = [otherwise, recorded]
  const { keys, onDone } = load(() => (replies.shift() ?? offline)())
  type('Prices of May')
  give()
  expect((await screen.findByRole('alert')).textContent).toMatch(/^This is on record as it was/)
  give()
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(new Set(keys()).size).toBe(2)
})

it('is another one under another key, once the one before was recorded', async () => {
  const { keys, onDone } = load(recorded)
  for (const title of ['Prices', 'Dates']) {
    onDone.mockClear()
    type(title)
    give()
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  }
  expect(new Set(keys()).size).toBe(2)
})
