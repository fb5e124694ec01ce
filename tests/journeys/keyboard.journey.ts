import { openDemo } from './demo.ts'
import { allRead, expect, shoot, test } from './journey.ts'

test('everything is found, and begun, from the keyboard', async ({ page }) => {
  await openDemo(page)
  await page.keyboard.press('Control+k')
  const finder = page.getByRole('combobox', { name: 'Find or record' })
  await expect(finder).toBeFocused()
  await page.keyboard.type('freeze')
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
  await expect(chosen).toContainText('Freeze brand spend')
  await shoot(page, 'palette')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Freeze brand spend')

  await page.keyboard.press('Control+k')
  await expect(finder).toBeFocused()
  await page.keyboard.type('give feedback')
  await expect(chosen).toContainText('Give feedback')
  await page.keyboard.press('Enter')
  const line = page.getByRole('textbox', { name: 'What to record' })
  await expect(line).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Wei')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Asked from the keyboard')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Without a mouse.')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Asked from the keyboard')

  await page.keyboard.press('Control+k')
  await expect(finder).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(finder).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(finder).toBeFocused()
  await page.keyboard.type('dark')
  await expect(chosen).toContainText(/dark/i)
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await shoot(page, 'dark')
})

test('the first stop of the Tab key leads to the content', async ({ page }) => {
  await openDemo(page)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  // What is read last comes to stand above what the key would have found.
  await allRead(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'To the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
})

test('the Tab key stops at each figure of the first fact, and of where the timeline stands', async ({
  page,
}) => {
  await openDemo(page, '/?as=table')
  const fact = page.getByRole('region', { name: 'Three facts' }).getByRole('link')
  await fact.first().focus()
  for (const figure of [/^\d+–\d+, 90 % band$/, /^no clear change since/]) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText(figure)
  }
  const stands = page.getByRole('table', { name: /^Where it st/ })
  await stands.getByRole('link').first().focus()
  for (const figure of (await stands.getByRole('link').allTextContents()).slice(1)) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText(figure)
  }
  await stands.getByRole('link', { name: /missed in a row$/ }).press('Enter')
  await expect(page).toHaveURL(/\/sessions\?.*missed/)
})

test('who wants nothing to move sees nothing move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openDemo(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((each) => Number(each.effect?.getComputedTiming().duration) > 0),
  )
  expect(moving).toEqual([])
})
