import { become, moveOn, openDemo, openFresh, today } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

const DAY = 86_400_000
const daysBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / DAY)

const demoIn = (url: string) => new URL(url).pathname.split('/')[2]

test.beforeEach(({ page }) => openDemo(page))

test('one becomes somebody else, in a second window too: the person is in the path @main', async ({
  page,
}) => {
  await become(page, 'Noor Haddad')
  await expect(page.getByRole('heading', { name: 'For you, Noor' })).toBeVisible()
  await page.getByRole('button', { name: 'You are' }).click()
  await shoot(page, 'be-someone-else')
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'new window as Tomás Rivera' }).click()
  const window = await opening
  await expect(window.getByRole('heading', { name: 'For you, Tomás' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'For you, Noor' })).toBeVisible()
  const paths = [page, window].map((each) => new URL(each.url()).pathname)
  expect(new Set(paths).size).toBe(2)
})

test('starting over brings the demo back as it was, in every window', async ({
  page,
  context,
  complaints,
}) => {
  await openFresh(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await become(other, 'Noor Haddad')
  await page.getByRole('button', { name: 'Difference seen' }).click()
  await expect(page.getByRole('button', { name: 'Difference seen' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Start over' }).first().click()
  await shoot(page, 'start-over')
  await page.getByRole('button', { name: 'Start over' }).last().click()
  await expect(page.getByRole('button', { name: 'Difference seen' })).toBeVisible({
    timeout: 90_000,
  })
  expect(await today(page)).toEqual(new Date('2026-09-30T12:00Z'))
  await expect(other).toHaveURL(new RegExp(`${demoIn(page.url())}/as/`), { timeout: 30_000 })
  await expect(other.getByRole('heading', { name: 'For you, Noor' })).toBeVisible()
  // By these the other window learns that its demo is gone.
  while (complaints.length > 0) expectRefusal(complaints, 401)
})

test('the clock moves on a day, to what falls due next, and fourteen days', async ({ page }) => {
  const began = await today(page)
  const next = await moveOn(page, /^Move on a day$/)
  expect(daysBetween(began, next)).toBe(1)
  await page.getByRole('button', { name: /^It is/ }).click()
  await shoot(page, 'move-on')
  const due = await page.getByRole('button', { name: /^To the next due date/ }).textContent()
  await page.keyboard.press('Escape')
  const then = await moveOn(page, /^To the next due date/)
  expect(due).toContain(then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }))
  const later = await moveOn(page, /^Move on 14 days$/)
  expect(daysBetween(then, later)).toBe(14)
  await expect(page.getByRole('status')).toBeEmpty()
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  const fired = page.getByRole('row', { name: /Lockstep marked a follow-up due F-22/ })
  await expect(fired).toContainText(
    then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }),
  )
})
