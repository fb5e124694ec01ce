import type { BrowserContext, Page } from '@playwright/test'

/** The text of everything that a browser's pages are told: each answer of the server, and each line of its news. */
export class Overheard {
  readonly #answers: Promise<string>[] = []

  constructor(context: BrowserContext) {
    context.on('response', (response) => {
      const isAnswer = new URL(response.url()).pathname.startsWith('/api/')
      const isNews = response.headers()['content-type']?.startsWith('text/event-stream')
      // What was asked for and left meanwhile has no text.
      if (isAnswer && !isNews) this.#answers.push(response.text().catch(() => ''))
    })
  }

  /** News never ends, so that nobody can be asked for its text: a page's own debugger hears every line. */
  async newsOf(page: Page): Promise<void> {
    const debug = await page.context().newCDPSession(page)
    await debug.send('Network.enable')
    debug.on('Network.eventSourceMessageReceived', ({ data }) => {
      this.#answers.push(Promise.resolve(data))
    })
  }

  texts = (): Promise<string[]> => Promise.all(this.#answers)
}

/** Every object within a text of JSON, or of one a line. */
export function* objectsIn(text: string): Generator<Record<string, unknown>> {
  for (const part of text.split('\n')) {
    if (!/^\s*[[{]/.test(part)) continue
    const waiting: unknown[] = [JSON.parse(part)]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === null || typeof at !== 'object') continue
      if (!Array.isArray(at)) yield at as Record<string, unknown>
      waiting.push(...Object.values(at).filter((value) => value !== undefined))
    }
  }
}
