import { fileURLToPath } from 'node:url'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { type RunningServer, startServer } from '../server.ts'
import { type Storage, storage } from './storage.ts'

export { expect } from '@playwright/test'

const screenshots = fileURLToPath(new URL('../reports/screenshots/', import.meta.url))

interface Fixtures {
  /** What any page of the journey complained of: by its end, nothing. */
  complaints: string[]
  /** A browser of somebody else, or of one's own elsewhere: nothing of the first one's is in it. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>
}

/** A journey in a real browser, against a server with the demo that each worker starts for itself. */
export const test = base.extend<Fixtures, { storage: Storage; server: RunningServer }>({
  storage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
    async ({}, use) => {
      const kept = await storage()
      await use(kept)
      await kept.remove()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ storage }, use) => {
      const server = await startServer({ args: ['--demo'], env: await storage.empty() })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      listen(context, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  anotherBrowser: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      listen(context, complaints)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

/** Keeps what a browser's pages complain of from now on. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
}

/** A browser notes each refused request by itself: this one the journey was about. */
export function expectRefusal(complaints: string[], status: number): void {
  const noted = complaints.findIndex((complaint) => complaint.includes(`status of ${status} `))
  expect(noted, `a request refused with ${status}`).toBeGreaterThanOrEqual(0)
  complaints.splice(noted, 1)
}

/** Keeps what the page looks like now, to be looked at after the run. */
export const shoot = (page: Page, name: string, fullPage = false) =>
  page.screenshot({ path: `${screenshots}${name}.png`, fullPage })
