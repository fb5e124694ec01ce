import type { Page, Request } from '@playwright/test'
import { allRead, expect } from './journey.ts'

/** Milliseconds without a request after which a page has all that it asks for, as Playwright has it too. */
const QUIET = 500

/** Goes from page to page in one window, as by links: what pages are made of is loaded and compiled with the first. */
export class Visit {
  readonly page: Page
  readonly #asked = new Set<Request>()
  #heard = 0

  constructor(page: Page) {
    this.page = page
    const over = (request: Request) => {
      this.#asked.delete(request)
      this.#heard = Date.now()
    }
    page.on('requestfinished', over).on('requestfailed', over)
    page.on('request', (request) => {
      this.#heard = Date.now()
      // News are listened to as long as a page is open.
      if (request.resourceType() !== 'eventsource') this.#asked.add(request)
    })
  }

  /** Answers once the page is there, whole. */
  async to(path: string): Promise<void> {
    const { page } = this
    const [base] = /^\/o\/[^/]+(\/as\/[^/]+)?/.exec(path) ?? []
    if (base !== undefined && new URL(page.url()).pathname.startsWith(base)) {
      const nothing = page.getByRole('heading', { name: 'There is nothing here.' })
      // Over a page that is unlike any other: until it is gone, the next is not there.
      await this.#push(`${base}/between`)
      await expect(nothing).toBeVisible()
      await this.#push(path)
      await expect(nothing).toBeHidden()
    } else await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await allRead(page)
    await expect.poll(() => this.#isQuiet(), { intervals: [QUIET / 5] }).toBe(true)
    await expect(page.getByRole('complementary', { name: 'The address' })).toBeHidden()
  }

  #push = (path: string) => this.page.evaluate((to) => history.pushState({}, '', to), path)

  #isQuiet = () => this.#asked.size === 0 && Date.now() - this.#heard >= QUIET
}
