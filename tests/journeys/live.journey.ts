import type { Page } from '@playwright/test'
import { openDemo, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('what somebody else records is offered, and moves nothing until it is asked for', async ({
  page,
}) => {
  await openDemo(page, '/record')
  await page.setViewportSize({ width: 1440, height: 500 })
  const wei = await windowAs(page, 'Wei Chen')
  const past = await windowAs(page, 'Noor Haddad')
  await past.goto(`${past.url().split('?')[0]}?known=2026-03-20`)
  const asKnown = past.getByRole('complementary', { name: 'The moment shown' })
  await expect(asKnown).toBeVisible()
  await page
    .getByRole('button', { name: /^Open entry/ })
    .nth(9)
    .click()
  const detail = page.getByText('What it changed')
  await detail.scrollIntoViewIfNeeded()
  const shown = page.getByText(/of [\d,]+ shown/)
  const [entries, before] = [await shown.textContent(), await detail.boundingBox()]

  await wei.getByRole('link', { name: 'Goals', exact: true }).click()
  await wei
    .getByRole('link', { name: /Onboard a broker in 10 days/ })
    .first()
    .click()
  await wei.getByRole('button', { name: 'Report progress' }).click()
  const form = wei.getByRole('dialog')
  await form.getByRole('spinbutton', { name: 'Value' }).fill('11')
  await form.getByRole('button', { name: 'Report progress' }).click()
  await expect(form).toBeHidden()

  const news = page.getByRole('status').getByRole('button', { name: '1 record changed, show' })
  await expect(news).toBeVisible()
  await expect(wei.getByRole('status')).toBeEmpty()
  await expect(shown).toHaveText(entries ?? '')
  expect(await detail.boundingBox()).toEqual(before)
  await shoot(page, 'live-news')
  await expect(
    past.getByRole('status').getByRole('button', { name: '1 record changed since, back to today' }),
  ).toBeVisible()
  await expect(asKnown).toBeVisible()
  await news.click()
  await expect(shown).not.toHaveText(entries ?? '')
  await expect(page.getByRole('row').nth(1)).toContainText('Wei Chen')
  await expect(news).toHaveCount(0)
})

/** Whether a tab is seen, as the browser tells its page: here each is, also behind another. */
const seen = (tab: Page, is: boolean) =>
  tab.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, !is)

test('a tenth tab opens beside nine that nobody looks at, and each tells what it missed', async ({
  page,
  context,
}) => {
  await openDemo(page, '/goals')
  await seen(page, false)
  for (let tabs = 2; tabs < 10; tabs += 1) {
    const tab = await context.newPage()
    await tab.goto(page.url())
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
    await seen(tab, false)
  }
  const wei = await windowAs(page, 'Wei Chen')
  await wei.getByRole('link', { name: 'Goals', exact: true }).click()
  await wei
    .getByRole('link', { name: /Broker retention/ })
    .first()
    .click()
  await wei.getByRole('button', { name: 'Add a remark' }).click()
  const form = wei.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Remark' }).fill('Brokers ask for it.')
  await form.getByRole('button', { name: 'Add a remark' }).click()
  await expect(form).toBeHidden()

  const news = page.getByRole('status').getByRole('button', { name: /^\d records? changed, show/ })
  await expect(news).toHaveCount(0)
  await seen(page, true)
  await expect(news).toBeVisible()
})
