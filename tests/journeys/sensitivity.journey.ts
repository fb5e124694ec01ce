import { openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const noClaim = /^A sensitivity: .* It says nothing of what would have happened\.$/

test('a score is read without one rating, once it is asked for, and no more is claimed', async ({
  page,
}) => {
  await openDemo(page)
  await page.getByRole('region', { name: 'Three facts' }).getByRole('link').first().click()
  const sheet = page.getByRole('dialog', { name: 'Why this score' })
  await expect(sheet.getByRole('heading', { name: 'Why 61?' })).toBeVisible()
  const without = sheet.getByLabel('Recalculate without')
  await expect(without).toHaveValue('')
  await expect(sheet.getByText(noClaim)).toHaveCount(0)
  // The rating of the March switch, for which several reasons were given, is one entry.
  await without.selectOption({ label: '24 Apr 2026, rating, S-05, F-14, S-06' })
  await expect(sheet.getByText(/^62\.7 in place of 61\.4: \+1\.3\.$/)).toBeVisible()
  await expect(sheet.getByText(noClaim)).toBeVisible()
  await shoot(page, 'sensitivity-of-a-score')
  await without.selectOption({ label: 'nothing' })
  await expect(sheet.getByText(noClaim)).toHaveCount(0)
})

test('an entry is left out, with what could not have followed it, and with nothing that it led to elsewhere', async ({
  page,
}) => {
  await openDemo(page, '/feedback')
  await page
    .getByRole('row', { name: /^F-14 / })
    .getByRole('link')
    .click()
  const history = page.getByRole('region', { name: 'History' })
  await history.getByRole('link', { name: 'gave feedback' }).click()
  const asked = page.getByText('Recalculate the scores without it')
  await expect(asked).toBeVisible()
  await expect(page.getByText(noClaim)).toHaveCount(0)
  await asked.click()
  await expect(page.getByText(noClaim)).toBeVisible()
  const scores = page.getByRole('listitem').filter({ hasText: ' in place of ' })
  await expect(
    scores.filter({ hasText: /^Dana’s reliability toward Noor: [\d.]+ in place of/ }),
  ).toBeVisible()
  const depending = page.getByText('Left out with it, as it could not have followed')
  await expect(depending).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'accepted feedback' })).toBeVisible()
  await shoot(page, 'sensitivity-of-an-entry')
})
