import type { Locator, Page } from '@playwright/test'
import { openDemo } from './demo.ts'
import { expect, test } from './journey.ts'

const why = (page: Page) => page.getByRole('heading', { name: /^Why \d+\?$/ })
const trust = (page: Page) => page.getByRole('table', { name: 'Trust' })
const crosshair = (page: Page) => page.getByRole('slider', { name: /^Crosshair/ })

/** Follows a figure to why it was so, and comes back to where it stands. */
async function followed(page: Page, figure: Locator): Promise<void> {
  const [told] = /^\d\d/.exec((await figure.textContent()) ?? '') ?? ['none']
  await figure.click()
  await expect(why(page)).toHaveText(`Why ${told}?`)
  await page.keyboard.press('Escape')
  await expect(why(page)).toBeHidden()
}

test('what the gutter tells at the crosshair leads to why it was so then, and back to that day', async ({
  page,
}) => {
  await openDemo(page, '/?at=2026-04-24')
  const gutter = page.getByRole('figure').getByRole('definition')
  for (const value of [0, 1, 2, 4]) await followed(page, gutter.nth(value).getByRole('link'))
  await crosshair(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(crosshair(page)).not.toHaveText('Fri 24 Apr 2026')
  const day = (await crosshair(page).textContent()) ?? ''
  // At once: the address has not been given the day yet.
  const name = page.getByRole('figure').getByRole('term').first().getByRole('link')
  await name.click()
  await expect(page.getByRole('dialog')).toContainText(day.replace(/^\w+ /, ''))
  await page.keyboard.press('Escape')
  await expect(crosshair(page)).toHaveText(day)
})

test('each score of the table leads to why it was so then, and what moved it to where it is told', async ({
  page,
}) => {
  await openDemo(page, '/?as=table')
  for (const name of ['Trust', 'Reliability', 'Reliance', 'Alignment']) {
    const table = page.getByRole('table', { name })
    await followed(page, table.getByRole('link', { name: /^\d+$/ }).first())
    await expect(table).toBeVisible()
  }
  await trust(page)
    .getByRole('link', { name: 'F-14 Heard it from the board deck, gave feedback' })
    .click()
  await expect(page.getByRole('main')).toContainText('Heard it from the board deck')
})
