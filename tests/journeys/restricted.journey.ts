import type { Page } from '@playwright/test'
import { openDemo, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

const title = 'Look for a buyer of the depot in Breda'
const form = (page: Page) => page.getByRole('dialog')

test('a restricted decision is there for those named alone, until it is opened to all @main', async ({
  page,
  complaints,
}) => {
  await openDemo(page, '/decisions')
  const before = await page.getByRole('heading', { level: 1 }).textContent()
  const noor = await windowAs(page, 'Noor Haddad')
  await page.getByRole('button', { name: 'Propose a decision' }).click()
  await form(page).getByRole('textbox', { name: 'Title' }).fill(title)
  await form(page).getByText('More').click()
  const restricted = form(page).getByRole('group', { name: 'Restricted' })
  await restricted.getByRole('checkbox', { name: 'Dana Whitlock' }).check()
  await form(page).getByRole('button', { name: 'Propose a decision' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('open to Dana Whitlock only')).toBeVisible()
  await shoot(page, 'restricted')

  await noor.reload()
  await expect(noor.getByRole('heading', { level: 1 })).toHaveText(before ?? '')
  await expect(noor.getByText(title)).toHaveCount(0)
  const here = new URL(page.url()).pathname.split('/').at(-1)
  await noor.goto(`${noor.url()}/${here}`)
  // The page, and whether it was there once: of that they are told nothing either.
  await expect.poll(() => complaints.length).toBe(2)
  for (let n = 0; n < 2; n++) expectRefusal(complaints, 404)
  await expect(noor.getByText(title)).toHaveCount(0)

  await page.getByRole('button', { name: /^\d+ more$/ }).click()
  await page.getByRole('button', { name: 'Open a restricted decision to all' }).click()
  await form(page).getByRole('button', { name: 'Open a restricted decision to all' }).click()
  await expect(page.getByText('open to Dana Whitlock only')).toHaveCount(0)
  await noor.reload()
  await expect(noor.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
