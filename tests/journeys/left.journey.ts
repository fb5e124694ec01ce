import type { Locator, Page } from '@playwright/test'
import { become, changesDemo, openFresh, today } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const promise = 'The list of shippers who left us'
const asked = 'Two seats at the fair'
const delivered = 'A page about the tender'

const form = (page: Page) => page.getByRole('dialog')
const main = (page: Page) => page.getByRole('main')
const waits = (page: Page, text: string) =>
  page
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: text })

async function give(
  page: Page,
  opens: Locator,
  say: (form: Locator) => Promise<unknown> = async () => {},
) {
  await opens.click()
  await say(form(page))
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
}

const open = (page: Page, path: string) =>
  page.goto(page.url().replace(/(\/as\/[^/?]+).*$/, `$1${path}`))

/** Marcus asks Wei for it, who does what is to be done about it. */
async function askWei(page: Page, title: string, steps: readonly string[]) {
  await become(page, 'Marcus Oyelaran')
  await open(page, '/requests')
  await give(page, main(page).getByRole('button', { name: 'Ask for something' }), async (form) => {
    await form.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Wei Chen, COO' })
    await form.getByRole('textbox', { name: 'What you ask for' }).fill(title)
    await form.getByRole('radio', { name: 'Growth' }).check()
  })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await become(page, 'Wei Chen')
  for (const step of steps) await give(page, main(page).getByRole('button', { name: step }))
}

test('what is owed to somebody who has left is ended by who worked with them, where it waits', async ({
  page,
}) => {
  await openFresh(page, '/commitments')
  changesDemo()
  await become(page, 'Wei Chen')
  await give(page, main(page).getByRole('button', { name: 'Make a commitment' }), async (form) => {
    const to = form.getByRole('combobox', { name: 'To' })
    await to.selectOption({ label: 'Marcus Oyelaran, CRO' })
    await form.getByRole('textbox', { name: 'What you will do' }).first().fill(promise)
    await form.getByLabel('By').fill((await today(page)).toISOString().slice(0, 10))
  })
  await expect(page.getByRole('heading', { level: 1, name: promise })).toBeVisible()
  await askWei(page, asked, ['Accept the request'])
  await askWei(page, delivered, ['Accept the request', 'Say that it is delivered'])

  await become(page, 'Dana Whitlock')
  await open(page, '/people')
  await page.getByRole('link', { name: 'Marcus Oyelaran' }).click()
  await give(page, page.getByRole('button', { name: 'Record that the member left' }))

  await become(page, 'Noor Haddad')
  await open(page, '')
  await expect(waits(page, promise)).toContainText('Wei promised Marcus, who has left,')
  await expect(waits(page, asked)).toContainText('Marcus, who has left, had asked Wei:')
  await expect(waits(page, delivered)).toContainText('how did it turn out?')
  await shoot(page, 'left-owed')
  await waits(page, promise).getByRole('button', { name: 'Release it' }).click()
  await expect(waits(page, promise)).toBeHidden()
  await give(page, waits(page, asked).getByRole('button', { name: 'Withdraw it' }), (form) =>
    form.getByLabel('Reason').fill('Sales goes to no fair this year.'),
  )
  await expect(waits(page, asked)).toBeHidden()

  // How the other turned out is told where it waits, or on its own page.
  await waits(page, delivered).getByRole('link', { name: delivered }).click()
  const tell = main(page).getByRole('button', { name: 'turned out' })
  await give(page, tell, (form) => form.getByRole('radio', { name: 'Worked' }).check())
  await expect(page.getByRole('region', { name: 'How it turned out' })).toContainText(
    'Noor: it worked',
  )
  await open(page, '')
  await expect(waits(page, promise)).toBeHidden()
  await expect(waits(page, delivered)).toBeHidden()
})
