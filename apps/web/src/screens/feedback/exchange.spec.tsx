// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { shownWithin } from '../../testing/shown-within.tsx'
import { Exchange } from './exchange.tsx'

afterEach(cleanup)

const ada = { id: 'ada', name: 'Ada Byron' }
const noor = { id: 'noor', name: 'Noor Haddad' }
const at = (hour: string) => `2026-11-29T${hour}:00:00.000Z`
const stamp = (hour: string, corrected?: string) => ({
  ...{ event: hour, happened: at(hour), at: at(hour), recorded: at(hour), lagDays: 0, by: ada },
  ...(corrected === undefined ? {} : { corrected: at(corrected) }),
})

const accepted = { accepted: { stamp: stamp('11'), answer: 'Yes.' } }

async function show(corrected?: string, answered: object = accepted) {
  cleanup()
  const view = {
    ...{ feedback: { from: ada, to: noor, given: stamp('09', corrected) }, text: 'The decks.' },
    ...{ ...answered, mine: true, disclosures: [] },
    ...{ followUps: [], reopenings: [], closings: [], moved: [], actions: [], declinings: [] },
  } as unknown as Answer<'feedback'>
  const here = { me: noor, members: [ada, noor], now: at('12'), zone: 'UTC' } as never
  shownWithin({ '/': () => <Exchange view={view} /> }, here)
  await screen.findByText('“The decks.”')
  return screen.queryByText(/^Corrected/)?.textContent
}

it('says of words that they were corrected after they had been accepted, and of others not', async () => {
  expect(await show('12')).toMatch(/^Corrected after Noor accepted, /)
  expect(await show('10')).toBeUndefined()
  expect(await show()).toBeUndefined()
  const acknowledged = { acknowledged: { stamp: stamp('11') } }
  expect(await show('12', acknowledged)).toMatch(/^Corrected after Noor acknowledged, /)
  expect(await show('10', acknowledged)).toBeUndefined()
})
