import type { Page } from '@playwright/test'
import { become, changesDemo, openDemo } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'

const entries = (page: Page) => page.getByRole('main').getByRole('row')
const form = (page: Page) => page.getByRole('dialog')
const detail = (page: Page) => page.locator('.entry-detail')

/** Opens the newest entry of which a row tells this. */
async function open(page: Page, did: string, told: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Did' }).selectOption(did)
  await entries(page)
    .filter({ hasText: did })
    .filter({ hasText: told })
    .first()
    .getByRole('button')
    .click()
  await expect(page.getByText('What it changed')).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await bringGlasses(page)
  await openDemo(page, '/record')
})

test('an entry is corrected in its own form; what was written first stays readable @main', async ({
  page,
  complaints,
}) => {
  await open(page, 'gave feedback', 'Launch dates moved twice')
  const first = page.url()
  await page.getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page).getByRole('textbox', { name: 'Your words' })).toHaveValue(/benchmark/)
  await expectForEverybody(page, 'the form of a correction')
  await form(page).getByRole('textbox', { name: 'Title' }).fill('Launch dates moved three times')
  await form(page).getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page).getByLabel('Why it is corrected')).toHaveAccessibleDescription(/needed/)
  await expect(form(page).getByText(/^Only you and \w+ can read it\.$/)).toBeVisible()
  await form(page).getByLabel('Why it is corrected').fill('I had missed the first time.')
  await form(page).getByLabel('The day it happened').fill('2026-12-01')
  await form(page).getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page).getByText('lies in the future').first()).toBeVisible()
  expectRefusal(complaints, 422)
  await expect(form(page).getByLabel('The day it happened')).toHaveAttribute('max', '2026-09-10')
  await form(page).getByLabel('The day it happened').fill('2026-09-11')
  await form(page).getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page).getByText('It was on record on 10 Sep 2026').first()).toBeVisible()
  expectRefusal(complaints, 422)
  await form(page).getByLabel('The day it happened').fill('2026-09-07')
  await form(page).getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page)).toBeHidden()

  await expect(detail(page)).toContainText('Since then Dana corrected an entry')
  await expect(detail(page)).toContainText('Launch dates moved twice without notice')
  await page.getByRole('link', { name: 'Dana corrected an entry' }).click()
  await expect(page).not.toHaveURL(first)
  await expect(detail(page)).toContainText('I had missed the first time.')
  await expect(detail(page)).toContainText('twice without notice')
  await expect(detail(page)).toContainText('three times')
  await shoot(page, 'corrected')

  await become(page, 'Wei')
  await open(page, 'corrected an entry', 'words sealed')
  await expect(detail(page)).toContainText('The reason is sealed.')
  await expect(page.getByRole('main')).not.toContainText('I had missed the first time.')

  await become(page, 'Noor')
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const waits = page
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: 'Dana corrected feedback that you had accepted' })
  await expect(waits).toContainText('three times')
  await shoot(page, 'corrected-to-be-read')
  await waits.getByRole('link', { name: /three times/ }).click()
  const words = page.getByRole('region', { name: 'The words' })
  await expect(words).toContainText('Corrected after Noor accepted')
  await shoot(page, 'corrected-feedback')
  await words.getByRole('button', { name: 'I have read it' }).click()
  await expect(words.getByRole('button')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('complementary', { name: 'What you must do' })).toBeVisible()
  await expect(waits).toHaveCount(0)
})

test('what was corrected in another tab meanwhile is shown before it is corrected otherwise', async ({
  page,
  context,
  complaints,
}) => {
  changesDemo()
  await open(page, 'gave feedback', 'Launch dates moved')
  const tab = await context.newPage()
  await tab.goto(page.url())
  const correct = async (where: Page, title: string) => {
    await form(where).getByRole('textbox', { name: 'Title' }).fill(title)
    await form(where).getByLabel('Why it is corrected').fill('A slip.')
    await form(where).getByRole('button', { name: 'Correct it' }).click()
  }
  for (const each of [page, tab])
    await each.getByRole('button', { name: 'Correct it' }).first().click()
  await correct(tab, 'Launch dates moved four times')
  await expect(form(tab)).toBeHidden()
  await correct(page, 'Launch dates moved five times')
  await expect(form(page).getByRole('alert')).toContainText('This was changed since you opened it.')
  await expect(form(page).getByRole('alert')).toContainText('four times')
  expectRefusal(complaints, 412)
  await form(page).getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page)).toBeHidden()
})

test('a day that was corrected is marked wherever the decision stands, and leads to why', async ({
  page,
}) => {
  await open(page, 'decided', 'S-05')
  await page.getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page).getByText('Option chosen')).toBeVisible()
  await shoot(page, 'correct-decision')
  await form(page).getByLabel('The day it happened').fill('2026-03-11')
  await form(page).getByLabel('Why it is corrected').fill('It was the Wednesday.')
  await form(page).getByRole('button', { name: 'Correct it' }).click()
  await expect(form(page)).toBeHidden()

  await page.goto(page.url().replace(/record.*$/, 'decisions'))
  await expect(page.getByText('day corrected from 9 Mar').first()).toBeAttached()
  await shoot(page, 'lineage-corrected')
  await page.getByRole('button', { name: 'Table' }).click()
  const row = page.getByRole('row', { name: /^S-05/ })
  await expect(row).toContainText('from 9 Mar')
  await shoot(page, 'lineage-corrected-table')
  await row.getByRole('link').first().click()
  const mark = page.getByRole('link', { name: /^day corrected on .* from 9 Mar to 11 Mar$/ })
  await expect(mark).toHaveCount(2)
  await shoot(page, 'decision-corrected')
  await mark.first().click()
  await expect(detail(page)).toContainText('It was the Wednesday.')
})

test('a forgotten step is put in where it belongs, or refused in words', async ({
  page,
  complaints,
}) => {
  await open(page, 'proposed a goal', /Dana/)
  await page.getByRole('button', { name: 'Insert a forgotten step' }).click()
  const which = form(page).getByRole('combobox', { name: 'What was forgotten' })
  await which.selectOption('Reopen a goal')
  await form(page).getByRole('textbox', { name: 'Reason' }).fill('It had been.')
  await form(page).getByLabel('Why it is recorded only now').fill('Nobody wrote it down.')
  await form(page).getByLabel('The day it happened').fill('2026-09-28')
  await form(page).getByRole('button', { name: 'Insert it' }).click()
  await expect(form(page).getByRole('alert')).toContainText('This goal is still open.')
  expectRefusal(complaints, 409)

  await which.selectOption('Report progress')
  await form(page).getByRole('textbox', { name: 'In words' }).fill('Two carriers had signed.')
  await form(page).getByLabel('Why it is recorded only now').fill('Nobody wrote it down.')
  await form(page).getByLabel('The day it happened').fill('2026-09-28')
  await shoot(page, 'forgotten-step')
  await form(page).getByRole('button', { name: 'Insert it' }).click()
  await expect(form(page)).toBeHidden()
  await page.getByRole('button', { name: 'Clear' }).click()
  const inserted = entries(page).filter({ hasText: 'inserted a forgotten step' }).first()
  await expect(inserted).toContainText('28 Sep')
  await inserted.getByRole('button').click()
  await expect(page.getByRole('button', { name: 'Correct it' })).toBeVisible()
})

test('an entry is withdrawn with a reason, by nobody but who said it', async ({ page }) => {
  await open(page, 'attached evidence', /Dana/)
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(form(page)).toContainText('Whoever can see the record can read it.')
  const why = form(page).getByLabel('Why it is withdrawn')
  await why.fill('In confidence: Noor told me that it was another one.')
  await form(page).getByRole('button', { name: 'Withdraw it' }).click()
  await expect(form(page)).toContainText('nothing is kept in confidence here')
  await shoot(page, 'why-in-confidence')
  await why.fill('It was another one.')
  await form(page).getByRole('button', { name: 'Withdraw it' }).click()
  await expect(form(page)).toBeHidden()
  await expect(detail(page)).toContainText('It no longer counts')
  await expect(page.getByRole('button', { name: 'Withdraw it' })).toBeHidden()
  await become(page, 'Wei')
  await open(page, 'gave feedback', 'F-21')
  await expect(detail(page).getByRole('button', { name: /Correct|Withdraw|Insert/ })).toHaveCount(0)
})
