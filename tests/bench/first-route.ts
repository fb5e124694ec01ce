import { gzipSync } from 'node:zlib'
import { type BenchRow, row } from '@lockstep/eventstore-client/bench/row'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startServer } from '../server.ts'

export interface FirstRouteOptions {
  readonly rounds?: number
}

/**
 * The demo's dashboard in a browser that has never seen it: how long until its timeline answers a key, beside an empty page
 * of the same server; and what all that it loads weighs.
 */
export async function benchFirstRoute(options: FirstRouteOptions = {}): Promise<BenchRow[]> {
  const { rounds = 7 } = options
  const executablePath = process.env['CHROMIUM_PATH']
  const server = await startServer()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const [times, empty, sizes]: number[][] = [[], [], []]
  try {
    const { demo } = await (await fetch(`${server.url}/api/start`)).json()
    for (let round = 0; round <= rounds; round += 1) {
      const first = await visit(browser, `${server.url}/o/${demo.organisation}/`, answersAKey)
      times?.push(first.milliseconds)
      sizes?.push(first.kilobytes)
      empty?.push((await visit(browser, `${server.url}/api/health`)).milliseconds)
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  // The first round starts the browser's processes.
  const [time, blank, size] = [times, empty, sizes].map((all) => all?.slice(1) ?? [])
  return [
    row('interactive-timeline', 'ms', time ?? [], blank),
    row('first-route', 'kB gzipped', size ?? []),
  ]
}

interface Visit {
  readonly milliseconds: number
  /** Of everything that came over the network, each gzipped by itself; 1 kB is 1,000 bytes. */
  readonly kilobytes: number
}

async function visit(
  browser: Browser,
  url: string,
  ready: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    const isStream = response.headers()['content-type']?.startsWith('text/event-stream')
    if (!isStream) bodies.push(response.body())
  })
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await ready(page)
  const milliseconds = performance.now() - start
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready.then(() => true))
  const loaded = await Promise.all(bodies)
  await context.close()
  const bytes = loaded.reduce((sum, body) => sum + gzipSync(body).length, 0)
  return { milliseconds, kilobytes: bytes / 1000 }
}

/** The timeline stands there, and its crosshair follows the keyboard. */
async function answersAKey(page: Page): Promise<void> {
  const crosshair = page.getByRole('slider', { name: /^Crosshair/ })
  const before = await crosshair.getAttribute('aria-valuenow')
  await crosshair.press('ArrowLeft')
  await page.waitForFunction(
    (then) => document.querySelector('.crosshair-handle')?.getAttribute('aria-valuenow') !== then,
    before,
  )
}
