import { openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

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
  // It stood there before: whether it has been tried again, only the request tells.
  const tried = () =>
    page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/ready'))
  await Promise.all([tried(), page.getByRole('button', { name: 'Try again' }).click()])
  await Promise.all([tried(), goals.click()])
  await expect(said).toBeVisible()
  await context.setOffline(false)
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

test('a demo that can’t be moved on says so, and speaks of nothing typed', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page)
  const ribbon = page.getByRole('complementary', { name: 'Demo' })
  await context.setOffline(true)
  await ribbon.getByRole('button', { name: /^It is/ }).click()
  await ribbon.getByRole('button', { name: 'Move on a day' }).click()
  await expect(ribbon.getByRole('alert')).toHaveText('Lockstep could not be reached. Try again.')
  await context.setOffline(false)
  complaints.splice(0)
})

test('the palette says why no record is found: too much was typed, or nothing can be reached', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page, '/goals')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find or record' })
  const line = palette.getByRole('combobox')
  const nothing = palette.getByText(/^Nothing here is called/)
  await line.fill('zzz '.repeat(75))
  await expect(palette.getByRole('status')).toHaveText(
    'Records and people are looked for by at most 200 letters; these are 299.',
  )
  await expect(nothing).toBeHidden()
  await line.fill('zzzz')
  await expect(nothing).toBeVisible()
  await context.setOffline(true)
  await line.fill('yyyy')
  await expect(palette.getByRole('status')).toHaveText(
    'Records and people could not be looked for: Lockstep can’t be reached.',
  )
  await expect(nothing).toBeHidden()
  await shoot(page, 'palette-cut-off')
  await context.setOffline(false)
  complaints.splice(0)
})
