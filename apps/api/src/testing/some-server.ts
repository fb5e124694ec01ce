import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILES } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { type Started, startServer } from '../server.ts'
import type { Settings } from '../settings.ts'

/** How a server of a spec is started. */
export const settingsIn = (data: string): Settings => ({
  port: 0,
  listen: '127.0.0.1',
  data,
  store: FILES,
  demo: true,
  names: [],
  proxies: [],
  secure: false,
  loopback: true,
  web: join(data, 'no-web'),
})

/** A server with a folder of its own, for specs. */
export async function someServer(settings: Partial<Settings> = {}) {
  const data = await mkdtemp(join(tmpdir(), 'lockstep-api-'))
  const recorded = process.env['LOCKSTEP_TEST_DEMO']
  if (settings.demo !== false && recorded !== undefined)
    await cp(recorded, data, { recursive: true })
  const started: Started = await startServer({ ...settingsIn(data), ...settings })
  return {
    ...started,
    data,
    browser: () => new Browser(started.url),
    stop: async () => {
      await started.app.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A browser with cookies of its own. */
export class Browser {
  readonly #url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    if (body === undefined) return this.#fetch(path, { method, headers })
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const json = { 'content-type': 'application/json', ...headers }
    return this.#fetch(path, { method, headers: json, body: sent })
  }

  put = (path: string, body: Uint8Array, type: string) =>
    this.#fetch(path, { method: 'PUT', headers: { 'content-type': type }, body })

  async #fetch(path: string, { headers, ...init }: RequestInit) {
    const response = await fetch(`${this.#url}${path}`, {
      ...init,
      headers: { cookie: this.cookie, ...(headers as Record<string, string>) },
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    const text = await response.text()
    const said = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { text }
    return { status: response.status, headers: response.headers, said }
  }

  get = (path: string) => this.send('GET', path)
  post = (path: string, body: unknown = {}) => this.send('POST', path, body)

  give(
    org: string,
    name: string,
    input: unknown,
    headers: Record<string, string> = {},
    more: Record<string, unknown> = {},
  ) {
    const key = { 'idempotency-key': newId(new Date()) }
    const path = `/api/orgs/${org}/commands/${name}`
    return this.send('POST', path, { input, ...more }, { ...key, ...headers })
  }
}
