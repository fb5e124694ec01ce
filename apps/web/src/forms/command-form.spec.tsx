// @vitest-environment jsdom

import { useQuery } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'
import { loadDomain } from './registry.ts'
import type { Said } from './sentence/read-sentence.ts'

const person = z.string().min(1).meta({ widget: 'person' })
const command = {
  name: 'GiveFeedback',
  title: 'Give feedback',
  input: z.strictObject({
    to: person.meta({ title: 'To' }),
    title: z.string().min(1, 'write something here').meta({ title: 'Title' }),
  }),
}
const options = {
  person: [{ id: 'noor', label: 'Noor Haddad', note: 'CMO' }],
  partnership: [],
  goal: [],
  decision: [],
  feedback: [],
  joined: '2026-09-01',
}

afterEach(() => {
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
  cleanup()
  vi.unstubAllGlobals()
})

function ReadsForEver() {
  useQuery({ queryKey: ['view', 'slow'], queryFn: () => new Promise<string>(() => undefined) })
  return null
}

function show(reply: () => Promise<Response>, said: Said = { values: {} }, beside?: ReactNode) {
  const fetched = vi.fn((_path: string, _init: RequestInit) => reply())
  vi.stubGlobal('fetch', fetched)
  const onDone = vi.fn()
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={options}>
        <CommandForm
          command={command}
          now="2026-09-30T09:12:00.000Z"
          said={said}
          onDone={onDone}
          onCancel={() => undefined}
        />
      </OptionsProvider>
      {beside}
    </ApiProvider>,
  )
  return { fetched, onDone }
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
const give = () => fireEvent.click(screen.getByRole('button', { name: 'Give feedback' }))
const sent = (call: [string, RequestInit] | undefined) => ({
  key: new Headers(call?.[1].headers).get('idempotency-key'),
  body: JSON.parse(String(call?.[1].body)) as unknown,
})
const refusal = {
  title: 'Some of this cannot be recorded.',
  code: 'InputInvalid',
  errors: [{ path: 'title', message: 'is taken' }],
}

beforeAll(loadDomain)

describe('a form', () => {
  it('says what is missing beside the field, and sends nothing', () => {
    const { fetched } = show(() => Promise.reject(new Error('nothing should be sent')))
    give()
    expect(screen.getByLabelText('Title').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('needed: choose a person')).toBeTruthy()
    expect(screen.getByText('needed: write it here')).toBeTruthy()
    expect(fetched).not.toHaveBeenCalled()
  })

  it('asks what a sentence left open in its own words, also once it was to be sent', () => {
    const whom = 'No one person here is called “paul”: choose whom you mean.'
    show(() => Promise.reject(new Error('nothing should be sent')), {
      values: {},
      asks: { to: whom },
    })
    give()
    expect(screen.getByText(whom)).toBeTruthy()
    expect(screen.queryByText('needed: choose a person')).toBeNull()
    type('To', 'noor')
    expect(screen.queryByText(whom)).toBeNull()
  })

  it('asks on which day it happened where a sentence leaves that open, and records nothing before', async () => {
    const { fetched } = show(() => Promise.resolve(new Response('{}')), {
      values: { to: 'noor', title: 'late' },
      asks: { occurredAt: 'There is no 31 Feb: choose the day.' },
    })
    const clocks = within(screen.getByRole('group', { name: 'When it happened' }))
    expect(clocks.getByText('There is no 31 Feb: choose the day.')).toBeTruthy()
    give()
    expect(fetched).not.toHaveBeenCalled()
    fireEvent.click(clocks.getByRole('radio', { name: 'now' }))
    give()
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
  })

  it('keeps what was typed and its key when refused, and shows the server’s word at the field', async () => {
    const { fetched, onDone } = show(() =>
      Promise.resolve(new Response(JSON.stringify(refusal), { status: 422 })),
    )
    type('To', 'noor')
    type('Title', 'Board deck')
    give()
    await screen.findByText('is taken')
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Board deck')
    give()
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
    const [first, second] = fetched.mock.calls.map(sent)
    expect(first?.key).toBe(second?.key)
    expect(first?.body).toEqual({ input: { to: 'noor', title: 'Board deck' } })
    expect(onDone).not.toHaveBeenCalled()
  })

  it('says once what concerns one field that it shows', async () => {
    const says = 'You may not promise anything to yourself.'
    const told = { title: says, code: 'ToOneself', errors: [{ path: 'to', message: says }] }
    show(() => Promise.resolve(new Response(JSON.stringify(told), { status: 422 })))
    type('To', 'noor')
    type('Title', 'Board deck')
    give()
    await screen.findByText(says)
    expect(screen.getAllByText(says)).toHaveLength(1)
    expect(screen.getByLabelText('To').getAttribute('aria-invalid')).toBe('true')
  })

  it('has what was typed when it is opened again, and nothing once it was left', () => {
    const typed = () => (screen.getByLabelText('Title') as HTMLInputElement).value
    const opened = () => show(() => Promise.reject(new Error('nothing should be sent')))
    opened()
    type('Title', 'Board deck')
    fireEvent.click(screen.getByLabelText('on a day'))
    type('The day it happened', '2026-09-08')
    cleanup()
    opened()
    expect(typed()).toBe('Board deck')
    expect(screen.getByText('22 days ago')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
    cleanup()
    opened()
    expect(typed()).toBe('')
  })

  it('says when it happened only where that is not now', async () => {
    const { fetched, onDone } = show(() =>
      Promise.resolve(new Response(JSON.stringify({ id: 'f', revision: 0, events: ['e'] }))),
    )
    type('To', 'noor')
    type('Title', 'Board deck')
    fireEvent.click(screen.getByLabelText('on a day'))
    type('The day it happened', '2026-09-08')
    expect(screen.getByText('22 days ago')).toBeDefined()
    give()
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(sent(fetched.mock.calls[0]).body).toMatchObject({ occurredAt: '2026-09-08' })
  })

  it('says of a day before one joined that it is one', () => {
    show(() => Promise.reject(new Error('nothing should be sent')))
    fireEvent.click(screen.getByLabelText('on a day'))
    type('The day it happened', '2026-08-30')
    expect(
      screen.getByText('31 days ago, before you joined on 1 Sep 2026 by the record'),
    ).toBeDefined()
    type('The day it happened', '2026-09-01')
    expect(screen.getByText('29 days ago')).toBeDefined()
  })

  it('leaves it to the record to refuse a time that is none', async () => {
    const says = 'this is no time'
    const told = {
      title: says,
      code: 'InputInvalid',
      errors: [{ path: 'occurredAt', message: says }],
    }
    show(() => Promise.resolve(new Response(JSON.stringify(told), { status: 422 })))
    type('To', 'noor')
    type('Title', 'Board deck')
    fireEvent.click(screen.getByLabelText('at a time'))
    type('The time it happened', '20266-09-08T10:00')
    give()
    await screen.findByText(says)
    expect(screen.getByLabelText('The time it happened').getAttribute('aria-invalid')).toBe('true')
  })

  it('is sent once, though it was pressed twice in a row and mended meanwhile', async () => {
    const answered = Promise.withResolvers<Response>()
    const { fetched, onDone } = show(() => answered.promise)
    type('To', 'noor')
    type('Title', 'Board deck')
    const button = screen.getByRole('button', { name: 'Give feedback' })
    fireEvent.click(button)
    fireEvent.click(button)
    type('Title', 'The board deck')
    fireEvent.click(button)
    answered.resolve(new Response(JSON.stringify({ id: 'f', revision: 0, events: ['e'] })))
    await screen.findByRole('button', { name: 'Give feedback' })
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(fetched).toHaveBeenCalledOnce()
  })

  it('goes on once it is recorded, also where what is on screen takes long to be read again', async () => {
    const { onDone } = show(
      () => Promise.resolve(new Response(JSON.stringify({ id: 'f', revision: 0, events: ['e'] }))),
      { values: {} },
      <ReadsForEver />,
    )
    type('To', 'noor')
    type('Title', 'Board deck')
    give()
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
  })
})

it('is given by Ctrl Enter from any of its fields, a line break among them', async () => {
  const { fetched } = show(() =>
    Promise.resolve(new Response(JSON.stringify({ id: 'f', revision: 0, events: ['e'] }))),
  )
  fireEvent.change(screen.getByLabelText('To'), { target: { value: 'noor' } })
  const title = screen.getByLabelText('Title')
  fireEvent.change(title, { target: { value: 'Late' } })
  fireEvent.keyDown(screen.getByRole('button', { name: 'Discard' }), {
    key: 'Enter',
    ctrlKey: true,
  })
  expect(fetched).not.toHaveBeenCalled()
  fireEvent.keyDown(title, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(fetched).toHaveBeenCalledOnce())
})
