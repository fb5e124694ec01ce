// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { JoinScreen } from './join-screen.tsx'
import { RecoverScreen } from './recover-screen.tsx'
import { TwoNames } from './two-names.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A way in that works once: asked again it refuses. */
function show(page: ReactNode) {
  const answer = Promise.withResolvers<Response>()
  const used = vi.fn()
  vi.stubGlobal('fetch', (_: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return Promise.resolve(new Response('{"kind":"join"}'))
    used()
    return used.mock.calls.length === 1
      ? answer.promise
      : Promise.resolve(new Response('{"title":"It was used already."}', { status: 410 }))
  })
  render(<QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>)
  const answered = () => answer.resolve(new Response('{"organisation":"o","recoveryCode":"F9-K2"}'))
  return { used, answered }
}

it('keeps the code that a link shows once, however often it is pressed', async () => {
  const { used, answered } = show(<JoinScreen token="t" />)
  const press = await screen.findByRole('button', { name: 'Sign in' })
  act(() => {
    press.click()
    press.click()
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Signing in…' }))
  answered()
  await screen.findByText('F9-K2')
  expect(used).toHaveBeenCalledOnce()
})

it('keeps the new code that a recovery shows once, however often it is pressed', async () => {
  const { used, answered } = show(<RecoverScreen organisation="o" />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'A1-B2' } })
  const press = screen.getByRole('button', { name: 'Sign in' })
  fireEvent.click(press)
  await waitFor(() => expect(used).toHaveBeenCalledOnce())
  fireEvent.click(press)
  answered()
  await screen.findByText('F9-K2')
  expect(used).toHaveBeenCalledOnce()
})

it('sends a code whose answer was lost again as it was, after a reload too', async () => {
  const sent: { code: string; key: string }[] = []
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)))
    return Promise.reject(new TypeError())
  })
  const press = async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RecoverScreen organisation="o" />
      </QueryClientProvider>,
    )
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'A1-B2' } })
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await screen.findByRole('alert')
    cleanup()
  }
  await press()
  await press()
  expect(sent[0]?.key).toHaveLength(36)
  expect(sent[1]).toEqual(sent[0])
})

it('founds one organisation where Start is pressed twice in a row', async () => {
  const onFounded = vi.fn()
  const { used, answered } = show(
    <TwoNames names={['Ada', 'Grace']} onNames={() => {}} link={undefined} onFounded={onFounded} />,
  )
  const press = screen.getByRole('button', { name: /^Start/ })
  act(() => {
    press.click()
    press.click()
  })
  await waitFor(() => expect(used).toHaveBeenCalled())
  answered()
  await waitFor(() => expect(onFounded).toHaveBeenCalledOnce())
  expect(used).toHaveBeenCalledOnce()
})

it('says of two who are called the same how they are told apart, and lets it be', () => {
  const names = (mine: string, other: string) => {
    cleanup()
    show(<TwoNames names={[mine, other]} onNames={vi.fn()} link={undefined} onFounded={vi.fn()} />)
    return screen.queryByText(/both called so/)?.textContent ?? ''
  }
  expect(names('Ruth', 'ruth ')).toContain('You are both called so')
  expect([names('Ruth', 'Paul'), names('', '')]).toEqual(['', ''])
})
