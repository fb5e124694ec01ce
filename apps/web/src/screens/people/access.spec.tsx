// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { type Here, HereContext } from '../../here/here.tsx'
import { placeAt } from '../../here/place.ts'
import { PlaceProvider } from '../../here/place-context.tsx'
import { Access } from './access.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const since = '2026-09-01T09:00:00.000Z'
const answers: Readonly<Record<string, unknown>> = {
  sessions: [{ id: 's', device: 'Firefox', since, here: false, mayEnd: true }],
  keys: {
    own: [{ id: 'k', name: 'Reports', scopes: ['read'], since, until: since, mayEnd: true }],
    others: [],
  },
  calendar: { there: true },
  webhooks: { webhooks: [], may: false },
  join: { joined: [] },
}

const show = () =>
  render(
    <ApiProvider api="/api/orgs/calder">
      <PlaceProvider value={placeAt('calder')}>
        <HereContext value={{ me: { id: 'dana', name: 'Dana' }, member: true } as Here}>
          <Access people={[]} letIn={[]} />
        </HereContext>
      </PlaceProvider>
    </ApiProvider>,
  )

it.each([/^Sign out/, /the key Reports$/, /^End it$/])(
  'says why it could not: %s',
  async (name) => {
    vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) =>
      Promise.resolve(
        method === 'GET'
          ? new Response(JSON.stringify(answers[path.split('/').at(-1) ?? '']))
          : new Response('{"title":"Not from a device that was let in again."}', { status: 403 }),
      ),
    )
    show()
    fireEvent.click(await screen.findByRole('button', { name }))
    await screen.findByText('Not from a device that was let in again.')
  },
)

it('says that a code was made whose answer never came, and lets another be made', async () => {
  let made = '2026-09-01T09:00:00.000Z'
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (method === 'GET') {
      const answer = path.endsWith('/recovery-code')
        ? { made }
        : answers[path.split('/').at(-1) ?? '']
      return Promise.resolve(new Response(JSON.stringify(answer)))
    }
    const isLost = made.startsWith('2026-09-01')
    made = '2026-10-02T09:00:00.000Z'
    return isLost
      ? Promise.reject(new TypeError('cut'))
      : Promise.resolve(new Response('{"recoveryCode":"the-code"}'))
  })
  show()
  await screen.findByText(/^1 Sep/)
  const make = () => fireEvent.click(screen.getByRole('button', { name: /new recovery code/ }))
  make()
  await screen.findByText(/^2 Oct/)
  make()
  await screen.findByText('the-code')
})

it('shows which keys there are, after a device was signed out and whenever it is opened', async () => {
  let { own } = answers['keys'] as { own: object[] }
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (method !== 'GET') {
      own = []
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    const answer = path.endsWith('/keys')
      ? { own, others: [] }
      : answers[path.split('/').at(-1) ?? '']
    return Promise.resolve(new Response(JSON.stringify(answer)))
  })
  const keys = own
  show()
  await screen.findByText('Reports')
  fireEvent.click(await screen.findByRole('button', { name: /^Sign out/ }))
  await vi.waitFor(() => expect(screen.queryByText('Reports')).toBeNull())
  cleanup()
  own = keys
  show()
  await screen.findByText('Reports')
})
