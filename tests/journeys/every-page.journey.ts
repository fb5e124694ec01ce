import type { Page } from '@playwright/test'
import { enterDemo, openDemo } from './demo.ts'
import { expect, listen, test } from './journey.ts'
import {
  bringGlasses,
  expectForEverybody,
  expectForEverybodyInDarkAndOnPhone,
  expectForEverybodyInLight,
} from './looks.ts'
import { idOfRecord, records, screens, tight } from './pages.ts'
import { Visit } from './visit.ts'

/** What only looks at pages goes from one to the next in one window. */
let visit: Visit
/** Where it is, whole. */
let at: string | undefined
const complaints: string[] = []
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  listen(page.context(), complaints)
  await bringGlasses(page)
  visit = new Visit(page)
})
test.afterEach(() => expect(complaints.splice(0)).toEqual([]))
test.afterAll(() => visit.page.close())

async function look(visit: Visit, path: string): Promise<void> {
  await visit.to(path)
  await expectForEverybody(visit.page, path)
}

/** @param main where `npm test` looks too */
function isForEverybody(name: string, main: boolean, address: () => Promise<string>): void {
  const there = async () => {
    const path = await address()
    if (at !== path) await visit.to(path)
    at = path
  }
  test(`${name} is for everybody @main`, async () => {
    await there()
    await expectForEverybodyInLight(visit.page, name)
  })
  test(`${name} is for everybody in dark and on a phone${main ? ' @main' : ''}`, async () => {
    await there()
    await expectForEverybodyInDarkAndOnPhone(visit.page, name)
  })
}

for (const path of screens)
  isForEverybody(path, tight.has(path), async () => `${await enterDemo(visit.page)}${path}`)

for (const record of records) {
  const { path, ordinal = 'one' } = record
  isForEverybody(`${path} of ${ordinal}`, tight.has(`${path}${ordinal}`), async () => {
    const base = await enterDemo(visit.page)
    return `${base}${path}${await idOfRecord(visit.page, base, record)}`
  })
}

test('what opens over a page is for everybody @main', async ({ page }) => {
  await bringGlasses(page)
  await openDemo(page)
  await page.getByRole('region', { name: 'Three facts' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: /^Why \d+\?$/ })).toBeVisible()
  await expectForEverybody(page, 'why')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
  await expectForEverybody(page, 'the palette')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Table' }).click()
  await expect(page.getByRole('table', { name: 'Trust' })).toBeVisible()
  await expectForEverybody(page, 'the table')
  await openDemo(page, '/feedback')
  await page.getByRole('button', { name: 'Give feedback' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Give feedback' }).click()
  await expect(form.getByText('needed').first()).toBeVisible()
  await expectForEverybody(page, 'a form with its errors')
})

test('an address to which nothing belongs is for everybody @main', async ({ page, complaints }) => {
  await bringGlasses(page)
  await openDemo(page, '/nowhere')
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible()
  await expectForEverybody(page, '/nowhere')
  await openDemo(page, '/goals/0190a6b0-1234-7abc-8def-0123456789ab')
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'To the timeline', exact: true })).toBeVisible()
  // The browser says by itself that there is none.
  complaints.splice(0)
})

/** Starts one’s own on its form, up to what is shown once. */
async function startOwn(page: Page) {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'The other’s name' }).fill('Grace')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeVisible()
}

test('the way in is for everybody @main', async ({ page }) => {
  await bringGlasses(page)
  const visit = new Visit(page)
  await look(visit, '/')
  await look(visit, '/?own')
  await startOwn(page)
  await expectForEverybody(page, 'what is shown once')
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  await expectForEverybody(page, 'the first day')
})

test('pages of which nothing is known yet are for everybody, and who comes to them by a link', async ({
  page,
}) => {
  await bringGlasses(page)
  const visit = new Visit(page)
  await visit.to('/?own')
  await startOwn(page)
  const link = await page.getByRole('code').first().textContent()
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  const home = new URL(page.url()).pathname.replace(/\/$/, '')
  for (const path of [
    '/decisions',
    '/goals',
    '/feedback',
    '/people',
    '/partnership',
    '/record',
    '/import',
  ])
    await look(visit, `${home}${path}`)
  await look(visit, link ?? '')
  await look(visit, `/?recover=${home.slice(3)}`)
})
