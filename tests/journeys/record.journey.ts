import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { become, openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const scrolled = (page: Page) => page.evaluate(() => scrollY)
const shown = (page: Page) => page.getByText(/^[\d,]+ of [\d,]+ shown$/)
const entries = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: /entry \d+$/ }) })

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await openDemo(page, '/record')
})

test('filters and the opened entry stand in the address: they survive a reload, and the way back', async ({
  page,
}) => {
  for (const [filter, value] of [
    ['Who', 'Noor Haddad'],
    ['On', 'goal'],
  ] as const) {
    const before = (await shown(page).textContent()) ?? ''
    await page.getByRole('combobox', { name: filter }).selectOption(value)
    await expect(shown(page)).not.toHaveText(before)
  }
  await expect(page).toHaveURL(/person=[^&]+&noun=goal/)
  await expect(entries(page).nth(12)).toContainText('Noor Haddad')
  const found = (await shown(page).textContent()) ?? ''
  await page.mouse.wheel(0, 240)
  await expect.poll(() => scrolled(page)).toBe(240)
  const entry = entries(page).filter({ hasText: 'proposed to change a goal' }).first()
  await entry.getByRole('button').click()
  await expect(page.getByText('What it changed')).toBeVisible()
  await expect(page).toHaveURL(/entry=/)
  const [here, place] = [page.url(), await scrolled(page)]
  await shoot(page, 'record-entry')
  await page.reload()
  await expect(page.getByText('What it changed')).toBeVisible()
  await expect(shown(page)).toHaveText(found)
  await expect.poll(() => scrolled(page)).toBe(place)

  await entry.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Goals', exact: true })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(here)
  await expect(page.getByText('What it changed')).toBeVisible()
  await expect.poll(() => scrolled(page)).toBe(place)
  await page.goBack()
  await expect(page).not.toHaveURL(/entry=/)
  await expect(shown(page)).toHaveText(found)
})

test('Back takes off the filters that keys set, one by one, and closes an entry only then', async ({
  page,
}) => {
  const filter = (name: string) => page.getByRole('combobox', { name, exact: true })
  await entries(page).first().getByRole('button').click()
  await expect(page).toHaveURL(/entry=/)
  for (const name of ['Who', 'On']) {
    await filter(name).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
  }
  await expect(page).toHaveURL(/person=.*noun=/)
  const who = await filter('Who').inputValue()
  await page.goBack()
  await expect(filter('On')).toHaveValue('')
  await expect(filter('On')).toBeFocused()
  await expect(filter('Who')).toHaveValue(who)
  await page.goBack()
  await expect(filter('Who')).toHaveValue('')
  await expect(page).toHaveURL(/entry=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/entry=/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('entries that you may see')
})

test('what fits no filter is said, with the filter', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Search' }).fill('zeppelin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText(/Nothing fits.*zeppelin/)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(shown(page)).toBeVisible()
  await expect(entries(page).first()).toBeVisible()
})

test('what deserves a look is counted, and stands alone in the address', async ({ page }) => {
  await page.getByRole('button', { name: /^Feedback closed late/ }).click()
  await expect(page).toHaveURL(/only=overdue/)
  await expect(entries(page).filter({ hasText: 'closed feedback' }).first()).toBeVisible()
  await expect(entries(page).filter({ hasNotText: 'closed feedback' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Revised without consent/ }).click()
  await expect(entries(page).filter({ hasText: 'revised a goal' }).first()).toContainText('G-3')
  await page.getByRole('button', { name: /^Problem waived/ }).click()
  await page.getByRole('button', { name: /^Judged early/ }).click()
  await expect(entries(page).filter({ hasText: 'S-03' })).toBeVisible()
  await page.getByRole('button', { name: /^Acceptance voided/ }).click()
  await expect(entries(page).filter({ hasText: 'defined success' }).first()).toBeVisible()
  await shoot(page, 'record-exceptions')
})

test('on a phone the entries begin on the first screen, and what narrows them unfolds', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(entries(page).nth(1)).toBeInViewport()
  const fold = page.getByRole('button', { name: 'Exceptions, filters' })
  const who = page.getByRole('combobox', { name: 'Who' })
  await expect(who).toBeHidden()
  await fold.click()
  await who.selectOption('Noor Haddad')
  await expect(page).toHaveURL(/person=/)
  await expect(fold).toBeHidden()
  await expect(who).toBeVisible()
  await page.reload()
  await expect(who).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(fold).toBeVisible()
  await expect(who).toBeHidden()
  await page.goto(`${page.url()}?clock=happened`)
  await expect(page.getByRole('combobox', { name: 'Clock' })).toBeVisible()
})

test('an entry opens as it is stored, and the page as it stood then', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Did' }).selectOption('decided')
  await expect(entries(page).filter({ hasNotText: 'decided' })).toHaveCount(0)
  await entries(page).first().getByRole('button').click()
  await page.getByRole('radio', { name: 'As stored' }).check()
  await expect(page.getByText('"DecisionMade"')).toBeVisible()
  await page.getByRole('link', { name: 'Page as of this moment' }).click()
  const moment = page.getByRole('complementary', { name: 'The moment shown' })
  await expect(moment).toContainText('As known on')
  await shoot(page, 'as-known-then')
})

test('an entry that came late leads to the page as it was known from then on', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Did' }).selectOption('dropped a decision')
  const late = entries(page).filter({ hasText: 'S-04' })
  await expect(late).toContainText('26 Jan')
  await late.getByRole('button').click()
  await page.getByRole('link', { name: 'Page as of this moment' }).click()
  const moment = page.getByRole('complementary', { name: 'The moment shown' })
  await expect(moment).toContainText('As known on 27 Aug 2026')
  await expect(page.getByRole('main')).toContainText('Dropped')
})

test('an auditor saves what they filtered, with what they asked and what was answered @main', async ({
  page,
}) => {
  await become(page, 'Helena Brandt')
  await page.getByRole('combobox', { name: 'On' }).selectOption('decision')
  await expect(page).toHaveURL(/noun=decision/)
  const saved = async (as: string) => {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: `Save as ${as}` }).click()
    return readFile((await (await file).path()) ?? '', 'utf8')
  }
  const text = await saved('Markdown')
  expect(text).toContain('For Helena Brandt. As of 30 Sep 2026.')
  expect(text).toContain('about a decision')
  const asked = text.split('\n').findIndex((line) => line.includes('Who decided whom to ask?'))
  expect(text.split('\n')[asked + 1]).toContain('Dana Whitlock answered, 17 Sep 2026')
  const rows = await saved('CSV')
  expect(rows).toContain('There was a board call at noon.')
  expect(rows.split('\r\n').length).toBeGreaterThan(20)
})

test('the record is checked where it is read, and each entry shows its seal then', async ({
  page,
}) => {
  const integrity = page.getByRole('region', { name: 'Integrity' })
  await integrity.getByRole('button', { name: 'Check it' }).click()
  await expect(integrity).toContainText(/Record intact, [\d,]+ entries/)
  await expect(page.getByRole('columnheader', { name: 'Seal' })).toBeVisible()
  await expect(entries(page).first()).toContainText(/[\w-]{4} [\w-]{4}$/)
  await page.reload()
  await expect(integrity).toContainText(/Record intact when last checked.+ on \d/)
  await page.route('**/export', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: text.replace('"revision":', '"revision":1') })
  })
  await integrity.getByRole('button', { name: 'Check again' }).click()
  await expect(integrity).toContainText('The record is not as signed')
  await expect(page.getByRole('columnheader', { name: 'Seal' })).toHaveCount(0)
  await integrity.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Check the record' })).toBeVisible()
})
