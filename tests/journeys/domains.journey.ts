import type { Page } from '@playwright/test'
import { openDemo, openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const main = (page: Page) => page.getByRole('main')
const known = (page: Page) => main(page).getByRole('region', { name: 'Who knows of this' })

test('one click says who was told of a decision, and they say themselves that it is not so', async ({
  page,
}) => {
  await openFresh(page, '/decisions')
  await main(page).getByRole('link', { name: 'Freeze brand spend' }).first().click()
  await known(page).getByRole('button', { name: 'I told Tomás' }).click()
  await expect(known(page)).toContainText('told by Dana')

  const tomas = await windowAs(page, 'Tomás Rivera')
  await known(tomas).getByRole('button', { name: 'Dispute it' }).click()
  await form(tomas).getByRole('textbox', { name: 'Note' }).fill('You told Wei.')
  await form(tomas).locator('button[type=submit]').click()
  await expect(known(tomas)).toContainText('disputed by them “You told Wei.”')
  await shoot(tomas, 'who-knows-disputed')
})

test('an intervention waits for both, and counts only where both were not invited', async ({
  page,
}) => {
  await openDemo(page, '/interventions')
  await main(page).getByRole('button', { name: 'Record an intervention' }).click()
  const ask = form(page)
  await ask
    .getByRole('combobox', { name: 'Who acted' })
    .selectOption({ label: 'Dana Whitlock, CEO' })
  await ask
    .getByRole('combobox', { name: 'In whose domain' })
    .selectOption({ label: 'Noor Haddad, CMO' })
  await ask.getByRole('radio', { name: 'Redo' }).check()
  await ask.getByRole('textbox', { name: 'What was done' }).fill('The leaflet, once more')
  await ask.locator('button[type=submit]').click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'The leaflet, once more' }),
  ).toBeVisible()

  for (const window of [page, await windowAs(page, 'Noor Haddad')]) {
    await main(window).getByRole('button', { name: 'Say how you see the intervention' }).click()
    await form(window).getByRole('radio', { name: 'Not invited' }).check()
    await form(window).locator('button[type=submit]').click()
    await expect(form(window)).toBeHidden()
    if (window !== page)
      await expect(main(window)).toContainText('it counts in how far one relies on the other')
  }
})

test('an insight note tells without asking, and is answered', async ({ page }) => {
  await openDemo(page, '/insights')
  await main(page).getByRole('button', { name: 'Share an insight note' }).click()
  await form(page)
    .getByRole('combobox', { name: 'Partnership' })
    .selectOption({ label: 'Dana Whitlock and Noor Haddad' })
  await form(page)
    .getByRole('textbox', { name: 'What the market said' })
    .fill('Two carriers asked for our prices.')
  await form(page).locator('button[type=submit]').click()
  await expect(main(page)).toContainText('Two carriers asked for our prices.')

  const noor = await windowAs(page, 'Noor Haddad')
  await main(noor).getByRole('button', { name: 'Answer the insight note' }).click()
  await form(noor).getByRole('textbox', { name: 'Your answer' }).fill('Then we show them.')
  await form(noor).locator('button[type=submit]').click()
  await expect(main(noor)).toContainText('Then we show them.')
})
