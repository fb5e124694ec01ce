import { openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('what hurt is walked step by step, and a link opens the exact step @main', async ({
  page,
}) => {
  await openDemo(page, '/decisions')
  await page.getByRole('link', { name: /^S-05/ }).first().click()
  await page.getByRole('region', { name: 'History' }).getByRole('link', { name: 'Replay' }).click()
  const status = page.getByRole('status').filter({ hasText: 'step' })
  await expect(status).toContainText(/^Paused step 1 of \d+$/)
  await page.keyboard.press('j')
  await expect(status).toContainText('Paused step 2 of')
  await page.keyboard.press('k')
  await expect(status).toContainText('Paused step 1 of')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(status).not.toContainText('step 1 of')

  const steps = page.getByRole('region', { name: /^Record/ })
  await expect(steps).toContainText('later steps hidden')
  const asKnown = (await status.textContent()) ?? ''
  await page.getByRole('radio', { name: 'As it happened' }).check()
  // More had happened in these days than was recorded in them.
  await expect(status).not.toHaveText(asKnown)
  await expect(steps).toContainText('in the order it happened')
  // The choice was made with the mouse: the arrows go on walking, and do not take it back.
  const happened = (await status.textContent()) ?? ''
  await page.keyboard.press('ArrowRight')
  await expect(status).not.toHaveText(happened)
  await page.keyboard.press('ArrowLeft')
  await expect(status).toHaveText(happened)
  await expect(page.getByRole('radio', { name: 'As it happened' })).toBeChecked()
  // What was done, and to what, is told whole.
  const cut = await steps
    .locator('li button > span')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length)
  expect(cut).toBe(0)
  const knew = page.getByRole('region', { name: 'What each person knew' })
  await expect(knew).toBeVisible()
  const stood = page.getByRole('region', { name: 'Where things stood' })
  const alignment = stood.getByRole('link', { name: /Alignment/ }).first()
  await expect(alignment).toHaveAttribute('href', /why\.happened=/)
  await shoot(page, 'replay')

  const [where, paused] = [page.url(), await status.textContent()]
  await page.goto('about:blank')
  await page.goto(where)
  await expect(status).toHaveText(paused ?? '')
})

test('a long history opens with its latest entries, and shows the others when asked', async ({
  page,
}) => {
  await openDemo(page, '/partnership')
  const history = page.getByRole('region', { name: 'History' })
  await expect(history.getByText('founded a partnership')).toBeHidden()
  await history.getByRole('button', { name: /^Show the \d+ before these$/ }).click()
  await expect(history.getByText('founded a partnership')).toBeVisible()
  await expect(history.getByRole('button')).toBeHidden()
})

test('on a phone one bar at the bottom walks, and names no keys', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDemo(page, '/replay?from=2026-03-01&to=2026-06-08')
  await page.getByRole('button', { name: 'A step on' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'step' })).toContainText('step 2 of')
  await expect(page.locator('.transport kbd').first()).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'In reach' })).toBeHidden()
})
