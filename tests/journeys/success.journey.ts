import { changesDemo, openFresh, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

test('what success means and a charter are worded on the partnership’s page, and answered where they wait, until it ends', async ({
  page,
  complaints,
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
  // On a phone the names stand on end, above the first row.
  await page.setViewportSize({ width: 390, height: 844 })
  const heads = page.locator('.elements thead').first().getByRole('columnheader')
  const overhangs = await heads.evaluateAll((all) =>
    all.filter((head) => head.scrollHeight > head.clientHeight + 1).map((head) => head.textContent),
  )
  expect(overhangs).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
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

  changesDemo()
  await page.getByRole('button', { name: 'Propose a charter' }).click()
  await form.getByLabel(/^Notes/).fill('Bad news before the figures.')
  await form.getByRole('button', { name: 'Propose a charter' }).click()
  await expect(form).toBeHidden()
  // Noor has answered meanwhile, which changes nothing in the form: it is given again by itself.
  expectRefusal(complaints, 412)
  const proposed = page.getByRole('region', { name: 'Proposed charter' })
  await expect(proposed).toContainText('version 2, waits for Noor')
  await noor.reload()
  const charter = list.getByRole('listitem').filter({ hasText: 'accept version 2 of the charter' })
  await charter.getByRole('button', { name: 'Accept' }).click()
  await expect(charter).toBeHidden()
  await page.reload()
  await expect(proposed).toBeHidden()
  const agreed = page.getByRole('region', { name: 'Charter', exact: true })
  await expect(agreed).toContainText('Bad news before the figures.')
  await page.getByRole('heading', { name: 'Version 1, replaced' }).click()
  await expect(page.getByText('Every other Thursday: what the market said')).toBeVisible()

  await page.getByRole('button', { name: 'End the partnership' }).click()
  await form.getByLabel(/^Reason/).fill('Noor leads sales as well from now on.')
  await form.getByRole('button', { name: 'End a partnership' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('article')).toContainText('Ended30 Sep 2026')
  await expect(page.getByRole('button', { name: 'Propose a charter' })).toHaveCount(0)
})
