import type { Locator } from '@playwright/test'
import { openDemo } from './demo.ts'
import { expect, test } from './journey.ts'

const styleOf = (each: Locator, name: string): Promise<string> =>
  each.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name)

test('in forced colours what is filled stays filled, and what can be pressed has a border', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openDemo(page, '/feedback')
  const ink = await styleOf(page.locator('body'), 'color')
  await page.getByRole('link', { name: /^Heard it from the board deck/ }).click()
  const gained = page.getByRole('region', { name: 'What it moved' }).locator('.gained')
  await expect(gained).toHaveCSS('background-color', ink)
  const whoReads = page.getByRole('region', { name: 'Who may read it' })
  const hues = await Promise.all(
    ['Noor Haddad', 'Dana Whitlock'].map((name) =>
      styleOf(whoReads.getByRole('row', { name }).locator('.dot'), 'background-color'),
    ),
  )
  expect(new Set([...hues, await styleOf(page.locator('html'), 'background-color')]).size).toBe(3)
  const pressed = page.getByRole('button', { name: 'Add a remark' })
  expect(await styleOf(pressed, 'box-shadow')).toContain(ink)
  const here = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]').first()
  expect(await styleOf(here, 'box-shadow')).toContain(ink)
})

test('who asks for more contrast reads what is said beside as what is said', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' })
  await openDemo(page, '/decisions')
  const ink = await styleOf(page.locator('body'), 'color')
  await expect(page.getByRole('banner').locator('nav a:not([aria-current])').first()).toHaveCSS(
    'color',
    ink,
  )
})
