import type { Locator, Page } from '@playwright/test'
import { enterDemo, openDemo, partnershipsIn } from './demo.ts'
import { numberIn } from './figures.ts'
import { expect, test } from './journey.ts'
import { Visit } from './visit.ts'

/** How many records the list shows that one is on, as its head tells: "4 goals", "17 exchanges: 3 open". */
async function listed(page: Page): Promise<number> {
  const told = page
    .getByRole('main')
    .getByText(/^(No|\d+) (goal|exchange|commitment|request|session)s?\b/)
  const text = await told.first().textContent()
  return text?.startsWith('No') ? 0 : numberIn(text)
}

test('a count leads to a list of just so many', async ({ page }) => {
  const base = await enterDemo(page)
  const visit = new Visit(page)
  await visit.to(base)
  const counts: { told: string; path: string; count: number }[] = []
  const keep = async (found: Locator) => {
    for (const each of await found.all()) {
      const [told, path] = [
        (await each.textContent()) ?? '',
        (await each.getAttribute('href')) ?? '',
      ]
      counts.push({ told, path, count: numberIn(told) })
    }
  }
  const inGutter = page.getByRole('figure').getByRole('link', { name: /^\d+ open/ })
  for (const day of ['2026-03-10', '2026-05-20']) {
    await visit.to(`${base}/?at=${day}`)
    await keep(inGutter)
  }
  const { pair } = await partnershipsIn(page, base)
  await visit.to(`${base}/partnership?id=${pair}`)
  await keep(page.locator('table.rhythm').getByRole('link', { name: /^\d+$/ }))
  expect(counts.length).toBeGreaterThan(4)
  for (const { told, path, count } of counts) {
    await visit.to(path)
    expect.soft(await listed(page), `${told} ${path}`).toBe(count)
  }
})

test('what a detector looked at is named case by case', async ({ page }) => {
  const base = await enterDemo(page)
  const visit = new Visit(page)
  await visit.to(`${base}/findings`)
  const looked = page.getByRole('main').getByRole('link', { name: /looked at$|[1-9] of at least/ })
  const counts = await looked.evaluateAll((links) =>
    links.map((each) => ({
      told: each.textContent ?? '',
      path: each.getAttribute('href') ?? '',
    })),
  )
  expect(counts.length).toBeGreaterThan(22)
  for (const { told, path } of counts) {
    await visit.to(path)
    const [, cases] = / in (\d+) looked at$/.exec(told) ?? []
    if (cases !== undefined) {
      const part = page.getByRole('region', { name: 'What was looked at' })
      await expect.soft(part.getByRole('listitem'), told).toHaveCount(Number(cases))
      continue
    }
    const few = page.getByRole('region', { name: 'Not enough events' }).getByRole('listitem')
    const item = few.filter({ hasText: `: ${told}` }).first()
    await expect.soft(item.getByRole('link'), `${told} ${path}`).toHaveCount(numberIn(told))
  }
})

test('what is counted of how strategy evolved, and of bets, is named one by one', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const visit = new Visit(page)
  await visit.to(`${base}/evolution?from=2025-04-01`)
  const numbers = page.getByRole('main').locator('details')
  await expect(numbers).toHaveCount(6)
  for (const each of await numbers.all()) {
    await each.locator('summary').click()
    const [, counted, of] = /(\d+) of (\d+)/.exec((await each.textContent()) ?? '') ?? []
    await expect(each.getByRole('link')).toHaveCount(Number(of))
    const others = each.getByText('Not counted:').getByRole('link')
    await expect(others).toHaveCount(Number(of) - Number(counted))
  }
  await visit.to(`${base}/bets`)
  const rows = page.locator('#decisions-with-bets').getByRole('row')
  await expect(rows).toHaveCount(1 + 3)
  await page.getByRole('link', { name: '2 of the 5 decisions' }).click()
  await expect(rows).toHaveCount(1 + 2)
  await page.getByRole('button', { name: 'Only strategy' }).click()
  await expect(rows).toHaveCount(1 + 3)
})

test('what the verdict counts are the rows of the list that it leads to', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'three closed feedback loops' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 3)
  await page.goBack()
  await openDemo(page, '/home')
  await page.getByRole('link', { name: 'four goals' }).first().click()
  await expect.poll(() => listed(page)).toBe(4)
})

test('what is open among several opens onto what that is', async ({ page }) => {
  await openDemo(page, '/home')
  const row = page.getByRole('listitem').filter({ hasText: 'Dana Whitlock and Noor Haddad' })
  await row.getByText(/^\d+ open among them/).click()
  await row.getByRole('link', { name: /^F-21/ }).click()
  await expect(page.getByRole('main')).toContainText('Launch dates moved twice')
})
