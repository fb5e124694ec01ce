import type { Page } from '@playwright/test'
import { openDemo, openFresh } from './demo.ts'
import { allRead, expect, shoot, test } from './journey.ts'

/** What has the keyboard, where nothing of it can be seen: it lies under something else, or beyond the window. */
const hidden = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return undefined
    const { left, right, top, bottom } = at.getBoundingClientRect()
    const lines = [0.1, 0.5, 0.9]
    const isSeen = lines.some((down) =>
      lines.some((across) => {
        const [x, y] = [left + (right - left) * across, top + (bottom - top) * down]
        const met = document.elementFromPoint(x, y)
        return (
          met !== null &&
          (at.contains(met) || met.contains(at) || met.closest('label')?.contains(at))
        )
      }),
    )
    return isSeen || at.matches('.skip')
      ? undefined
      : `${at.tagName} ${at.textContent?.slice(0, 40)}`
  })

/** Each stop of the Tab key, of so many, that nobody sees. */
async function hiddenStops(page: Page, stops: number, key = 'Tab'): Promise<string[]> {
  const found: string[] = []
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press(key)
    const at = await hidden(page)
    if (at !== undefined) found.push(`${stop} ${at}`)
  }
  return found
}

test('no field of a form lies under its footer as the Tab key comes to it', async ({ page }) => {
  await openDemo(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('decision: ')
  await page.getByText(/^More /).click()
  expect(await hiddenStops(page, 40)).toEqual([])
})

for (const window of [
  { width: 320, height: 256 },
  { width: 390, height: 844 },
])
  for (const path of ['/', '/replay'])
    test(`nothing of ${path} lies under a bar as the Tab key comes to it, at ${window.width}`, async ({
      page,
    }) => {
      await page.setViewportSize(window)
      await openDemo(page, path)
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
      await allRead(page)
      expect(await hiddenStops(page, 60)).toEqual([])
      expect(await hiddenStops(page, 60, 'Shift+Tab')).toEqual([])
    })

test('a form is filled in whole in a window of few lines', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openDemo(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('decision: ')
  const dialog = page.getByRole('dialog', { name: 'Find or record' })
  await expect(dialog.getByRole('textbox').nth(1)).toBeVisible()
  await shoot(page, 'capture-low')
  expect(await hiddenStops(page, 12)).toEqual([])
})

test('what is recorded is said, and the keyboard stays where it was done', async ({ page }) => {
  await openFresh(page)
  const list = page.getByRole('complementary', { name: 'What you must do' })
  await expect(list.getByRole('heading', { name: 'For you, Dana' })).toBeVisible()
  await list.getByRole('button', { name: 'Difference seen' }).first().press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Recorded' }).first()).toBeAttached()
  await expect(list.locator(':focus')).toHaveCount(1)
})

test('a dialog is read from its heading, and what it records is said', async ({ page }) => {
  await openFresh(page, '/goals')
  await page.getByRole('button', { name: 'New goal' }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'New goal' })).toBeFocused()
})

test('a goal that is opened by keys is read from its heading, and Esc leads back to its line', async ({
  page,
}) => {
  await openDemo(page, '/goals')
  const line = page.getByRole('link', { name: /^G-3 / })
  await line.press('Enter')
  await expect(
    page.getByRole('complementary', { name: 'The goal' }).getByRole('heading', { level: 1 }),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/goals$/)
  await expect(line).toBeFocused()
})

test('who goes on from a list is at the heading of the page that comes', async ({ page }) => {
  await openDemo(page, '/decisions')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Freeze brand spend/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Freeze brand spend/ })).toBeFocused()
})

test('the crosshair is understood by ear, and what stands beside a lane is come to by keys', async ({
  page,
}) => {
  await openDemo(page)
  const crosshair = page.getByRole('slider', { name: /^Crosshair/ })
  await expect(crosshair).toHaveAttribute(
    'aria-valuetext',
    /Trust: Dana → Noor \d+, Noor → Dana \d+; /,
  )
  await expect(page.getByRole('link', { name: 'Trust: Dana → Noor', exact: true })).toHaveCount(1)
  await page.getByRole('button', { name: '‹ Step' }).press('Enter')
  await expect(page.locator('[aria-live]', { hasText: 'Trust: Dana → Noor' })).toBeAttached()
  const open = page
    .getByRole('figure', { name: 'Timeline' })
    .getByRole('link', { name: /^\d+ open/ })
  await expect(open.first()).not.toHaveAttribute('tabindex', '-1')
})

test('a window of the timeline begins today at the latest', async ({ page }) => {
  await openDemo(page)
  const begins = page.getByRole('slider', { name: 'Window begins' })
  await begins.press('End')
  await expect(page.getByText(/^30 Sep 2026 to today/)).toBeVisible()
  await openDemo(page, '/?start=2026-10-05&end=2026-10-15')
  await expect(page.getByText(/^30 Sep 2026 to today/)).toBeVisible()
})

test('a step of a replay is said, not only its number', async ({ page }) => {
  await openDemo(page, '/replay')
  const said = page.getByRole('status').filter({ hasText: /^Paused step/ })
  await expect(said).toContainText(/of \d+: .+, .+/)
  await page.keyboard.press('j')
  await expect(said).toContainText(/^Paused step 2 of \d+: .+, .+/)
})

test('a menu closes when the Tab key leaves it, and its arrows go through it', async ({ page }) => {
  await openDemo(page)
  await page.locator('.about.several').press('Enter')
  const menu = page.locator('.partnerships')
  await expect(menu).toBeVisible()
  // What goes through it is loaded with the first press.
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(menu.getByRole('link').first()).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('ArrowUp')
  await expect(menu.getByRole('link').last()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(menu).toBeHidden()
})

test('what unfolds is gone on with from its first', async ({ page }) => {
  await openDemo(page, '/decisions')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Freeze brand spend/ })
    .first()
    .click()
  const more = page.getByRole('button', { name: /^\d+ more$/ })
  await expect(more.first()).toBeVisible()
  const before = await page.locator('.actions button').count()
  await more.first().press('Enter')
  await expect(page.locator('.actions button').nth(before - 1)).toBeFocused()
})
