import { become, openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('what hurt is walked step by step, and a link opens the exact step @main', async ({
  page,
}) => {
  await openDemo(page, '/decisions')
  await page.getByRole('link', { name: /^S-05/ }).first().click()
  await page.getByRole('region', { name: 'History' }).getByRole('link', { name: 'Replay' }).click()
  const status = page.getByRole('status').filter({ hasText: 'step' })
  await expect(status).toContainText(/^Paused step 1 of \d+: .+, held a session, /)
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
  const heights = await page
    .getByRole('region', { name: /^Where things stood/ })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(6)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
})

test('beside the steps stands what a post-mortem tells of them, and no more of it than has come', async ({
  page,
}) => {
  await openDemo(page, '/replay?from=2026-03-02&to=2026-06-08')
  await page
    .getByRole('region', { name: /^Narrative/ })
    .getByRole('link', { name: 'PM-02 The March switch' })
    .click()
  await page.getByRole('link', { name: 'Replay these days' }).click()
  const narrative = page.getByRole('region', { name: /^Narrative/ })
  await expect(narrative).toContainText(
    /^Narrative.*PM-02 The March switch.*6 more, of later steps/s,
  )
  await expect(narrative).not.toContainText('Recollection')
  // The switch itself, as it happened.
  await expect(async () => {
    await page.keyboard.press('Shift+ArrowRight')
    await expect(narrative).toContainText('on the morning the board deck went round', {
      timeout: 1_000,
    })
  }).toPass()
  await expect(narrative).toContainText('Recollection, Marcus')
  await expect(narrative).not.toContainText('It was my domain.')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText(
    'The owner of the domain was not asked.',
  )
  const why = page.getByRole('region', { name: 'Why, as it was said' })
  await expect(why).toBeVisible()
  await shoot(page, 'replay-narrative')
  await expect(page.getByRole('link', { name: 'Open a post-mortem' })).toHaveCount(0)
  await page.getByRole('link', { name: 'To the post-mortem' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The March switch')
  await page.goBack()

  // Who is none of those who read it has the reasons that were given, and nothing of what was recalled.
  await become(page, 'Ingrid')
  await expect(why).toBeVisible()
  await expect(narrative).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText('Recollection')
})
