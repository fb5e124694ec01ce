import type { Locator, Page } from '@playwright/test'
import { openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const nouns: readonly [noun: RegExp, behind: RegExp][] = [
  [/^Alignment$/, /^Why \d+\?$/],
  [/^Dana$/, /^Dana Whitlock$/],
  [/^Noor$/, /^Noor Haddad$/],
  [/^from \d+ to \d+$/, /^Why \d+\?$/],
  [/^K-02 /, /^Ranking of goals/],
  [/closed feedback loops$/, /exchanges?:/],
]

test('the demo opens without a login and says how the two stand; every noun leads on @main', async ({
  page,
}) => {
  await page.goto('/')
  await shoot(page, 'start')
  await page.getByRole('button', { name: 'Open the demo' }).click()
  await page.waitForURL(/\/as\//)
  const verdict = page.getByRole('main').getByRole('heading', { level: 1 })
  await expect(verdict).toHaveText(/Dana and Noor .+, after .+ closed feedback loops/)
  const here = page.url()
  await shoot(page, 'first-minute')
  for (const [noun, behind] of nouns) {
    await verdict.getByRole('link', { name: noun }).click()
    await expect(page.getByRole('heading', { name: behind })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(here)
  }
})

test('a score opens why, whose contributions sum to it; Esc returns to the same place @main', async ({
  page,
}) => {
  await openDemo(page)
  await page.setViewportSize({ width: 1280, height: 400 })
  const score = page.getByRole('region', { name: 'Three facts' }).getByRole('link').first()
  await expect(score).toBeVisible()
  await page.mouse.wheel(0, 60)
  await expect.poll(() => scrolled(page)).toBe(60)
  const [shown, here] = [await score.textContent(), page.url()]
  await score.click()
  const why = page.getByRole('dialog')
  await expect(why.getByRole('heading', { name: `Why ${shown}?` })).toBeVisible()
  const points = await column(why, 'Points')
  const total = (await column(why, 'Score')).at(-1) ?? Number.NaN
  expect(Math.round(total)).toBe(Number(shown))
  expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 6)
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()
  await expect(page).toHaveURL(here)
  await expect(score).toBeFocused()
  expect(await scrolled(page)).toBe(60)
})

const scrolled = (page: Page) => page.evaluate(() => scrollY)

/** The figures of a table's column, empty cells left out. */
async function column(scope: Locator, head: string): Promise<number[]> {
  const heads = await scope.getByRole('columnheader').allTextContents()
  const rows = await scope.getByRole('row').all()
  const cells = await Promise.all(
    rows.slice(1).map((row) => row.locator('th, td').nth(heads.indexOf(head)).textContent()),
  )
  return cells.filter((text) => text !== '').map((text) => Number((text ?? '').replace('−', '-')))
}
