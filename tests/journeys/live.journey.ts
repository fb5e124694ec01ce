import { newId } from '@lockstep/eventstore-client'
import type { Page } from '@playwright/test'
import { changesDemo, enterDemo, openDemo, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('what somebody else records is offered, and moves nothing until it is asked for @main', async ({
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

test('words that are erased leave the pages that show them at once, and are asked about no more', async ({
  page,
  context,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const me = await (await page.request.get(`/api/orgs${base.slice(2)}/views/me`)).json()
  const wei = me.people.find(({ name }: { name: string }) => name === 'Wei Chen').id
  const asWei = async (command: string, input: object) => {
    const answer = await page.request.post(
      `/api/orgs${base.slice(2).replace(/[^/]+$/, wei)}/commands/${command}`,
      { headers: { 'idempotency-key': newId(new Date()) }, data: { input } },
    )
    expect(answer.status()).toBe(200)
    return (await answer.json()).id
  }
  const words = { kind: 'hard', title: 'You spoke over me', text: 'Twice, before the board.' }
  const id = await asWei('GiveFeedback', { to: me.viewer.id, ...words })
  const tab = await context.newPage()
  await tab.goto(`${base}/feedback`)
  await page.goto(`${base}/feedback/${id}`)
  const main = page.getByRole('main')
  for (const each of [page, tab]) await expect(each.locator('body')).toContainText(words.title)
  await expect(main).toContainText(words.text)
  await seen(tab, false)

  await asWei('ErasePerson', { id: wei })
  for (const told of [words.title, words.text]) await expect(main).not.toContainText(told)
  expect(await page.title()).not.toContain(words.title)
  await seen(tab, true)
  await expect(tab.locator('body')).not.toContainText(words.title)
  await page.goto(base)
  await expect(page.getByRole('complementary', { name: 'What you must do' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('gave you feedback')
})
