import type { Page } from '@playwright/test'
import { become, changesDemo, moveOn, openDemo, openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const title = 'Minutes come after the meeting'
const words = 'I read what we agreed three days later, and it is not what I heard.'
const form = (page: Page) => page.getByRole('dialog')
const state = (page: Page) => page.getByRole('definition').last()

/** Dana gives Noor feedback. Answers Noor's window, on the same page. */
async function given(page: Page): Promise<Page> {
  await openDemo(page, '/feedback')
  await page.getByRole('button', { name: 'Give feedback' }).click()
  await form(page).getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
  await form(page).getByRole('radio', { name: 'Direct' }).check()
  await form(page).getByRole('textbox', { name: 'Title' }).fill(title)
  await form(page).getByRole('textbox', { name: 'Your words' }).fill(words)
  await form(page).getByRole('button', { name: 'Give feedback' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return windowAs(page, 'Noor Haddad')
}

async function answer(page: Page, difference: string): Promise<void> {
  await page.getByRole('button', { name: 'Say whether you see a difference' }).click()
  await form(page).getByRole('radio', { name: difference }).check()
  await form(page).getByRole('button', { name: 'Say whether' }).click()
  await expect(form(page)).toBeHidden()
}

test('feedback is given, accepted, asked about after 14 days, and closed on the second asking @main', async ({
  page,
}) => {
  const noor = await given(page)
  await shoot(page, 'feedback-given')
  await noor.getByRole('button', { name: 'Accept feedback' }).click()
  await form(noor)
    .getByRole('textbox', { name: 'What you will do' })
    .fill('Minutes the same evening.')
  await form(noor).getByRole('button', { name: 'Accept feedback' }).click()
  await expect(noor.getByText('Minutes the same evening.').first()).toBeVisible()

  const marcus = await windowAs(page, 'Marcus Oyelaran')
  await expect(marcus.getByRole('heading', { level: 1 })).toHaveText(/Direct feedback, accepted/)
  await expect(marcus.locator('body')).not.toContainText(/Minutes|three days later/)
  await shoot(marcus, 'feedback-as-others-see-it')
  await marcus.close()

  await moveOn(page, /^Move on 14 days$/)
  await expect(page.getByText('Difference seen?')).toBeVisible()
  await answer(page, 'Partly')
  await expect(state(page)).toContainText('to be asked about on')
  await shoot(page, 'feedback-reopened')
  await moveOn(page, /^Move on 14 days$/)
  await answer(page, 'Seen')
  await expect(state(page)).toContainText('Closed')
  await shoot(page, 'feedback-closed')
})

test('what one press has recorded on the list is taken back by another, and waits again', async ({
  page,
}) => {
  await openDemo(page)
  changesDemo()
  const seen = page.locator('#for-you').getByRole('button', { name: 'Difference seen' })
  await expect(seen.first()).toBeVisible()
  const waiting = await seen.count()
  const next = page.locator('#for-you li').nth(1)
  const stood = await next.boundingBox()
  await seen.first().click()
  const news = page.getByRole('status').filter({ hasText: 'Recorded: Difference seen' })
  await expect(news).toBeVisible()
  await expect(seen).toHaveCount(waiting - 1)
  // A second press meets nothing else: the next one stands where it stood.
  expect(await next.boundingBox()).toEqual(stood)
  await shoot(page, 'recorded-at-once')
  await news.getByRole('button', { name: 'Take it back' }).click()
  await expect(seen).toHaveCount(waiting)
  await expect(news).toBeHidden()
})

test('both let another read it until one takes that back, and a decline ends it: nobody is asked again', async ({
  page,
}) => {
  const noor = await given(page)
  const marcus = await windowAs(page, 'Marcus Oyelaran')
  await page.getByRole('button', { name: 'Let others read the words' }).click()
  await form(page)
    .getByRole('checkbox', { name: /^Marcus Oyelaran/ })
    .check()
  await form(page).getByLabel('Until').fill('2026-12-31')
  await form(page).locator('button[type=submit]').click()
  await noor.reload()
  await noor.getByRole('button', { name: 'Agree', exact: true }).click()
  await form(noor).locator('button[type=submit]').click()
  await expect(noor.getByRole('row', { name: /^Marcus Oyelaran until/ })).toBeVisible()
  await marcus.reload()
  await expect(marcus.getByText(words).first()).toBeVisible()
  await noor.getByRole('button', { name: 'End it' }).click()
  await form(noor).locator('button[type=submit]').click()
  await expect(noor.getByRole('row', { name: /^Marcus Oyelaran/ })).toBeHidden()
  await marcus.reload()
  await expect(marcus.getByRole('heading', { level: 1 })).toHaveText(/Direct feedback/)
  await expect(marcus.locator('body')).not.toContainText(words)
  await noor.getByRole('button', { name: 'Decline feedback' }).click()
  await form(noor)
    .getByRole('textbox', { name: 'Reason' })
    .fill('The minutes were sent that night.')
  await form(noor).getByRole('button', { name: 'Decline feedback' }).click()
  await expect(state(noor)).toHaveText('Declined')
  await moveOn(noor, /^Move on 14 days$/)
  await expect(noor.getByRole('region', { name: 'History' })).not.toContainText('Lockstep')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  await expect(noor.getByRole('complementary', { name: 'What you must do' })).not.toContainText(
    title,
  )
})

test('what was said stands beside revenue against plan, for the two of it alone', async ({
  page,
}) => {
  await openFresh(page, '/metrics')
  await page.getByRole('link', { name: 'Revenue booked', exact: true }).first().click()
  await page.getByRole('button', { name: 'Report a value' }).click()
  await form(page).getByLabel('Day', { exact: true }).fill('2026-09-30')
  await form(page).getByLabel('First day').fill('2026-09-01')
  await form(page).getByRole('spinbutton', { name: 'Value' }).fill('1700')
  await form(page).getByRole('spinbutton', { name: 'Planned' }).fill('2000')
  await form(page).locator('button[type=submit]').click()
  await expect(page.getByRole('row', { name: /^Sep 1,700 2,000 −300/ })).toBeVisible()

  await page.goto(page.url().replace(/\/metrics.*/, '/feedback'))
  await page.getByRole('button', { name: 'Give feedback' }).click()
  await form(page).getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
  await form(page).getByRole('radio', { name: 'Direct' }).check()
  await form(page).getByRole('textbox', { name: 'Title' }).fill('September')
  await form(page).getByRole('textbox', { name: 'Your words' }).fill('You promised us more.')
  await form(page).getByText(/^More/).click()
  await form(page).getByRole('radio', { name: 'Blame' }).check()
  await form(page).getByRole('button', { name: 'Give feedback' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'September' })).toBeVisible()

  await page.goto(page.url().replace(/\/feedback.*/, '/partnership'))
  const beside = page.getByRole('region', { name: 'Revenue, and Dana on Noor' })
  await expect(beside).toContainText('blame in the one period below plan')
  await beside.getByText('As a table').click()
  await expect(beside.getByRole('row', { name: /^1–30 Sep −15 % blame −1.0, of 2/ })).toBeVisible()
  await become(page, 'Marcus Oyelaran')
  await page.goto(page.url())
  await expect(beside).toHaveCount(0)
})
