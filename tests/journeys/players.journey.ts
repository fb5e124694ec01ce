import type { Page } from '@playwright/test'
import { moveOn, openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const main = (page: Page) => page.getByRole('main')
const part = (page: Page, name: string) => main(page).getByRole('region', { name, exact: true })
const waiting = (page: Page) =>
  page
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: 'Northern Ports' })

async function give(page: Page): Promise<void> {
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
}

test('a player outside is kept up by one after the other, cited by a decision, and gone', async ({
  page,
}) => {
  await openFresh(page, '/players')
  await main(page).getByRole('button', { name: 'Add a player' }).click()
  await form(page).getByRole('textbox', { name: 'Name' }).fill('Northern Ports')
  await form(page).getByRole('radio', { name: 'Direct', exact: true }).check()
  await form(page).getByRole('textbox', { name: 'What they are to you' }).fill('Owns our docks')
  await form(page).locator('summary').click()
  await form(page).getByRole('spinbutton', { name: 'Stale after' }).fill('7')
  await give(page)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Northern Ports')
  await expect(part(page, 'What is known')).toContainText('Added')

  const cites = part(page, 'Decisions that cite it')
  await cites.getByRole('button', { name: 'Cite it' }).click()
  const decision = form(page).getByRole('combobox', { name: 'Decision' })
  const brand = await decision.locator('option', { hasText: 'S-08' }).getAttribute('value')
  await decision.selectOption(brand)
  await give(page)
  await expect(cites).toContainText('S-08')

  await main(page)
    .getByRole('button', { name: /^Say who keeps up/ })
    .click()
  const keeper = form(page).getByRole('combobox', { name: 'Who keeps it up' })
  await keeper.selectOption({ label: 'Noor Haddad, CMO' })
  await give(page)
  await expect(part(page, 'Who kept it up')).toContainText('Noor from here on')
  await shoot(page, 'player')

  await moveOn(page, /^Move on 14 days$/)
  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  await expect(waiting(noor)).toContainText('7 days overdue')
  await waiting(noor).getByRole('button', { name: 'Something is new' }).click()
  await form(noor).getByRole('textbox', { name: 'What is new' }).fill('They sold the docks.')
  await give(noor)
  await expect(waiting(noor)).not.toContainText('overdue')

  await page.reload()
  await expect(part(page, 'What is known')).toContainText('They sold the docks.')
  await main(page)
    .getByRole('button', { name: /^Say that .* gone$/ })
    .click()
  await form(page).getByRole('textbox', { name: 'Reason' }).fill('No dock is theirs any more.')
  await give(page)
  await expect(part(page, 'Who kept it up')).toContainText('No dock is theirs any more.')

  await page.goto(page.url().replace(/\/[^/]+$/, ''))
  await main(page).getByRole('button', { name: 'Add a player' }).click()
  await form(page).getByRole('textbox', { name: 'Name' }).fill('northern ports')
  await expect(form(page).getByText('On record already: Northern Ports, gone.')).toBeVisible()
})
