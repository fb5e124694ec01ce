import type { Locator, Page } from '@playwright/test'
import { openDemo, partnershipsIn } from './demo.ts'
import { expect, test } from './journey.ts'
import { narrowest, tooWide } from './looks.ts'

/** The narrowest phone that is common. */
const small = { width: 360, height: 740 }

/** How many lines its words take. */
const linesOf = (words: Locator): Promise<number> =>
  words.evaluate((each) => {
    const range = document.createRange()
    range.selectNodeContents(each)
    const bottoms = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom))
    return new Set(bottoms).size
  })

/** By how many pixels what it says is wider than itself. */
const cutBy = (words: Locator): Promise<number> =>
  words.evaluate((each) => each.scrollWidth - each.clientWidth)

async function openSmall(page: Page, path: string): Promise<void> {
  await page.setViewportSize(small)
  await openDemo(page, path)
}

test('what someone is here stands in whole words on a small phone', async ({ page }) => {
  await openSmall(page, '/people')
  const dana = page.getByRole('row', { name: 'Dana Whitlock' })
  const here = dana.getByText('you, owner, administrator')
  expect(await linesOf(here)).toBeLessThanOrEqual(2)
  const { x = 0, width = 0 } = (await dana.boundingBox()) ?? {}
  expect(x + width).toBe(small.width - 16)
})

test('the kinds that a sentence narrows a difference to take more lines on a small phone', async ({
  page,
}) => {
  await openSmall(page, '/difference?from=2026-03-01&to=2026-09-01')
  await page.getByRole('link', { name: /other records$/ }).click()
  await expect(page.getByRole('button', { name: /^Only .+, .+ and / })).toBeVisible()
  expect(await tooWide(page)).toBe(0)
})

test('names, pages and what waits are read whole on a small phone', async ({ page }) => {
  await openSmall(page, '/')
  const reach = page.getByRole('navigation', { name: 'In reach' })
  const waiting = reach.getByRole('link', { name: /^For you \d+ open, \d+ overdue$/ })
  const { y = 0, height = 0 } = (await waiting.boundingBox()) ?? {}
  expect(y + height).toBeLessThanOrEqual(small.height)
  expect(await cutBy(page.getByRole('navigation', { name: 'Main' }))).toBe(0)
  const banner = page.getByRole('banner')
  for (const name of ['Dana Whitlock', 'Noor Haddad'])
    expect(await cutBy(banner.getByText(name, { exact: true })), name).toBe(0)
})

test('a menu of partnerships ends above the bar below it on a small phone', async ({ page }) => {
  await page.setViewportSize({ ...small, height: 480 })
  await openDemo(page, '/decisions')
  await page.getByRole('banner').locator('.about.several').click()
  const last = page.getByRole('link', { name: 'Members and charter of this one' })
  const reach = page.getByRole('navigation', { name: 'In reach' })
  const menu = page.locator('.partnerships')
  const { y = 0, height = 0 } = (await menu.boundingBox()) ?? {}
  expect(y + height).toBeLessThanOrEqual((await reach.boundingBox())?.y ?? 0)
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
})

test('how each is heard is read whole on a small phone', async ({ page }) => {
  await openSmall(page, '/partnership')
  const heard = page.getByRole('region', { name: 'Heard' })
  await expect(heard.getByRole('link', { name: /^\d+–\d+ %$/ })).toHaveCount(8)
  expect(await cutBy(heard.getByRole('table').locator('..'))).toBe(0)
})

test('a team’s tables and the dates of a history stay whole on a small phone', async ({ page }) => {
  await openSmall(page, '/')
  const base = new URL(page.url()).pathname.replace(/\/$/, '')
  const { team } = await partnershipsIn(page, base)
  await page.goto(`${base}/?with=${team}`)
  await expect(page.getByRole('heading', { name: 'Voice' })).toBeVisible()
  expect(await tooWide(page)).toBe(0)
  await page.goto(`${base}/people?person=${base.split('/').at(-1)}`)
  const entry = page.getByRole('row', { name: /wrote how they work/ }).first()
  await expect(entry).toBeVisible()
  expect(await linesOf(entry.getByRole('cell').first())).toBe(1)
})

test('who starts their own on a phone need not pass the whole demo', async ({ page }) => {
  await page.setViewportSize(small)
  await page.goto('/')
  const way = page.getByRole('link', { name: 'Start my own', exact: true })
  await expect(way).toBeInViewport()
  await way.click()
  await expect(page.getByRole('button', { name: /^Start/ })).toBeInViewport()
})

test('with its letters set apart nothing is cut off on the narrowest phone', async ({ page }) => {
  await page.setViewportSize(narrowest)
  await openDemo(page, '/feedback')
  await page.getByRole('link', { name: /^Heard it from the board deck/ }).click()
  const entry = page.getByRole('row', { name: /accepted feedback/ })
  await expect(entry).toBeVisible()
  // As WCAG 1.4.12 has it.
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  })
  expect(await tooWide(page)).toBe(0)
  const ends = (words: Locator) =>
    words.evaluate((each) => {
      const range = document.createRange()
      range.selectNodeContents(each)
      return range.getBoundingClientRect().right
    })
  const [happened, recorded] = await entry.getByRole('cell').all()
  expect(await ends(happened as Locator)).toBeLessThan((await recorded?.boundingBox())?.x ?? 0)
  const reach = page.getByRole('navigation', { name: 'In reach' })
  const own = page.getByRole('link', { name: /^Start my own/ })
  for (const last of [reach.getByRole('button', { name: 'Record' }), own])
    expect(await ends(last)).toBeLessThanOrEqual(narrowest.width)
})
