import type { Page } from '@playwright/test'
import { moveOn, openFresh, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const isoDay = (date: Date, days: number) =>
  new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10)
const send = (page: Page) => page.getByRole('button', { name: 'Record it', exact: true })
const list = async (page: Page, noun: string) => {
  const [, place] = /\/o(\/.+\/as\/[^/?]+)/.exec(page.url()) ?? []
  const answer = await page.request.get(`/api/orgs${place}/views/list?noun=${noun}`)
  return (await answer.json()).records as { title: string; state: string }[]
}

test('what came of a meeting is told in one go, and sent again after a failure it doubles nothing', async ({
  page,
  complaints,
}) => {
  const mine = 'I send the moved dates to every broker'
  const theirs = 'The list of brokers who asked twice'
  await bringGlasses(page)
  await openFresh(page)
  const day = await moveOn(page, /^Move on a day/)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or record' }).fill('after a mee')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('After a meeting')
  await expect(part(page, 'Session').getByLabel('Held')).toContainText('1 Oct')
  await expectForEverybody(page, 'after a meeting')

  await part(page, 'Topics').getByRole('radio', { name: 'Discussed' }).first().check()
  await part(page, 'Topics')
    .getByLabel('What came of it')
    .first()
    .fill('Dates move once a quarter at most')
  const before = part(page, 'Promised before')
  await before.getByRole('radio', { name: 'Kept', exact: true }).check()
  await before.getByRole('radio', { name: 'It will be late' }).check()
  await before.getByRole('textbox').fill('The plan is not signed yet')
  await page.getByLabel('What, line 1').fill(mine)
  await send(page).click()
  await expect(part(page, 'Agreed').getByRole('alert')).toHaveText('Say by when.')
  await expect(page.getByLabel('By, line 1')).toBeFocused()

  await page.getByLabel('By, line 1').fill(isoDay(day, 7))
  await expect(part(page, 'Agreed').getByRole('alert')).toBeHidden()
  await page.getByRole('button', { name: 'Add a line' }).click()
  await page.getByLabel('Who, line 2').selectOption('Noor')
  await page.getByLabel('What, line 2').fill(theirs)
  await page.getByLabel('By, line 2').fill(isoDay(day, 14))
  await part(page, 'Session')
    .getByLabel('Decisions taken')
    .selectOption({ label: 'S-09 Marketing owns the pricing page' })
  await part(page, 'Next date').getByLabel('Next').selectOption('Plan another')
  await part(page, 'Next date').getByLabel('Day').fill(isoDay(day, 20))
  await part(page, 'Next date').getByLabel('Time').fill('09:30')

  // The answer to the promise is lost on its way; the promise itself is recorded.
  await page.route('**/commands/MakeCommitment', async (route) => {
    await route.fetch()
    await route.fulfill({ status: 502, body: '' })
  })
  await send(page).click()
  await expect(part(page, 'Agreed').getByRole('alert')).toContainText('may be on record already')
  expectRefusal(complaints, 502)
  await expect(page.getByRole('form').getByRole('status')).toContainText('1 to go')
  await expect(part(page, 'Next date')).toContainText('Recorded')
  await expect(page.getByLabel('What, line 1')).toHaveValue(mine)
  await shoot(page, 'after-a-meeting-failed', true)

  await page.unroute('**/commands/MakeCommitment')
  await send(page).click()
  await expect(page.getByRole('form').getByRole('status')).toHaveText('All 7 recorded.')
  await shoot(page, 'after-a-meeting-recorded', true)
  const promises = await list(page, 'commitment')
  expect(promises.filter(({ title }) => title === mine)).toHaveLength(1)

  await part(page, 'Session').getByRole('link', { name: 'Recorded', exact: true }).click()
  await expect(page.getByText('decided here')).toBeVisible()
  await expect(page.getByText('promised here').first()).toBeVisible()
  await expect(page.getByText('waits for Noor to promise it')).toBeVisible()
  await page.getByRole('link', { name: '6 entries' }).click()
  await expect(page.getByRole('button', { name: 'Take off: Of one act' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Open entry/ })).toHaveCount(6)

  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  const item = noor
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: theirs })
  await item.getByRole('button', { name: 'I promise it' }).click()
  await expect(item).toBeHidden()
})

test('a session is prepared on one page, waits on the list with a way to all that came of it, and tells in the rhythm', async ({
  page,
}) => {
  await openFresh(page, '/partnership')
  const rhythm = part(page, 'Rhythm')
  const row = rhythm.getByRole('row', { name: /^One-to-one every 14 days/ })
  await expect(row.getByRole('cell').first()).toHaveText('32')
  await expect(row).toContainText('next Thu 1 Oct')
  await shoot(page, 'rhythm')
  await rhythm.getByRole('link', { name: 'One page for a meeting' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Dana Whitlock and Noor Haddad')
  await expect(sheet.locator('header')).toContainText('Thu 1 Oct 2026, 10:00')
  const between = sheet.getByRole('region', { name: 'Open between you' })
  const open = between.getByRole('listitem')
  await expect(open.first()).toContainText(/F-21.*answer a follow-up.*Dana.*6 days overdue/)
  await shoot(page, 'one-page')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await expect(open.first()).toContainText('in confidence')
  await expect(between).toContainText('2 more, on screen under Partnership')
  await between.getByRole('button', { name: '6 of 8' }).click()
  await expect(between).not.toContainText('more, on screen')
  await expect(open.filter({ hasText: /^C-09/ })).toContainText('by 16 Oct')
  await page.keyboard.press('Escape')
  await moveOn(page, /^Move on a day/)
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await page.getByRole('link', { name: 'All that came of it' }).first().click()
  await expect(part(page, 'Session').getByLabel('Held')).toContainText('1 Oct')
  await part(page, 'Session').getByLabel('Noor Haddad').uncheck()
  await part(page, 'Session').getByLabel('Dana Whitlock').uncheck()
  await send(page).click()
  await expect(part(page, 'Session').getByRole('alert')).toHaveText('Say who was there.')
  await part(page, 'Session').getByLabel('Noor Haddad').check()
  await part(page, 'Session').getByLabel('Dana Whitlock').check()
  await send(page).click()
  await expect(part(page, 'Session')).toContainText('Recorded')
  await page.getByRole('link', { name: 'Partnership', exact: true }).first().click()
  await expect(row.getByRole('cell').nth(1)).toHaveText('3')
  await rhythm.getByRole('button', { name: 'End it' }).click()
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await expect(rhythm.getByRole('row', { name: /^One-to-one, as needed/ })).toBeVisible()
})

test('whoever was named as having been there and was not says so', async ({ page }) => {
  await bringGlasses(page)
  await openFresh(page, '/sessions')
  await page.getByRole('link', { name: /^Staff meeting of .+, 15 May/ }).click()
  await expect(page.getByText('Tomás says that they were not there')).toBeVisible()
  await expectForEverybody(page, 'a session whose attendance is disputed')
  await shoot(page, 'attendance-disputed')
  await page.getByRole('button', { name: 'Say that you were not there' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Note' }).fill('I was called away')
  await form.getByRole('button', { name: 'Say that you were not there' }).click()
  await expect(page.getByText('Dana says that they were not there')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Say that you were not there' })).toHaveCount(0)
})

test('a budget talk is called, held with what was decided there, and asks for what was agreed', async ({
  page,
  complaints,
}) => {
  await openFresh(page, '/sessions')
  const form = page.getByRole('dialog')
  const submit = () => form.locator('button[type=submit]').click()
  await page.getByRole('button', { name: 'Plan a session' }).click()
  await submit()
  await expect(form.getByText('needed: choose one')).toBeVisible()
  await form
    .getByRole('combobox', { name: 'Partnership' })
    .selectOption({ label: 'Dana Whitlock and Noor Haddad' })
  await form.getByRole('combobox', { name: 'What for' }).selectOption({ label: 'Budget talk' })
  await form.getByLabel('Day', { exact: true }).fill('2026-09-30')
  await submit()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Budget talk of Dana/)

  await page.getByRole('button', { name: 'Say that the session was held' }).click()
  await form.getByLabel('Held on').fill('2026-12-24')
  await submit()
  await expect(form.getByText('This day is still to come.')).toBeVisible()
  expectRefusal(complaints, 422)
  await form.getByLabel('Held on').fill('2026-09-30')
  await form.getByRole('checkbox', { name: /^S-08/ }).check()
  await form.getByRole('button', { name: 'Add to What others will do' }).click()
  await form.getByLabel('Who', { exact: true }).selectOption({ label: 'Noor Haddad, CMO' })
  await form.getByRole('textbox', { name: /^What optional/ }).fill('The brand budget by month')
  await form.getByLabel('For whom').selectOption({ label: 'Dana Whitlock, CEO' })
  await form.getByLabel('By', { exact: true }).fill('2026-10-09')
  await form.getByRole('textbox', { name: /^What came of it/ }).fill('Half a million, by quarter.')
  await submit()
  await expect(form).toBeHidden()
  await expect(page.getByRole('main')).toContainText('Half a million, by quarter.')
  await shoot(page, 'budget-talk')
  await page.getByRole('main').getByRole('link', { name: /S-08/ }).first().click()
  await expect(part(page, 'Who knows of this')).toContainText('present 30 Sep')

  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  const asked = noor
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: 'The brand budget by month' })
  await asked.getByRole('button', { name: 'Promise it' }).click()
  await expect(asked).toHaveCount(0)
})
