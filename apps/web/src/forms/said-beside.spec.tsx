// @vitest-environment jsdom
import type { CommandName } from '@lockstep/domain'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { type Here, HereContext } from '../here/here.tsx'
import { CommandForm, type FormCommand } from './command-form.tsx'
import { loadRegistry, type Registry } from './registry.ts'
import { useSaidBeside } from './said-beside.ts'

let registry: Registry
beforeAll(async () => {
  registry = await loadRegistry()
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const [ruth, paul, mia] = ['Ruth', 'Paul', 'Mia'].map((name) => ({ id: name.toLowerCase(), name }))
const here = { me: paul, people: [ruth, paul, mia] } as unknown as Here

function Form({ name, preset }: { name: CommandName; preset: Record<string, unknown> }) {
  const command = useSaidBeside(registry.get(name) as FormCommand, preset)
  return (
    <CommandForm
      command={command}
      preset={preset}
      now="2026-11-29T09:12:00.000Z"
      onDone={() => undefined}
    />
  )
}

function show(name: CommandName, owners: unknown[], preset = {}) {
  const answer = JSON.stringify({ remarks: [], owners, actions: [name] })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(answer)))
  render(
    <ApiProvider api="/api/orgs/calder">
      <HereContext value={here}>
        <Form
          name={name}
          preset={{ of: { noun: 'commitment', id: crypto.randomUUID() }, ...preset }}
        />
      </HereContext>
    </ApiProvider>,
  )
}

const confide = (field: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: field }), {
    target: { value: 'too dear, in confidence' },
  })
const stop = () => screen.queryByLabelText('Record it so that all can read it')

it('beside what is in confidence a remark is kept for those whose that is and for who says it, and stopped by nothing', async () => {
  show('MakeRemark', [ruth, mia])
  await screen.findByText('Kept in confidence: only Ruth, Mia and you can read it.')
  confide('Remark')
  expect(stop()).toBeNull()
})

it('a question there is read by whom it asks, too', async () => {
  show('AskQuestion', [ruth], { to: 'mia' })
  await screen.findByText('Kept in confidence: only Ruth, Mia and you can read it.')
})

it('beside what all may read a remark is for whoever sees that, and is stopped where it is in confidence', async () => {
  show('MakeRemark', [])
  await screen.findByText('Whoever can see the record can read it.')
  confide('Remark')
  expect(stop()).not.toBeNull()
})
