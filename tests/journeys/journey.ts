import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type WebError,
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

/** Stays open beside all journeys of a worker, and with it what pages are made of: fetched and compiled once. */
let beside: Page | undefined

/** What waits is answered wherever it stands: how much of it is folded is for no journey to know. */
async function unfoldWhatWaits(page: Page): Promise<void> {
  const folded = page.locator('#for-you > details:not([open])')
  // Of a page that has gone meanwhile there is nothing to open, and nothing to wait for.
  await page.addLocatorHandler(
    folded,
    (fold) =>
      fold.evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '')
      }),
    { noWaitAfter: true },
  )
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
      // What a journey receives, it receives on this computer.
      const env = { ...(await storage.empty()), LOCKSTEP_LOOPBACK: 'yes' }
      const server = await startServer({ args: ['--demo'], env })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  context: async ({ browser }, use) => {
    beside ??= await pageBeside(browser)
    const context = beside.context()
    context.on('page', unfoldWhatWaits)
    await use(context)
    context.off('page', unfoldWhatWaits)
    for (const page of context.pages()) if (page !== beside) await page.close()
    await context.clearCookies()
    await beside.evaluate(() => localStorage.clear())
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      const unheard = listen(context, complaints)
      await use(complaints)
      unheard()
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

async function pageBeside(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/favicon.svg')
  return page
}

/** Keeps what a browser's pages complain of from now on, until it is told to stop. */
export function listen(context: BrowserContext, complaints: string[]): () => void {
  const noted = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  }
  const thrown = (error: WebError) => complaints.push(error.error().message)
  context.on('console', noted).on('weberror', thrown)
  return () => context.off('console', noted).off('weberror', thrown)
}

/** A browser notes each refused request by itself: this one the journey was about. */
export function expectRefusal(complaints: string[], status: number): void {
  const noted = complaints.findIndex((complaint) => complaint.includes(`status of ${status} `))
  expect(noted, `a request refused with ${status}`).toBeGreaterThanOrEqual(0)
  complaints.splice(noted, 1)
}

/** Resolves once no part of a page says any more that it is still being read. */
export const allRead = (page: Page) =>
  expect(page.getByText(/^(Reading|Opening) .+ …$/)).toHaveCount(0)

/** Keeps what the page looks like now, to be looked at after the run, where LOCKSTEP_PICTURES asks for it. */
export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  if (process.env['LOCKSTEP_PICTURES'] === undefined) return
  await page.screenshot({ path: `${screenshots}${name}.png`, fullPage })
}
