import type { Page } from '@playwright/test'
import { openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const scrolled = (page: Page) => page.evaluate(() => scrollY)
const shown = (page: Page) => page.getByText(/^[\d,]+ of [\d,]+ shown$/)
const entries = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: /entry \d+$/ }) })

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await openDemo(page, '/record')
})

test('filters and the opened entry stand in the address: they survive a reload, and the way back', async ({
  page,
}) => {
  for (const [filter, value] of [
    ['Who', 'Noor Haddad'],
    ['On', 'goal'],
  ] as const) {
    const before = (await shown(page).textContent()) ?? ''
    await page.getByRole('combobox', { name: filter }).selectOption(value)
    await expect(shown(page)).not.toHaveText(before)
  }
  await expect(page).toHaveURL(/person=[^&]+&noun=goal/)
  await expect(entries(page).nth(12)).toContainText('Noor Haddad')
  const found = (await shown(page).textContent()) ?? ''
  await page.mouse.wheel(0, 240)
  await expect.poll(() => scrolled(page)).toBe(240)
  const entry = entries(page).filter({ hasText: 'proposed to change a goal' }).first()
  await entry.getByRole('button').click()
  await expect(page.getByText('What it changed')).toBeVisible()
  await expect(page).toHaveURL(/entry=/)
  const [here, place] = [page.url(), await scrolled(page)]
  await shoot(page, 'record-entry')
  await page.reload()
  await expect(page.getByText('What it changed')).toBeVisible()
  await expect(shown(page)).toHaveText(found)
  await expect.poll(() => scrolled(page)).toBe(place)

  await entry.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Goals', exact: true })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(here)
  await expect(page.getByText('What it changed')).toBeVisible()
  await expect.poll(() => scrolled(page)).toBe(place)
})

test('what fits no filter is said, with the filter', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Search' }).fill('zeppelin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText(/Nothing fits.*zeppelin/)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(shown(page)).toBeVisible()
  await expect(entries(page).first()).toBeVisible()
})

test('what deserves a look is counted, and stands alone in the address', async ({ page }) => {
  await page.getByRole('button', { name: /^Feedback closed late/ }).click()
  await expect(page).toHaveURL(/only=overdue/)
  await expect(entries(page).filter({ hasText: 'closed feedback' }).first()).toBeVisible()
  await expect(entries(page).filter({ hasNotText: 'closed feedback' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Revised without consent/ }).click()
  await expect(entries(page).filter({ hasText: 'revised a goal' }).first()).toContainText('G-3')
  await page.getByRole('button', { name: /^Problem waived/ }).click()
  await shoot(page, 'record-exceptions')
})

test('an entry opens as it is stored, and the page as it stood then', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Did' }).selectOption('decided')
  await expect(entries(page).filter({ hasNotText: 'decided' })).toHaveCount(0)
  await entries(page).first().getByRole('button').click()
  await page.getByRole('radio', { name: 'As stored' }).check()
  await expect(page.getByText('"DecisionMade"')).toBeVisible()
  await page.getByRole('link', { name: 'Page as of this moment' }).click()
  const moment = page.getByRole('complementary', { name: 'The moment shown' })
  await expect(moment).toContainText('As known on')
  await shoot(page, 'as-known-then')
})
