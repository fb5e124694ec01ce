import { test as base } from '@playwright/test'
import { type RunningServer, startServer } from '../server.ts'

export { expect } from '@playwright/test'

/** A test in a real browser, against a server with the demo that each worker starts for itself. */
export const test = base.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
})
