import { type BenchRow, quantile, row } from '@lockstep/eventstore-client/bench/row'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startServer } from '../server.ts'

/** What a frame may take at sixty a second, in milliseconds. */
const FRAME = 1000 / 60
const DAY = 86_400_000
/** All of it lies in the window that a dashboard begins with. */
const SPREAD_OVER = 300 * DAY
const GESTURES = 60

export const frameRows = ['frame-10000', 'frame-10000-p95'] as const

export interface FramesOptions {
  readonly rounds?: number
  readonly marks?: number
}

/**
 * Milliseconds of a frame, in the middle and of all but the slowest in twenty, while the demo's timeline with so many marks
 * in view is dragged to and fro and stretched with the wheel; beside what a frame may take.
 */
export async function benchFrames(options: FramesOptions = {}): Promise<BenchRow[]> {
  const { rounds = 3, marks = 10_000 } = options
  const executablePath = process.env['CHROMIUM_PATH']
  const server = await startServer()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const { demo } = await (await fetch(`${server.url}/api/start`)).json()
    const page = await timelineOf(browser, `${server.url}/o/${demo.organisation}/`, marks)
    const all: number[][] = []
    for (let round = 0; round <= rounds; round += 1) all.push(await framesDuring(page, gestures))
    // The first round warms up.
    const [half, slow] = [0.5, 0.95].map((share) =>
      all.slice(1).map((each) => quantile(each, share)),
    )
    const may = all.slice(1).map(() => FRAME)
    return [row(frameRows[0], 'ms', half ?? [], may), row(frameRows[1], 'ms', slow ?? [], may)]
  } finally {
    await browser.close()
    await server.stop()
  }
}

interface Mark {
  readonly id: string
  readonly at: string
}

/** The demo's dashboard, its marks repeated over the last months until there are so many. */
async function timelineOf(browser: Browser, url: string, wanted: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.route(/\/views\/dashboard\?/, async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const lanes = answer.panels.filter(({ kind }: { kind: string }) => kind === 'lane')
    const there = lanes.reduce((n: number, { marks }: { marks: Mark[] }) => n + marks.length, 0)
    const times = Math.ceil(wanted / there)
    for (const lane of lanes)
      lane.marks = lane.marks
        .flatMap((mark: Mark, n: number) =>
          Array.from({ length: times }, (_, time) => repeated(mark, n + time * 7, answer.moment)),
        )
        .sort((x: Mark, y: Mark) => (x.at < y.at ? -1 : 1))
    await route.fulfill({ response, json: answer })
  })
  await page.goto(url)
  await page.getByRole('slider', { name: /^Crosshair/ }).waitFor()
  return page
}

const INSTANT = /^\d{4}-\d\d-\d\dT/

/** The same at another time, as long and as late. */
function repeated(mark: Mark, n: number, moment: string): Mark {
  const from = Date.parse(moment) - SPREAD_OVER
  const shift = from + ((n * 37 * 3_600_000) % SPREAD_OVER) - Date.parse(mark.at)
  const moved = Object.entries(mark).map(([name, value]) => [
    name,
    typeof value === 'string' && INSTANT.test(value)
      ? new Date(Date.parse(value) + shift).toISOString()
      : value,
  ])
  return { ...Object.fromEntries(moved), id: `${mark.id}-${n}` }
}

/** How long each frame took while something was done. */
async function framesDuring(page: Page, work: (page: Page) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = []
    const each = (at: number) => {
      seen.push(at)
      if (Object.hasOwn(window, 'frames10000')) requestAnimationFrame(each)
    }
    Object.assign(window, { frames10000: seen })
    requestAnimationFrame(each)
  })
  await work(page)
  const seen = await page.evaluate(() => {
    const { frames10000 } = window as unknown as { frames10000?: number[] }
    Reflect.deleteProperty(window, 'frames10000')
    return frames10000 ?? []
  })
  return seen.slice(1).map((at, n) => at - (seen[n] ?? at))
}

async function gestures(page: Page): Promise<void> {
  const box = await page.getByRole('figure').boundingBox()
  if (box === null) throw new Error('the timeline is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let n = 0; n < GESTURES; n += 1) await page.mouse.move(x + 200 * Math.sin(n / 8), y)
  await page.mouse.up()
  await page.keyboard.down('Control')
  for (let n = 0; n < GESTURES; n += 1) await page.mouse.wheel(0, n % 30 < 15 ? -20 : 20)
  await page.keyboard.up('Control')
}
