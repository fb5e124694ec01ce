// @vitest-environment jsdom
import { commands } from '@lockstep/domain'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm } from './command-form.tsx'
import { type Options, OptionsProvider } from './options-context.tsx'
import { loadDomain } from './registry.ts'
import type { Said } from './sentence/read-sentence.ts'

beforeAll(loadDomain)
beforeEach(() => sessionStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const members = (...is: string[]) => ({ is: new Set(is), was: new Set(is) })
const options: Options = {
  person: ['ada', 'ben', 'chloe', 'lea'].map((id) => ({ id, label: id })),
  members: new Set(['ada', 'ben', 'chloe', 'lea']),
  partnership: ['pair', 'team', 'board', 'over'].map((id) => ({ id, label: id })),
  ours: new Set(['team', 'board', 'pair']),
  everOurs: new Set(['team', 'board', 'pair', 'over']),
  within: new Map([
    ['pair', members('ada', 'ben')],
    ['team', members('ada', 'ben', 'chloe')],
    ['board', members('ada', 'ben', 'lea')],
    ['over', members('ada', 'chloe')],
  ]),
  speaker: 'ada',
}

/** What is sent is looked at here, not whether it is an id. */
const saying = z.strictObject({
  to: z.string().meta({ widget: 'person' }),
  partnership: z.string().optional().meta({ widget: 'partnership', with: 'to' }),
})

interface Shown {
  input?: z.ZodType
  command?: keyof typeof commands
  preset?: Readonly<Record<string, unknown>>
  offered?: Options
  said?: Said
}

function show({ command = 'MakeCommitment', input, preset, offered = options, said }: Shown = {}) {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => new Promise<Response>(() => {})),
  )
  const schema = input ?? commands[command].definition.input
  const form = (now: Said | undefined) => (
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={offered}>
        <CommandForm
          command={{ name: command, title: 'Record it', input: schema }}
          now="2026-09-30T09:12:00.000Z"
          {...(preset === undefined ? {} : { preset })}
          {...(now === undefined ? {} : { said: now })}
          onDone={() => undefined}
        />
      </OptionsProvider>
    </ApiProvider>
  )
  const { rerender } = render(form(said))
  return (now: Said) => rerender(form(now))
}

const field = (name: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const pick = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } })
const partnership = () => screen.getByLabelText<HTMLSelectElement>(/^Partnership/)

it('names the pair of exactly the two once it is said to whom, and goes with whom it is', () => {
  show()
  expect(partnership().value).toBe('')
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('pair')
  pick(/^To/, 'lea')
  expect(partnership().value).toBe('board')
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('pair')
})

it('records the one that it shows, and none where it was left open by hand', async () => {
  const sent = async () => {
    const fetched = vi.mocked(fetch)
    fetched.mockClear()
    fireEvent.click(screen.getByRole('button', { name: 'Record it' }))
    await waitFor(() => expect(fetched).toHaveBeenCalled())
    return JSON.parse(String(fetched.mock.calls[0]?.[1]?.body)) as unknown
  }
  show({ input: saying })
  pick(/^To/, 'ben')
  expect(await sent()).toEqual({ input: { to: 'ben', partnership: 'pair' } })
  cleanup()
  sessionStorage.clear()
  show({ input: saying })
  pick(/^To/, 'ben')
  pick(/^Partnership/, '')
  expect(await sent()).toEqual({ input: { to: 'ben' } })
})

it('shows what it has set where else it would be folded away', () => {
  const isFolded = () => partnership().closest('details') !== null
  show({ command: 'GiveFeedback' })
  expect(isFolded()).toBe(true)
  pick(/^To/, 'ben')
  expect(isFolded()).toBe(false)
  pick(/^Partnership/, '')
  expect(isFolded()).toBe(false)
})

it('names the one that the two share, a team too, but none that has ended', () => {
  show()
  pick(/^To/, 'chloe')
  expect(partnership().value).toBe('team')
})

it('names none of several where no pair of the two is among them', () => {
  show({ offered: { ...options, ours: new Set(['team', 'board']) } })
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('')
})

it('leaves open what was left open by hand, and what was chosen by hand as it is', () => {
  show()
  pick(/^To/, 'ben')
  pick(/^Partnership/, '')
  expect(partnership().value).toBe('')
  pick(/^To/, 'lea')
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('')
  pick(/^Partnership/, 'team')
  pick(/^To/, 'chloe')
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('team')
})

it('still knows what was left open by hand when the form is opened again', () => {
  show()
  pick(/^To/, 'ben')
  pick(/^Partnership/, '')
  cleanup()
  show()
  expect(field(/^To/).value).toBe('ben')
  expect(partnership().value).toBe('')
})

it('goes by whom the sentence names, and keeps what the page has set', () => {
  const say = show({ said: { values: {} } })
  say({ values: { to: 'ben' } })
  expect(partnership().value).toBe('pair')
  say({ values: { to: 'lea' } })
  expect(partnership().value).toBe('board')
  cleanup()
  show({ preset: { partnership: 'team' } })
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('team')
})

it('goes by in whose name it is given', () => {
  show({ offered: { ...options, speaker: 'chloe' } })
  pick(/^To/, 'ben')
  expect(partnership().value).toBe('team')
})

it.each([
  ['GiveFeedback', { to: 'ben' }],
  ['MakeRequest', { to: 'ben' }],
  ['AskForConversation', { to: 'ben' }],
  ['RecordIntervention', { by: 'ben', owner: 'ada' }],
  ['WriteRoleBrief', { person: 'ben' }],
  ['NoteAdaptation', { id: 'ben' }],
] as const)(
  'does so in each form that has a partnership beside a person: %s',
  (command, preset) => {
    show({ command, preset })
    expect(partnership().value).toBe('pair')
  },
)
