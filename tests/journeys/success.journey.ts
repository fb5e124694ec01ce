import { openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('what success means is worded on the partnership’s page, and answered where it waits', async ({
  page,
}) => {
  await openFresh(page)
  await page.getByRole('link', { name: 'Partnership', exact: true }).first().click()
  await page.getByRole('button', { name: 'Say what success means' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Add to What success means' }).click()
  await form.getByLabel('Element').fill('Brokers name us before they ask')
  await form.getByRole('button', { name: 'Define success' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('img', { name: 'Noor: not answered' })).toBeVisible()

  const noor = await windowAs(page, 'Noor Haddad')
  const row = noor.getByRole('row', { name: /Brokers name us before they ask/ })
  await row.getByRole('button', { name: 'Reject' }).click()
  await noor.getByRole('dialog').getByLabel('Why').fill('Before they ask whom?')
  await noor.getByRole('dialog').locator('button[type=submit]').click()
  await expect(row).toContainText('Noor: “Before they ask whom?”')
  await shoot(noor, 'success-rejected')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()

  await page.reload()
  await page.getByRole('button', { name: 'Word it anew' }).click()
  await form.getByLabel('Element').fill('Brokers name us before they look')
  await form.getByRole('button', { name: 'Define success' }).click()
  await expect(page.getByRole('img', { name: 'Noor: older wording, void' }).first()).toBeVisible()
  await page.getByText('What changed in 1 later version').click()
  await expect(page.locator('del', { hasText: 'ask' })).toBeVisible()

  await noor.reload()
  const list = noor.getByRole('complementary', { name: 'What you must do' })
  const item = list.getByRole('listitem').filter({ hasText: 'Brokers name us before they look' })
  await item.getByRole('button', { name: 'Accept' }).click()
  await expect(item).toBeHidden()
})
