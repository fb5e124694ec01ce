import { openDemo } from './demo.ts'
import { expect, test } from './journey.ts'

test('a page that can’t be fetched says so, is never the browser’s own, and opens once it can', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page)
  const goals = page.getByRole('link', { name: 'Goals' }).first()
  await expect(goals).toBeVisible()
  await context.setOffline(true)
  const said = page.getByRole('heading', { name: 'Lockstep could not be reached.' })
  await goals.click()
  await expect(said).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await goals.click()
  await expect(said).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible()
  // The browser says by itself that it was offline.
  complaints.splice(0)
})

test('who only reads is told that Lockstep can’t be reached, until it can', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page)
  await expect(page.getByRole('link', { name: 'Goals' }).first()).toBeVisible()
  const sign = page.getByRole('status').getByText(/^Lockstep can’t be reached/)
  await context.setOffline(true)
  await expect(sign).toBeVisible()
  await context.setOffline(false)
  await expect(sign).toBeHidden()
  complaints.splice(0)
})
