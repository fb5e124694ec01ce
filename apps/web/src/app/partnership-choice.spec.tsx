// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../testing/shown-within.tsx'
import { usePartnership } from './partnership-choice.ts'

type Me = Parameters<typeof usePartnership>[0]

const [mia, ruth, paul] = ['Mia', 'Ruth', 'Paul'].map((name) => ({ id: name, name }))
const partnership = (id: string, mine: boolean) =>
  ({ id, mine, members: mine ? [mia, ruth] : [ruth, paul] }) as Me['partnerships'][number]
const me = (more: Partial<Me>) =>
  ({ viewer: mia, principals: [], roles: ['member'], partnerships: [], ...more }) as Me

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})

async function begins(more: Partial<Me>) {
  const Shown = () => <p>begins with {usePartnership(me(more), false)?.id ?? 'none'}</p>
  shownWithin({ '/': Shown })
  return (await screen.findByText(/begins with/)).textContent
}

const others = partnership('theirs', false)

it('who is in no partnership begins with none, not with that of others', async () => {
  expect(await begins({ partnerships: [others] })).toBe('begins with none')
})

it('who comes to be in one begins with it, whatever they looked at before', async () => {
  localStorage.setItem('lockstep.partnership Mia', 'theirs')
  const partnerships = [others, partnership('hers', true)]
  expect(await begins({ partnerships })).toBe('begins with hers')
})

it('who records for one of them, or reads alone, begins with theirs', async () => {
  const principals = [{ person: ruth, scope: 'everything' }] as Me['principals']
  expect(await begins({ partnerships: [others], principals })).toBe('begins with theirs')
  cleanup()
  expect(await begins({ partnerships: [others], roles: ['auditor'] })).toBe('begins with theirs')
})
