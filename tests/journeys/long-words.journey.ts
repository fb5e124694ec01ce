import { expect, test } from './journey.ts'
import { foundLongWords } from './long-words.ts'
import { phone, tooWide } from './looks.ts'
import { Visit } from './visit.ts'

/** The pages that show something of every organisation. */
const screens = [
  '/',
  '/home',
  '/decisions',
  '/goals',
  '/goals?as=book',
  '/goals?as=function',
  '/feedback',
  '/requests',
  '/commitments',
  '/topics',
  '/record',
  '/record/print',
  '/people',
  '/post-mortems',
  '/metrics',
  '/players',
  '/one-page',
  '/partnership',
  '/after-a-meeting',
  '/replay',
  '/evolution',
  '/who-looked',
]

test('no name, word or address is too long for a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  const { base, pages } = await foundLongWords(page.request)
  const visit = new Visit(page)
  for (const path of [...screens, ...pages]) {
    await visit.to(`${base}${path}`)
    expect.soft(await tooWide(page), `pixels by which ${path} is too wide`).toBe(0)
  }
})

test('what opens over a page that is called by long words can be pressed on a phone', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  const { base, pages } = await foundLongWords(page.request)
  const inSight = async (name: string) => {
    const { x = -1, width = 0 } =
      (await page.getByRole('button', { name }).first().boundingBox()) ?? {}
    expect(x, name).toBeGreaterThanOrEqual(0)
    expect(x + width, name).toBeLessThanOrEqual(phone.width)
  }
  await page.goto(`${base}${pages[0]}`)
  await inSight('Record')
  await page.getByRole('button', { name: 'Attach evidence' }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByRole('button', { name: 'Attach evidence' })).toBeVisible()
  await inSight('Close')
  expect(await tooWide(page)).toBe(0)
  await form.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page
    .getByRole('option', { name: /feedback/i })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
})
