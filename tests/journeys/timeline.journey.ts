import { text } from 'node:stream/consumers'
import type { Locator, Page } from '@playwright/test'
import { openDemo } from './demo.ts'
import { unfold } from './figures.ts'
import { expect, shoot, test } from './journey.ts'

test.beforeEach(({ page }) => openDemo(page))

const crosshair = (page: Page) => page.getByRole('slider', { name: /^Crosshair/ })
const begins = (page: Page) => page.getByRole('slider', { name: 'Window begins' })
const moment = async (slider: Locator) => Number(await slider.getAttribute('aria-valuenow'))

async function center(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox()
  if (box === null) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('the keyboard steps the crosshair through what happened, and by days', async ({ page }) => {
  await crosshair(page).focus()
  const began = await moment(crosshair(page))
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => moment(crosshair(page))).toBeGreaterThan(began)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => moment(crosshair(page))).toBeLessThan(began)
  await page.keyboard.press('Home')
  const first = await crosshair(page).textContent()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(crosshair(page)).not.toHaveText(first ?? '')
  await expect(crosshair(page)).toHaveAttribute('aria-valuetext', /\. .*Trust|\. .*→/)
})

test('arrows step it where nothing else has the keyboard, and after a click into the chart', async ({
  page,
}) => {
  const began = await moment(crosshair(page))
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => moment(crosshair(page))).toBeLessThan(began)
  await expect(crosshair(page)).toBeFocused()
  const { x, y } = await center(page.getByRole('figure'))
  await page.mouse.click(x + 3, y + 3)
  const clicked = await moment(crosshair(page))
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => moment(crosshair(page))).toBeGreaterThan(clicked)
})

test('the pointer moves it, and the gutter tells the values there', async ({ page }) => {
  const stack = page.getByRole('figure')
  const { x, y } = await center(stack)
  await page.mouse.move(x, y)
  const here = await crosshair(page).textContent()
  await page.mouse.move(x + 200, y)
  await expect(crosshair(page)).not.toHaveText(here ?? '')
  await expect(stack.getByRole('definition').first()).toHaveText(/^\d+\s*\d+–\d+$/)
})

/** The first day of what is shown, as the address has it. */
async function firstDay(range: Locator): Promise<string> {
  const words = ((await range.textContent()) ?? '').replace(/ to today$/, '')
  return new Date(`${words} 12:00 UTC`).toISOString().slice(0, 10)
}

test('the handles of the scrubber choose the window, which filters all, the verdict too, and leads back @main', async ({
  page,
}) => {
  const range = page.getByRole('region', { name: 'Timeline' }).getByText(/ to today$/)
  const facts = page.getByRole('region', { name: 'Three facts' })
  const year = (await range.textContent()) ?? ''
  const today = (await facts.textContent()) ?? ''
  await begins(page).focus()
  await page.keyboard.press('PageUp')
  await expect(range).not.toHaveText(year)
  const { x, y } = await center(begins(page))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 150, y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => page.url().includes(`start=${await firstDay(range)}`)).toBe(true)
  await expect(facts).toContainText(/Biggest driver in these days.*; moved Noor’s stated trust/s)
  const chosen = await range.textContent()
  await shoot(page, 'timeline-window')
  await page.reload()
  await expect(range).toHaveText(chosen ?? '')
  await page.goto(page.url().replace(/\?.*$/, '?start=2025-11-10&end=2026-02-20'))
  await expect(facts).toContainText(/Biggest driver in these days.*; moved Dana’s reliability/s)
  await page.goto(page.url().replace(/\?.*$/, '?start=2026-03-01&end=2026-05-31'))
  await expect(facts).toContainText('Noor’s stated trust in Dana, 31 May 2026')
  const verdict = page.getByRole('heading', { level: 1 })
  await expect(verdict).toHaveText(/^By 31 May 2026: .{20,}/)
  await expect(verdict.getByRole('link').first()).toHaveAttribute('href', /happened=2026-05-31/)
  await expect(page.locator('.gutter')).not.toContainText('Latest')
  await crosshair(page).focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Step ›' }).click()
  await expect(crosshair(page)).toHaveText('Sun 31 May 2026')
  const record = page.getByRole('link', { name: 'Record of these days' })
  await expect(record).toHaveAttribute('href', /clock=happened&from=2026-03-01&to=2026-05-31/)
  await page.getByRole('button', { name: 'Back to the last year' }).click()
  await expect(range).toHaveText(year)
  await expect(facts).toHaveText(today)
  await expect(record).toBeHidden()
})

test('the same stands in a table', async ({ page }) => {
  await page.getByRole('button', { name: 'Table' }).click()
  const trust = page.getByRole('table', { name: 'Trust' })
  await expect(trust.getByRole('row').nth(2)).toContainText(/\d{4}.*→.*\d+–\d+/)
  const strategy = page.getByRole('table', { name: 'Strategy' })
  await unfold(strategy)
  await expect(strategy).toContainText('S-06')
  await expect(page.getByRole('table', { name: 'People', exact: true })).toContainText('Noor, CMO')
  await page.getByRole('button', { name: 'Chart' }).click()
  await expect(page.getByRole('figure')).toBeVisible()
  await page.getByText('Save', { exact: true }).click()
  for (const [kind, holds] of [
    ['As a table (CSV)', 'role held'],
    ['As a drawing (SVG)', 'Noor, CMO'],
  ] as const) {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: kind }).click()
    expect(await text(await (await saving).createReadStream())).toContain(holds)
  }
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const days = page.getByRole('table', { name: 'Stretches of days' })
  await expect(days.getByRole('row', { name: /Retreat/ })).toContainText('S-07')
  await days.getByRole('link', { name: 'Retreat' }).click()
  await expect(page.getByRole('main')).toContainText('S-07')
  await expect(page).toHaveURL(/\/sessions\//)
})

test('an address with a partnership that isn’t there for who asks shows no other in its place', async ({
  page,
}) => {
  const elsewhere = new URL(page.url())
  elsewhere.searchParams.set('with', '0190a6b0-1234-7abc-8def-0123456789ab')
  await page.goto(elsewhere.href)
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible()
  await expect(crosshair(page)).toHaveCount(0)
  await expect(page).toHaveURL(elsewhere.href)
  await page.getByRole('link', { name: 'To the timeline', exact: true }).click()
  await expect(crosshair(page)).toBeVisible()
})
