import type { Page } from '@playwright/test'
import { openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const name = 'A goal far beyond what was ever gained: G-3'

test('a finding is read with all that it rests on, explained by one and disputed by the other @main', async ({
  page,
}) => {
  const words = 'The enterprise contracts are not in that history.'
  await openFresh(page, '/findings?state=open')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ findings: \d+ open\.$/)
  await expect(page.getByRole('heading', { name: 'What is looked for' })).toBeVisible()
  await shoot(page, 'findings')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('it moves no score')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'When it is mistaken' })).toBeVisible()

  await page.getByRole('button', { name: 'Explain it' }).click()
  await form(page).getByLabel('In your words').fill(words)
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
  await expect(page.getByText('Dana explained it')).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()
  await shoot(page, 'finding-explained')

  const wei = await windowAs(page, 'Wei Chen')
  await expect(wei.getByText('Dana explained it')).toBeVisible()
  await expect(wei.locator('body')).not.toContainText(words)
  await expect(wei.getByRole('button', { name: 'Dispute it' })).toBeHidden()

  const noor = await windowAs(page, 'Noor Haddad')
  await expect(noor.getByText(words)).toBeVisible()
  await noor.getByRole('button', { name: 'Dispute it' }).click()
  await form(noor).getByLabel('In your words').fill('Nobody has shown me a contract.')
  await form(noor).locator('button[type=submit]').click()
  await expect(noor.getByText('Noor disputed it')).toBeVisible()
})
