import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { enterDemo, openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const banner = (page: Page) => page.getByRole('complementary', { name: 'The moment shown' })
const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })

test('who looks at the past stays there, on every page, until they leave it @main', async ({
  page,
}) => {
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
  await page.getByRole('combobox', { name: 'Find or record' }).fill('give feedback')
  await expect(page.getByRole('option', { name: /^Give feedback/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await shoot(page, 'the-past-timeline')

  await banner(page).getByRole('button', { name: 'Back to today' }).click()
  await expect(banner(page)).toBeHidden()
  await main(page).getByRole('link', { name: 'Goals' }).click()
  await expect(page).not.toHaveURL(/known/)
})

test('on a phone a past day is chosen and left as anywhere', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDemo(page, '/decisions')
  await page.getByRole('button', { name: 'As of today' }).click()
  await page.getByLabel('Day', { exact: true }).fill('2026-03-20')
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(banner(page)).toContainText('As known on 20 Mar 2026')
  await page.getByRole('button', { name: 'As of then' }).click()
  await page.getByRole('button', { name: 'Back to today' }).last().click()
  await expect(banner(page)).toBeHidden()
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

test('a page that there is only today says so in the past, with the way back', async ({ page }) => {
  await openDemo(page, '/record?known=2026-03-20')
  await page.getByRole('link', { name: 'Integrity' }).click()
  await expect(
    page.getByRole('heading', { name: 'The record is checked as it stands today.' }),
  ).toBeVisible()
  await expect(banner(page)).toBeHidden()
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page.getByRole('heading', { name: /entries that you may see/ })).toBeVisible()
})

test('what is compared in the past is what it was then', async ({ page }) => {
  await openDemo(page, '/difference?from=2026-03-01&to=2026-03-20&known=2026-03-20')
  await expect(banner(page)).toBeVisible()
  const decisions = page.getByRole('table', { name: 'Decisions, before and after' })
  await expect(decisions.getByRole('row', { name: /S-06/ })).toBeVisible()
  await expect(decisions.getByRole('row', { name: /S-01/ })).toHaveCount(0)
  await banner(page).getByRole('button', { name: 'Back to today' }).click()
  await expect(decisions.getByRole('row', { name: /S-01 .*superseded/ })).toBeVisible()
})

test('two days are compared, then one day on both clocks @main', async ({ page }) => {
  await openDemo(page, '/record')
  await page.getByRole('link', { name: 'Compare two days' }).click()
  await page.getByLabel('From the end of').fill('2026-03-01')
  await page.getByLabel('To the end of').fill('2026-06-01')
  const said = page.getByRole('heading', { level: 1, name: /changed in these 92 days/ })
  await expect(said).toContainText('Noor’s stated trust in Dana fell')
  const goals = page.getByRole('table', { name: 'Goals, before and after' })
  const pipeline = goals.getByRole('row', { name: /G-3/ })
  await expect(pipeline.getByText('9.5', { exact: true })).toBeVisible()
  const decided = page.getByRole('region', { name: 'Decisions' })
  await expect(decided).toContainText('6 changed, S-02 and S-04 did not')
  // By their numbers, and of what only came to be decided how it stands.
  await expect(decided.getByRole('row').nth(1)).toContainText('S-01')
  await expect(decided.getByRole('row', { name: /^S-05/ })).toContainText(/standing superseded/)
  const trust = page.getByRole('region', { name: 'Noor’s stated trust in Dana' })
  await expect(trust.getByRole('row', { name: /^S-05 Move .* −8.43 70.57$/ })).toBeVisible()
  await shoot(page, 'difference')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as Markdown' }).click()
  const saved = await text(await (await saving).createReadStream())
  expect(saved).toContain('# Difference: 1 Mar 2026 and 1 Jun 2026, as it happened')
  expect(saved).toMatch(/\[G-3 .+\n( .+\n)* +- target: EUR 8 .+ → EUR 9\.5 /)
  await page.getByRole('slider', { name: 'Window ends' }).press('ArrowLeft')
  await expect(page).toHaveURL(/from=2026-03-01&to=2026-05-31/)
  await page.getByRole('radio', { name: 'One day, two clocks' }).check()
  await page.getByLabel('At the end of').fill('2026-03-20')
  await expect(page).toHaveURL(/on=2026-03-20/)
  const unknown = page.getByRole('region', { name: 'Happened, not yet known' })
  await expect(
    unknown.getByRole('row', { name: /S-05 .* decided 9 Mar 27 Mar 7 days/ }),
  ).toBeVisible()
  const knew = page.getByRole('region', { name: 'Who knew, though the record did not' })
  await expect(knew.getByRole('row', { name: /^Noor Haddad CMO shown it 27 Mar/ })).toBeVisible()
  const clocks = page.getByRole('region', { name: 'The same moment on both clocks' })
  await expect(
    clocks.getByRole('row', { name: 'In force S-02, S-05, S-06 S-01, S-02, S-04, S-06' }),
  ).toBeVisible()
  await expect(clocks.getByRole('row', { name: /^Not asked before S-05 Noor/ })).toBeVisible()
  const alignment = page.getByRole('region', { name: 'Alignment of Dana and Noor' })
  await expect(alignment).toContainText(/as known, [\d.]+ as it had happened/)
  await expect(
    alignment.getByRole('row', { name: /^S-01 Serve mid-market brokers first −4.17/ }),
  ).toBeVisible()
  await shoot(page, 'difference-clocks')
  await page.getByRole('slider', { name: 'Day' }).press('ArrowRight')
  await expect(page).toHaveURL(/on=2026-03-21/)
})

test('what an address asks for and its page does not understand is said, and taken out', async ({
  page,
}) => {
  await openDemo(page, '/difference?from=banana&to=2099-01-01')
  const said = page.getByRole('complementary', { name: 'The address' })
  await expect(said).toContainText('“banana” is no day and 1 Jan 2099 has not come yet')
  await expect(said).toContainText('The page is shown without it.')
  await expect(page.getByLabel('To the end of')).toHaveValue('2026-09-30')
  await shoot(page, 'the-address')
  await said.getByRole('button', { name: 'Take it out' }).click()
  await expect(said).toBeHidden()
  await expect(page).toHaveURL(/\/difference$/)
  await expect(page.getByLabel('To the end of')).toHaveValue('2026-09-30')

  await openDemo(page, '/goals?quarter=2026-Q1&owner=nobody')
  await expect(said).toContainText('there is no “quarter” on this page')
  await expect(page.getByRole('main')).toContainText('No goal fits owner “nobody here”.')
  await openDemo(page, '/decisions?owner=nobody')
  await expect(said).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No decision fits owner “nobody here”.',
  )
  await openDemo(page, '/needs-and-money?quarter=1999-Q1')
  const named = page.getByRole('status').filter({ hasText: 'The address names' })
  await expect(named).toContainText('names a quarter')
  await openDemo(page, '/replay?from=2026-03-01&to=2026-03-31&step=none')
  await expect(named).toContainText('names a step of which nothing stands here')
  await named.getByRole('button', { name: 'Take it out' }).click()
  await expect(named).toBeHidden()
  await openDemo(page, '/import?file=none')
  await expect(named).toContainText('names a file of which nothing stands here; choose one.')
})
