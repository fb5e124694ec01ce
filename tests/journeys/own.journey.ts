import type { Locator, Page } from '@playwright/test'
import { expect, expectRefusal, shoot, test } from './journey.ts'

const toPeople = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click()

/** Starts one's own with two names. Answers the link for the other, and one's recovery code. */
async function started(page: Page): Promise<{ link: string; code: string }> {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace')
  await page.getByRole('textbox', { name: 'The other’s name' }).fill('Grace Hopper')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeVisible()
  await shoot(page, 'own-founded')
  return {
    link: await shown(page, 'The link for Grace'),
    code: await shown(page, 'Your recovery code'),
  }
}

const shown = async (page: Page, what: string): Promise<string> =>
  (await page.getByRole('region', { name: what }).getByRole('code').textContent()) ?? ''

test('two names start one’s own, and the other joins by a link that works once @main', async ({
  page,
  anotherBrowser,
  complaints,
}) => {
  await page.goto('/?own')
  await expect(page.getByRole('textbox')).toHaveCount(2)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await expect(page.getByRole('region', { name: 'Your first day' })).toContainText('Ada')
  await shoot(page, 'own-two-names')
  const { link, code } = await started(page)
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing is recorded')
  await shoot(page, 'own-first-day')
  await page.goBack()
  await expect(page.locator('body')).not.toContainText(code)

  const grace = await anotherBrowser()
  await grace.goto(link)
  await expect(grace.getByRole('heading', { level: 1 })).toContainText(
    'Ada Lovelace invited you to Lockstep',
  )
  await shoot(grace, 'own-join')
  await grace.getByRole('button', { name: 'Sign in' }).click()
  await expect(grace.getByRole('heading', { name: 'Your recovery code' })).toBeVisible()
  await grace.getByRole('link', { name: 'To the timeline' }).click()
  await expect(grace.getByRole('heading', { name: 'For you, Grace' })).toBeVisible()

  const stranger = await anotherBrowser()
  await stranger.goto(link)
  await expect(stranger.getByRole('alert')).toContainText('This link was used')
  expectRefusal(complaints, 404)

  await page.goForward()
  await toPeople(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Grace Hopper/ })
    .click()
  await page.getByRole('button', { name: 'Record that the member left' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Record that a member left' }).click()
  await expect(form).toBeHidden()
  await grace.reload()
  await expect(grace.getByRole('heading', { level: 1 })).toContainText('You have left')
  expectRefusal(complaints, 404)
  await grace.getByRole('button', { name: 'Erase your words' }).click()
  await shoot(grace, 'own-left')
  await grace.getByRole('button', { name: 'Erase them for good' }).click()
  await expect(grace.getByText('Your words were erased')).toBeVisible()
  while (complaints.length > 0) expectRefusal(complaints, 404)
})

test('the first steps stay beside what waits, each until it is done', async ({ page }) => {
  await started(page)
  await page.getByRole('link', { name: 'To your first day' }).click()
  const waits = page.getByRole('complementary', { name: 'What you must do' })
  const steps = waits
    .getByRole('heading', { name: 'First steps' })
    .locator('..')
    .getByRole('listitem')
  await expect(steps).toHaveText([/come in yet/, /who decides what/, /how often you meet/])
  await expect(waits).toContainText('Nothing waits for you.')

  await steps.getByRole('button', { name: 'Agree how often you meet' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: 'What for' }).selectOption('one-to-one')
  await form.getByRole('spinbutton', { name: 'Every so many days' }).fill('7')
  await form.getByLabel('First on').fill('2190-01-04')
  await form.getByRole('button', { name: /^Agree/ }).click()
  await expect(form).toBeHidden()
  await expect(steps).toHaveText([/come in yet/, /who decides what/, /a trust rating/])
  await steps.getByRole('button', { name: 'Ask each other for a trust rating' }).click()
  await form.getByRole('button', { name: /^(Call|Ask)/ }).click()
  await expect(form).toBeHidden()
  await page.goBack()
  await expect(waits).not.toContainText('Nothing waits for you.')
  await expect(steps).toHaveText([/come in yet/, /who decides what/])
  await shoot(page, 'own-first-steps')
})

test('a lost browser comes back by the recovery code, and another device by a link; either is signed out', async ({
  page,
  anotherBrowser,
  complaints,
}) => {
  const { code } = await started(page)
  const address = await page.getByRole('link', { name: /recover=/ }).getAttribute('href')
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing is recorded')

  const lost = await anotherBrowser()
  await lost.goto(page.url())
  await expect(lost.getByRole('heading', { level: 1 })).toContainText('entered by a link')
  expectRefusal(complaints, 401)
  await lost.getByRole('link', { name: 'Use a recovery code' }).click()
  await expect(lost).toHaveURL(address ?? '')
  await lost.getByRole('textbox', { name: 'Your recovery code' }).fill('not the code')
  await lost.getByRole('button', { name: 'Sign in' }).click()
  await expect(lost.getByRole('alert')).toContainText('not the last one')
  expectRefusal(complaints, 403)
  await lost.getByRole('textbox', { name: 'Your recovery code' }).fill(code)
  // It is used up, and its answer never comes: from here it still leads in.
  await lost.route('**/recovery', (route) => route.fetch().then(() => route.abort()))
  await lost.getByRole('button', { name: 'Sign in' }).click()
  await expect(lost.getByRole('alert')).toHaveText('Lockstep could not be reached. Try again.')
  complaints.splice(0)
  await lost.unroute('**/recovery')
  await lost.context().clearCookies()
  await lost.getByRole('button', { name: 'Sign in' }).click()
  const fresh = await shown(lost, 'Your new recovery code')
  expect(fresh).not.toBe(code)
  await lost.getByRole('link', { name: 'To the timeline' }).click()
  await expect(lost.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()

  await toPeople(page)
  await page.getByRole('button', { name: 'Link for another device' }).click()
  const link = await page.getByRole('code').first().textContent()
  const phone = await anotherBrowser({ viewport: { width: 390, height: 844 } })
  await phone.goto(link ?? '')
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  await shoot(phone, 'own-phone')

  const recovery = page.getByRole('region', { name: 'Recovery code' })
  await expect(recovery).toContainText('The last was made on')
  await recovery.getByRole('button', { name: 'Make a new recovery code' }).click()
  await expect(recovery.getByRole('code')).not.toHaveText(fresh)

  await page.reload()
  await expect(recovery.getByRole('code')).toHaveCount(0)
  const devices = page.getByRole('table', { name: 'Your devices' })
  await expect(devices.getByRole('row')).toHaveCount(3)
  await shoot(page, 'own-ways-in')
  await devices
    .getByRole('row')
    .filter({ hasNotText: 'this device' })
    .last()
    .getByRole('button')
    .click()
  await expect(devices.getByRole('row')).toHaveCount(2)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You are signed out here.')
  // The live stream that was cut, and the page that then asked who one is.
  for (let n = 0; n < 2; n++) expectRefusal(complaints, 401)
})

/** Opens the form of a command that is found by its name. */
async function opened(page: Page, command: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or record' }).fill(command)
  await page.getByRole('option', { name: command }).click()
  return page.getByRole('form', { name: command })
}

test('its owner moves the year and the clock that it keeps, and hands it on', async ({
  page,
  anotherBrowser,
}) => {
  const { link } = await started(page)
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  const here = page.url().replace(/\?.*/, '')
  const send = (form: Locator) => form.locator('button[type=submit]').click()

  const year = await opened(page, 'Change the fiscal year')
  await year.getByLabel('First month').fill('13')
  await send(year)
  await expect(year).toContainText('at most 12')
  await year.getByLabel('First month').fill('7')
  await send(year)
  await expect(year).toBeHidden()
  await page.goto(`${here}needs-and-money`)
  await expect(page.getByRole('main')).toContainText('of the fiscal year, which begins in July')

  await expect(page.getByRole('banner')).not.toContainText('London time')
  const zone = await opened(page, 'Change the time zone')
  await zone.getByLabel('Zone').fill('Mars/Olympus')
  await send(zone)
  await expect(zone).toContainText('not a time zone')
  await zone.getByLabel('Zone').fill('Pacific/Auckland')
  await send(zone)
  // The browser’s, once it is another than that of the organisation.
  await expect(page.getByRole('banner')).toContainText('London time')

  const grace = await anotherBrowser()
  await grace.goto(link)
  await grace.getByRole('button', { name: 'Sign in' }).click()
  await grace.getByRole('link', { name: 'To the timeline' }).click()
  await expect(grace.getByRole('heading', { name: 'For you, Grace' })).toBeVisible()
  const handing = await opened(page, 'Hand over the organisation')
  await handing.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Grace Hopper' })
  await send(handing)
  await expect(handing).toBeHidden()
  for (const [window, add] of [
    [page, 0],
    [grace, 1],
  ] as const) {
    await toPeople(window)
    await window.reload()
    await expect(window.getByRole('row', { name: /^Grace Hopper .*owner/ })).toBeVisible()
    await expect(window.getByRole('button', { name: 'Add a member' })).toHaveCount(add)
  }
})

test('who signs out a device reads nothing there any more, in no tab', async ({
  page,
  complaints,
}) => {
  await started(page)
  await page.getByRole('link', { name: 'To your first day' }).click()
  const list = page.getByRole('heading', { name: 'For you, Ada' })
  await expect(list).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  await toPeople(page)
  await page.getByRole('button', { name: 'Sign out this device' }).click()
  for (const tab of [page, other]) {
    await expect(tab.getByText('You signed out this device')).toBeVisible()
    await expect(tab.locator('body')).not.toContainText('Grace')
  }
  await shoot(page, 'own-signed-out')
  await other.close()
  complaints.splice(0)
})
