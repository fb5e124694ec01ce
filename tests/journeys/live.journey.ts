import { newId } from '@lockstep/eventstore-client'
import type { Page } from '@playwright/test'
import { changesDemo, enterDemo, openDemo, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

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

test('who revises what somebody else has revised meanwhile is shown that first, and loses nothing', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page, '/goals')
  changesDemo()
  const goal = page.getByRole('link', { name: /Qualified pipeline/ }).first()
  const formIn = async (tab: Page) => {
    await tab.getByRole('button', { name: 'Revise the goal' }).click()
    const form = tab.getByRole('dialog')
    return {
      target: form.getByRole('spinbutton', { name: /^Target/ }),
      title: form.getByRole('textbox', { name: /^Title/ }),
      give: () => form.getByRole('button', { name: 'Revise a goal' }).click(),
      told: form.getByRole('alert'),
      gone: () => expect(form).toBeHidden(),
    }
  }
  await goal.click()
  const mine = await formIn(page)
  await mine.title.fill('Qualified pipeline, each quarter')

  const tab = await context.newPage()
  await tab.goto(page.url())
  const theirs = await formIn(tab)
  await theirs.target.fill('7')
  await theirs.give()
  await theirs.gone()

  await mine.give()
  await expect(mine.told).toContainText('This was changed since you opened it.')
  expectRefusal(complaints, 412)
  await expect(mine.told).toContainText('Target: 9.57')
  await expect(mine.target).toHaveValue('7')
  await expect(mine.title).toHaveValue('Qualified pipeline, each quarter')
  await shoot(page, 'changed-meanwhile')
  await mine.give()
  await mine.gone()
  const said = page.getByRole('complementary', { name: 'The goal' })
  await expect(said).toContainText('Qualified pipeline, each quarter')
  await expect(said).toContainText('EUR 7 M per quarter')
})

test('who writes the next version of a vision, or takes a position, in two windows is shown the one in the other', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page, '/visions')
  changesDemo()
  await page.getByRole('link', { name: /^The calm way for brokers to move freight, and/ }).click()
  const writeIn = async (tab: Page, says: string) => {
    await tab.getByRole('button', { name: /^Write version/ }).click()
    const form = tab.getByRole('dialog')
    const statement = form.getByRole('textbox', { name: 'Vision', exact: true })
    await statement.fill(says)
    return {
      form,
      statement,
      give: () => form.getByRole('button', { name: 'Share a vision' }).click(),
    }
  }
  const mine = await writeIn(page, 'The calm way to ship.')
  const tab = await context.newPage()
  await tab.goto(page.url())
  const theirs = await writeIn(tab, 'Freight without a phone.')
  await theirs.give()
  await expect(
    tab.getByRole('heading', { level: 1, name: 'Freight without a phone.' }),
  ).toBeVisible()
  await mine.give()
  await expect(mine.form.getByRole('alert')).toContainText('Freight without a phone.')
  expectRefusal(complaints, 412)
  await expect(mine.statement).toHaveValue('The calm way to ship.')
  await shoot(page, 'vision-written-twice')
  await mine.give()
  await expect(page.getByRole('heading', { level: 1, name: 'The calm way to ship.' })).toBeVisible()

  await openDemo(page, '/decisions')
  await page.getByRole('button', { name: 'Propose a decision' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Title' }).fill('A depot in Lyon')
  await form.getByRole('button', { name: 'Propose a decision' }).click()
  await page.getByRole('button', { name: 'Ask for positions' }).click()
  for (const name of ['Noor Haddad', 'Marcus Oyelaran'])
    await form.getByRole('checkbox', { name }).check()
  await form.getByRole('button', { name: 'Ask for positions' }).click()
  await expect(form).toBeHidden()
  const noor = await windowAs(page, 'Noor Haddad')
  const standIn = async (of: Page, stance: string) => {
    await of.getByRole('button', { name: 'Take a position' }).click()
    const dialog = of.getByRole('dialog')
    await dialog.getByRole('radio', { name: stance }).check()
    return { dialog, take: () => dialog.getByRole('button', { name: 'Take a position' }).click() }
  }
  const first = await standIn(noor, 'Support')
  const other = await noor.context().newPage()
  await other.goto(noor.url())
  const second = await standIn(other, 'Oppose')
  await second.dialog.getByRole('textbox', { name: 'Reason' }).fill('We cannot fill it.')
  await second.take()
  await expect(second.dialog).toBeHidden()
  await first.take()
  await expect(first.dialog.getByRole('alert')).toContainText('Oppose')
  expectRefusal(complaints, 412)
  await expect(first.dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'We cannot fill it.',
  )
  await shoot(noor, 'position-taken-twice')
  await first.take()
  await expect(first.dialog).toBeHidden()
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
