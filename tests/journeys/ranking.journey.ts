import type { Page } from '@playwright/test'
import { become, openFresh, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'

const REVENUE = 'G-1 Recurring revenue 26 M'
const RETENTION = 'G-2 Broker retention 94 %'
const PIPELINE = 'G-3 Qualified pipeline per quarter'
const ACCOUNTS = 'G-4 Enterprise accounts won'

/** Gives goals the next places, one after the other. */
async function place(page: Page, ...goals: readonly string[]) {
  for (const [n, goal] of goals.entries())
    await page.getByRole('button', { name: `${goal}, in place ${n + 1}`, exact: true }).click()
}

/** What the view says to whom a page belongs of what somebody answered. */
async function saidTo(page: Page, person: string): Promise<unknown> {
  const [, at, id] = /\/o\/(.+)\/rankings\/(.+)$/.exec(page.url()) ?? []
  const answered = await page.request.get(`/api/orgs/${at}/views/ranking?id=${id}`)
  const { given } = (await answered.json()) as {
    given: { person: { name: string }; said?: unknown }[]
  }
  return given.find((each) => each.person.name === person)?.said
}

/** The goals of an order that is being made, by their numbers. */
const order = (page: Page) =>
  page.locator('.order').first().locator('.name .ink-3').allTextContents()

test('goals are ranked by keyboard, sealed for everybody, and opened once both have', async ({
  page,
}) => {
  await bringGlasses(page)
  await openFresh(page, '/goals')
  await page.getByRole('button', { name: 'Ask again how each ranks them' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ask how each ranks the goals' }).click()
  await expect(page.getByRole('heading', { name: /^Ranking of goals by Dana/ })).toBeVisible()
  await expectForEverybody(page, 'the form of a ranking')

  await page.getByRole('button', { name: 'Give my order' }).click()
  await expect(page.getByRole('alert')).toHaveText('Give two goals a place, or give points.')
  await place(page, REVENUE, PIPELINE, RETENTION, ACCOUNTS)
  await page.getByRole('button', { name: `${ACCOUNTS}, up`, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await order(page)).toEqual(['G-1', 'G-4', 'G-3', 'G-2'])
  await expect(page.getByRole('button', { name: `${ACCOUNTS}, up`, exact: true })).toBeFocused()
  await page.getByRole('link', { name: 'Decisions', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: /^Ranking of goals/ })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('button', { name: `${ACCOUNTS}, up`, exact: true })).toBeVisible()
  expect(await order(page)).toEqual(['G-1', 'G-4', 'G-3', 'G-2'])
  await page.getByRole('spinbutton', { name: `Points for ${REVENUE}` }).fill('60')
  await page.getByRole('button', { name: 'Give my order' }).click()
  await expect(page.getByRole('alert')).toHaveText('There are 40 of 100 points left to give.')
  await page.getByRole('spinbutton', { name: `Points for ${ACCOUNTS}` }).fill('40')
  await page.getByRole('button', { name: 'Give my order' }).click()
  await expect(page.getByText('You have answered; you may change it')).toBeVisible()
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click()
  const running = page.getByRole('link', { name: /^K-\d+ runs until / })
  await expect(running).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask again how each ranks them' })).toHaveCount(0)
  await running.click()
  await expect(page.getByText('You have answered; you may change it')).toBeVisible()

  const noor = await windowAs(page, 'Noor Haddad')
  await expect(noor.getByText('answered, sealed')).toBeVisible()
  expect(await saidTo(noor, 'Dana Whitlock')).toEqual({ sealed: true })
  const administrator = await windowAs(noor, 'Wei Chen')
  expect(await saidTo(administrator, 'Dana Whitlock')).toEqual({ sealed: true })
  await place(noor, REVENUE, RETENTION, PIPELINE, ACCOUNTS)
  await noor.getByRole('spinbutton', { name: `Points for ${REVENUE}` }).fill('100')
  await noor.getByRole('button', { name: 'Give my order' }).click()
  await expect(noor.getByText('pairs they order differently: 3 of 6')).toBeVisible()
  await expect(noor.getByText('order 50, points 60')).toBeVisible()
  await shoot(noor, 'ranking-opened')
  await page.reload()
  await expect(page.getByText('pairs they order differently: 3 of 6')).toBeVisible()
  await expectForEverybody(page, 'an open ranking')
})

test('a goal is held against reality, disputed where it waits, missed, reached, and given up', async ({
  page,
  complaints,
}) => {
  await openFresh(page, '/goals')
  await page.getByRole('link', { name: 'Enterprise accounts won' }).first().click()
  await page.getByRole('button', { name: 'Check the goal against reality' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add to Assumptions' }).click()
  await dialog.getByRole('textbox', { name: 'What has to be so' }).fill('Each pilot buys.')
  await dialog.getByRole('radio', { name: 'Out of reach' }).check()
  await dialog.getByRole('button', { name: 'Check a goal against reality' }).click()
  await expect(page.getByText('Each pilot buys.')).toBeVisible()
  await expect(page.getByText('Out of reach.')).toBeVisible()

  await become(page, 'Marcus Oyelaran')
  await page.getByRole('link', { name: 'Timeline', exact: true }).first().click()
  const waits = page.getByRole('listitem').filter({ hasText: /Dana finds .* out of reach/ })
  await waits.getByRole('button', { name: 'I do not' }).click()
  const disputing = page.getByRole('dialog')
  await disputing.getByRole('textbox', { name: 'Reason' }).fill('Two of three have signed.')
  await disputing.getByRole('button', { name: 'Answer a check against reality' }).click()
  await expect(waits).toHaveCount(0)
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click()
  await page.getByRole('link', { name: 'Enterprise accounts won' }).first().click()
  await expect(page.getByText('Marcus disputes it')).toBeVisible()

  await page
    .getByRole('button', { name: /^\d more$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Mark the goal missed' }).click()
  await disputing.getByRole('spinbutton', { name: 'Value reached' }).fill('3')
  await disputing.getByRole('button', { name: 'Mark a goal missed' }).click()
  await expect(page.getByText(/^It was missed on 30 Sep 2026 at 3/)).toBeVisible()
  await page.getByRole('button', { name: 'Reopen the goal' }).click()
  await disputing.getByRole('textbox', { name: 'Reason' }).fill('Two pilots buy after all.')
  await disputing.getByRole('button', { name: 'Reopen a goal' }).click()
  await page.getByRole('button', { name: 'Mark the goal achieved' }).click()
  const reached = disputing.getByRole('spinbutton', { name: 'Value reached' })
  await reached.fill('4')
  await disputing.getByRole('button', { name: 'Mark a goal achieved' }).click()
  await expect(disputing).toContainText('This falls short of the target: say in words why')
  expectRefusal(complaints, 422)
  await reached.fill('5')
  await disputing.getByRole('button', { name: 'Mark a goal achieved' }).click()
  await expect(
    page.getByText(/^It was reached on 30 Sep 2026 at 5.*: the check was wrong/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Reopen the goal' }).click()
  await disputing.getByRole('textbox', { name: 'Reason' }).fill('Two of the five gave notice.')
  await disputing.getByRole('button', { name: 'Reopen a goal' }).click()
  await page.getByRole('button', { name: 'Abandon the goal' }).click()
  await disputing.getByRole('textbox', { name: 'Reason' }).fill('The carrier bought them.')
  await disputing.getByRole('button', { name: 'Abandon a goal' }).click()
  await expect(page.getByRole('button', { name: 'Reopen the goal' })).toBeVisible()
  await expect(page.getByText('“The carrier bought them.”').first()).toBeVisible()
})
