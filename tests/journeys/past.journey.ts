import type { Page } from '@playwright/test'
import { enterDemo, openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const banner = (page: Page) => page.getByRole('complementary', { name: 'The moment shown' })
const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })

test('who looks at the past stays there, on every page, until they leave it', async ({ page }) => {
  await openDemo(page, '/decisions?known=2026-03-20')
  await expect(banner(page)).toContainText('As known on 20 Mar 2026')
  await main(page).getByRole('link', { name: 'Goals' }).click()
  await expect(page).toHaveURL(/goals\?known=2026-03-20/)
  await page.getByRole('main').getByRole('link', { name: /G-3/ }).first().click()
  await expect(page).toHaveURL(/goals\/.+known=2026-03-20/)
  await expect(banner(page)).toContainText('Nothing can be recorded from here')
  await expect(page.getByRole('button', { name: 'Report progress' })).toHaveCount(0)

  await main(page).getByRole('link', { name: 'Timeline' }).click()
  await expect(page.getByText('For you, Dana')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Yes|Partly|Not yet|Agree)/ })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('give feedback')
  await expect(page.getByRole('option', { name: /^Give feedback/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await shoot(page, 'the-past-timeline')

  await banner(page).getByRole('button', { name: 'Back to today' }).click()
  await expect(banner(page)).toBeHidden()
  await main(page).getByRole('link', { name: 'Goals' }).click()
  await expect(page).not.toHaveURL(/known/)
})

test('a moment that is none, or has not come, is said, with the way back', async ({ page }) => {
  const base = await enterDemo(page)
  await page.goto(`${base}/goals?known=soon`)
  await expect(page.getByRole('heading', { name: '“soon” is no day' })).toBeVisible()
  await page.goto(`${base}/goals?happened=2027-01-01`)
  await expect(page.getByRole('heading', { name: '1 Jan 2027 has not come yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page.getByRole('heading', { name: 'Goals', exact: true })).toBeVisible()
  await expect(banner(page)).toBeHidden()
})
