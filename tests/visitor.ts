import { newId } from '@lockstep/eventstore-client'

/** One who speaks to a running server over HTTP, with cookies of their own. */
export class Visitor {
  readonly #url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string, cookies: ReadonlyMap<string, string> = new Map()) {
    this.#url = url
    for (const cookie of cookies) this.#cookies.set(...cookie)
  }

  /** The same one at another address: cookies last over a restart. */
  at(url: string): Visitor {
    return new Visitor(url, this.#cookies)
  }

  get = (path: string) => this.#send('GET', path)
  post = (path: string, body: unknown = {}) => this.#send('POST', path, body)

  remove = (path: string) => this.#send('DELETE', path)

  /** Listens to a stream of news. */
  async listen(path: string): Promise<News> {
    const headers = { cookie: this.#cookie() }
    const { body } = await fetch(`${this.#url}${path}`, { headers })
    return new News(body ?? new ReadableStream())
  }

  /** The events of a stream of news after one of them, as they come, until it is ended or cut. */
  async *frames(path: string, after: string, signal: AbortSignal): AsyncGenerator<string> {
    const headers = { cookie: this.#cookie(), 'last-event-id': after }
    const { body } = await fetch(`${this.#url}${path}`, { headers, signal })
    let heard = ''
    for await (const text of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const frames = (heard + text).split('\n\n')
      heard = frames.pop() ?? ''
      yield* frames
    }
  }

  /** Gives a command. @param key the same for retries */
  give(org: string, name: string, input: unknown, key: string = newId(new Date())) {
    return this.#send('POST', `${org}/commands/${name}`, { input }, { 'idempotency-key': key })
  }

  /** Corrects or withdraws an entry of a record. */
  mend(org: string, record: string, mending: unknown) {
    const key = { 'idempotency-key': newId(new Date()) }
    return this.#send('POST', `${org}/records/${record}/mendings`, mending, key)
  }

  #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #send(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const cookie = this.#cookie()
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, text, said: isJson ? JSON.parse(text) : undefined }
  }
}

/** A stream of news as it comes in. */
class News {
  /** Resolves once the server has ended it. */
  readonly ended: Promise<void>
  #heard = ''

  constructor(body: ReadableStream<Uint8Array>) {
    this.ended = this.#listen(body)
  }

  /** Resolves once something is in it. */
  async until(text: string): Promise<void> {
    while (!this.#heard.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  async #listen(body: ReadableStream<Uint8Array>): Promise<void> {
    for await (const bytes of body) this.#heard += Buffer.from(bytes).toString()
  }
}
