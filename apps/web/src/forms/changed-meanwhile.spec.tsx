// @vitest-environment jsdom
import { useQuery } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { type Here, HereContext } from '../here/here.tsx'
import { CommandForm } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'
import { loadDomain } from './registry.ts'

beforeAll(loadDomain)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const command = {
  name: 'ReviseGoal',
  noun: 'goal',
  title: 'Revise a goal',
  input: z.strictObject({
    id: z.string(),
    title: z.string().meta({ title: 'Wording' }),
    target: z.number().meta({ title: 'Target' }),
    owner: z.string().meta({ title: 'Owner', widget: 'person' }),
  }),
}
const options = {
  person: [
    { id: '0195f026-noor', label: 'Noor Haddad' },
    { id: '0195f026-wei', label: 'Wei Chen' },
  ],
}
const [noor, wei] = [
  { id: '0195f026-noor', name: 'Noor Haddad' },
  { id: '0195f026-wei', name: 'Wei Chen' },
]
const here = { me: noor, now: '2026-09-30T09:12:00.000Z', zone: 'Etc/UTC' } as Here
const entry = (event: string, by: unknown, did: string) => ({
  stamp: { event, by, recorded: '2026-09-29T09:12:00.000Z' },
  did,
})
const opened = { revision: 3, says: { title: 'Grow', target: 40, owner: '0195f026-noor' } }

/** The form on a page that was read before somebody else went on with the record. */
async function revising(now: typeof opened, when?: 'already') {
  const sent: { seen: string | null; input: unknown }[] = []
  const since: string[] = []
  vi.stubGlobal('fetch', (address: string, { headers, body }: RequestInit) => {
    if (address.includes('/views/meanwhile')) {
      since.push(address.slice(address.indexOf('?')))
      const entries = [
        entry('e3', wei, 'revised a goal'),
        entry('e2', noor, 'reported progress'),
        entry('e1', 'lockstep', 'revised a goal'),
      ]
      return Promise.resolve(new Response(JSON.stringify({ entries })))
    }
    const seen = new Headers(headers).get('if-match')
    sent.push({ seen, input: (JSON.parse(String(body)) as { input: unknown }).input })
    return Promise.resolve(
      seen === `"${now.revision}"`
        ? new Response(`{"id":"g","revision":${now.revision + 1},"events":["e"]}`)
        : new Response('{"title":"The record has changed.","code":"StaleRevision"}', {
            status: 412,
          }),
    )
  })
  const onDone = vi.fn()
  let stands = when === 'already' ? now : opened
  function Page() {
    const { data } = useQuery({ queryKey: ['view', now], queryFn: async () => stands })
    if (data === undefined) return null
    return (
      <CommandForm
        {...{ command, onDone, seen: data.revision, preset: { id: 'g', ...data.says } }}
        settled={['id']}
        now="2026-09-30T09:12:00.000Z"
      />
    )
  }
  render(
    <ApiProvider api="/api/orgs/calder">
      <HereContext value={here}>
        <OptionsProvider options={options}>
          <Page />
        </OptionsProvider>
      </HereContext>
    </ApiProvider>,
  )
  await screen.findByLabelText('Wording')
  stands = now
  const give = () => fireEvent.click(screen.getByRole('button', { name: 'Revise a goal' }))
  const type = (name: string, value: string) =>
    fireEvent.change(screen.getByLabelText(name), { target: { value } })
  return { sent, since, onDone, give, type }
}

it('shows what others changed since it was opened, and keeps what was typed', async () => {
  const says = { ...opened.says, target: 50, owner: '0195f026-wei' }
  const { sent, onDone, give, type } = await revising({ revision: 5, says })
  type('Wording', 'Grow twofold')
  give()
  const told = await screen.findByText(/changed since you opened it/)
  expect(told.parentElement?.textContent).toContain('Target: 40 50')
  expect(told.parentElement?.textContent).toContain('Owner: Noor Haddad Wei Chen')
  expect(onDone).not.toHaveBeenCalled()
  expect(screen.getByLabelText('Wording')).toHaveProperty('value', 'Grow twofold')
  expect(screen.getByLabelText('Target')).toHaveProperty('value', '50')
  give()
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent.at(-1)).toEqual({ seen: '"5"', input: { id: 'g', ...says, title: 'Grow twofold' } })
})

it('says who changed it and when, oneself in another window too, since it was seen', async () => {
  const says = { ...opened.says, target: 50 }
  const { since, give, type } = await revising({ revision: 6, says })
  type('Wording', 'Grow twofold')
  give()
  const told = await screen.findByText(/^Wei Chen revised a goal, /)
  expect([...(told.parentElement?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Wei Chen revised a goal, .*29 Sep/),
    expect.stringMatching(/^Noor Haddad reported progress, .*29 Sep/),
    expect.stringMatching(/^Lockstep revised a goal, .*29 Sep/),
  ])
  expect(since[0]).toContain('?noun=goal&id=g&revision=3')
})

it('asks nobody to look again where nothing of what it shows was changed', async () => {
  const { sent, onDone, give, type } = await revising({ ...opened, revision: 4 })
  type('Target', '60')
  give()
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent.map(({ seen }) => seen)).toEqual(['"3"', '"4"'])
  expect(screen.queryByText(/changed since you opened it/)).toBeNull()
})

it('tells of a draft that was kept what stood there as it was typed', async () => {
  const before = await revising(opened)
  before.type('Target', '60')
  cleanup()
  const again = await revising({ revision: 5, says: { ...opened.says, target: 50 } }, 'already')
  expect(screen.getByLabelText('Target')).toHaveProperty('value', '60')
  expect((await screen.findByRole('alert')).textContent).toContain('Target: 40 50')
  // It was typed over what stood at that revision, not at the one that the form was opened with since.
  await vi.waitFor(() => expect(again.since[0]).toContain('?noun=goal&id=g&revision=3'))
})
