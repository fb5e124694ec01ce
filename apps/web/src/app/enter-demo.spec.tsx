// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { keep, keptAs, useKeptKey } from '../forms/use-kept-draft.ts'
import { placeAt } from '../here/place.ts'
import { PlaceProvider } from '../here/place-context.tsx'
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
