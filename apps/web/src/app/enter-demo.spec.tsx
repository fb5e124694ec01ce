// @vitest-environment jsdom
import { cleanup, render, renderHook, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { keep, keptAs, useKeptKey } from '../forms/use-kept-draft.ts'
import { placeAt } from '../here/place.ts'
import { PlaceProvider } from '../here/place-context.tsx'
import { useLeaving } from '../here/signed-out.ts'
import { EnterDemo } from './enter-demo.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const written = { key: '' }

function Form() {
  written.key = useKeptKey('GiveFeedback')
  return null
}

it('leaves nothing of what was typed on a device that was signed out', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"demo":null}')))
  render(<Form />)
  keep(written.key, 'the launch dates moved')
  sessionStorage.setItem('lockstep-walk', 'audit 2')
  render(
    <ApiProvider api="/api/orgs/calder">
      <PlaceProvider value={placeAt('calder', undefined)}>
        <EnterDemo wasIn onEntered={() => undefined} />
      </PlaceProvider>
    </ApiProvider>,
  )
  await screen.findByText('You are signed out here.')
  expect(screen.getByText(/from another device of yours.*is gone from this one/)).toBeTruthy()
  expect(keptAs(written.key)).toBeUndefined()
  expect(sessionStorage.getItem('lockstep-walk')).toBe('audit 2')
})

it('says who signed out here that they did so themselves, until they are in again', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"demo":null}')))
  localStorage.setItem('lockstep.signed-out calder', 'here')
  const shown = () =>
    render(
      <ApiProvider api="/api/orgs/calder">
        <PlaceProvider value={placeAt('calder', undefined)}>
          <EnterDemo wasIn={false} onEntered={() => undefined} />
        </PlaceProvider>
      </ApiProvider>,
    )
  shown()
  await screen.findByText('You are signed out here.')
  expect(screen.getByText(/You signed out this device/)).toBeTruthy()
  expect(screen.queryByText(/another device of yours/)).toBeNull()
  cleanup()
  renderHook(() => useLeaving('calder', true))
  shown()
  await screen.findByText('This organisation is entered by a link.')
})
