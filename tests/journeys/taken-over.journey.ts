import type { Locator, Page } from '@playwright/test'
import { become, changesDemo, openFresh } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

const main = (page: Page) => page.getByRole('main')
const form = (page: Page) => page.getByRole('dialog')

const open = (page: Page, path: string) =>
  page.goto(page.url().replace(/(\/as\/[^/?]+).*$/, `$1${path}`))

async function send(page: Page, opens: Locator, say: (form: Locator) => Promise<unknown>) {
  await opens.click()
  await say(form(page))
  await form(page).locator('button[type=submit]').click()
}

async function recall(page: Page) {
  const account = page.getByRole('form', { name: 'What you recall' })
  await account.getByLabel('What you recall').fill('We had said it on the Friday.')
  await account.getByLabel('On', { exact: true }).fill('2026-03-16')
  await account.getByRole('button', { name: 'Give what I recall' }).click()
}

async function leaves(page: Page, name: string) {
  await open(page, '/people')
  await page.getByRole('link', { name }).click()
  await send(
    page,
    page.getByRole('button', { name: 'Record that the member left' }),
    async () => {},
  )
  await expect(form(page)).toBeHidden()
}

test('what is agreed in a post-mortem stays in confidence, and goes on once who facilitates and who was to do it have left', async ({
  page,
  complaints,
}) => {
  await openFresh(page, '/record/new/OpenPostmortem?from=2026-03-02&to=2026-03-31')
  changesDemo()
  const opening = page.getByRole('form', { name: 'Open a post-mortem' })
  await opening.getByLabel('Partnership').selectOption({ label: 'Leadership team' })
  await opening.getByLabel('Called').fill('The freeze')
  await opening.getByLabel('Question').fill('When did each of us know of the freeze?')
  for (const name of ['Dana Whitlock', 'Noor Haddad'])
    await opening.getByLabel('Who is involved').getByLabel(name).check()
  const facilitates = opening.getByLabel('Who facilitates')
  await expect(facilitates.getByRole('option', { name: /Elif Kaya/ })).toHaveCount(0)
  await facilitates.selectOption({ label: 'Wei Chen, COO' })
  await opening.getByRole('button', { name: 'Open a post-mortem' }).click()
  await expect(page.getByRole('heading', { name: 'The freeze' })).toBeVisible()
  const [, place = ''] = /\/as\/[^/?]+(.*)$/.exec(page.url()) ?? []
  await recall(page)
  await expect(page.getByText('given, and sealed until all have')).toBeVisible()
  await become(page, 'Noor Haddad')
  await recall(page)
  await expect(page.getByText('“We had said it on the Friday.”')).toHaveCount(2)

  // A goal is open to all: nothing in confidence becomes one, nor is it given to who may not read it.
  await become(page, 'Wei Chen')
  const agree = page.getByRole('button', { name: 'Agree on one' })
  await send(page, agree, async (form) => {
    await form.getByRole('textbox', { name: /^Or in confidence/ }).fill('Stop hiding the deck')
    const who = form.getByLabel('Who', { exact: true })
    await expect(who.getByRole('option', { name: /Marcus/ })).toHaveCount(0)
    await who.selectOption({ label: 'Dana Whitlock, CEO' })
    await form.getByLabel(/^By/).fill('2026-12-01')
    await form.getByRole('radio', { name: 'Goal' }).check()
  })
  await expect(form(page)).toContainText('A goal is open to all: word it openly')
  expectRefusal(complaints, 422)
  await form(page)
    .getByRole('textbox', { name: /^Or in confidence/ })
    .fill('')
  await form(page).getByRole('textbox', { name: /^What/ }).fill('Ask every owner first')
  await form(page)
    .getByLabel('Who', { exact: true })
    .selectOption({ label: 'Marcus Oyelaran, CRO' })
  await form(page).locator('button[type=submit]').click()
  await expect(main(page)).toContainText('waits for Marcus to make a goal of it')

  await become(page, 'Dana Whitlock')
  await leaves(page, 'Marcus Oyelaran')
  await leaves(page, 'Wei Chen')
  await open(page, place)
  await expect(main(page)).toContainText(/Wei Chen\s*who has left/)
  await open(page, '/')
  const asked = page
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: 'Wei, who has left, facilitated' })
  await asked.getByRole('button', { name: 'I do' }).click()
  await expect(asked).toBeHidden()

  await open(page, place)
  await expect(main(page)).toContainText(/Facilitated by\s*Dana Whitlock/)
  const actions = page.getByRole('region', { name: 'Actions' })
  await expect(actions).toContainText('Marcus has left, and had made no goal of it')
  await shoot(page, 'post-mortem-taken-over', true)
  await send(page, actions.getByRole('button', { name: 'Withdraw it' }), (form) =>
    form.getByLabel(/^Why/).fill('Nobody asks for it.'),
  )
  await expect(actions).toContainText('withdrawn by Dana, as Marcus had left: Nobody asks for it.')
})
