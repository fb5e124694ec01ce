import type { Page } from '@playwright/test'
import { openDemo, showNews, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const title = 'A table of what brokers pay'
const form = (page: Page) => page.getByRole('dialog')

async function press(page: Page, button: string, fill: Readonly<Record<string, string>> = {}) {
  await page.getByRole('main').getByRole('button', { name: button }).first().click()
  for (const [field, text] of Object.entries(fill))
    await form(page).getByRole('textbox', { name: field }).fill(text)
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
}

test('a request is pushed back with research, agreed on, delivered, and told how it turned out @main', async ({
  page,
}) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'Requests', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ requests: \d+ open/)
  await page.getByRole('button', { name: 'Ask for something' }).click()
  await form(page).getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
  await form(page).getByRole('textbox', { name: 'What you ask for' }).fill(title)
  await form(page).getByRole('radio', { name: 'Growth' }).check()
  await form(page).getByText('in more words, goal').click()
  await form(page).getByRole('textbox', { name: 'Statement' }).first().fill('Nobody knows a price.')
  await form(page).locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('button', { name: 'I agree', exact: true }).click()
  await expect(noor.getByText('Noor agrees to it')).toBeVisible()
  await press(noor, 'Propose something else', {
    'What instead': 'The three prices that most of them pay.',
    Why: 'Nobody reads a table of forty lines.',
  })
  await expect(noor.getByText('The three prices that most of them pay.').first()).toBeVisible()

  await showNews(page)
  await press(page, 'Agree to the answer')
  await showNews(noor)
  await press(noor, 'Say that it is delivered')
  await showNews(page)
  await page.getByRole('button', { name: 'Tell how it turned out' }).click()
  await form(page).getByRole('radio', { name: 'Worked' }).check()
  await form(page).locator('button[type=submit]').click()
  await expect(page.getByRole('region', { name: 'How it turned out' })).toContainText('it worked')
  await shoot(page, 'request-told')

  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await page.getByRole('link', { name: 'Requests', exact: true }).click()
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Delivered' })
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('delivered')
  await expect(page.getByRole('link', { name: 'An analyst for the broker survey' })).toBeHidden()
})

test('what was accepted is moved to another day on one’s list, and is not done after all', async ({
  page,
}) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'Requests', exact: true }).click()
  await page.getByRole('button', { name: 'Ask for something' }).click()
  await form(page).getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
  await form(page).getByRole('textbox', { name: 'What you ask for' }).fill(title)
  await form(page).getByRole('radio', { name: 'Growth' }).check()
  await form(page).locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('button', { name: 'Accept the request' }).click()
  await form(noor).getByLabel('Delivered by').fill('2026-10-02')
  await form(noor).locator('button[type=submit]').click()
  await expect(form(noor)).toBeHidden()
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  const item = noor.getByRole('listitem').filter({ hasText: `Is it delivered: ` })
  const waiting = item.filter({ hasText: title })
  const give = async (button: string, fill: (dialog: ReturnType<typeof form>) => Promise<void>) => {
    await waiting.getByRole('button', { name: button }).click()
    await fill(form(noor))
    await form(noor).locator('button[type=submit]').click()
    await expect(form(noor)).toBeHidden()
  }
  await give('Another day', async (dialog) => {
    await dialog.getByLabel('Delivered by').fill('2026-10-06')
    await dialog.getByRole('textbox', { name: 'Why' }).fill('The export fails.')
  })
  await expect(waiting).toContainText('Moved to 6 Oct')
  await showNews(page)
  await expect(page.getByRole('main')).toContainText('Noor moves it to 6 Oct')
  await expect(page.getByRole('main')).toContainText('The export fails.')
  await give('It will not be done', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Nobody gives us the prices.')
  })
  await expect(waiting).toBeHidden()
  await showNews(page)
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible()
})
