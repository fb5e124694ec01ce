import type { Page } from '@playwright/test'
import { enterDemo, openDemo, partnershipsIn } from './demo.ts'
import { expect, expectRefusal, test } from './journey.ts'
import { Visit } from './visit.ts'

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Why this score' })
const told = (page: Page) => sheet(page).locator('header').textContent()
const heading = (page: Page) =>
  sheet(page).getByRole('heading', { name: /^Why (\d+|no number)\?$/ })
const under = (page: Page) => page.locator('main')

/** What the address says of the page itself, in any order. */
const partsOf = (url: string) =>
  [...new URL(url).searchParams].filter(([name]) => !/^(why|with)\b/.test(name)).sort()

/** The last entry that is told so. */
async function entryOn(page: Page, base: string, did: string): Promise<string> {
  const answer = await page.request.get(`/api/orgs${base.slice(2)}/views/record?limit=500`)
  const { entries } = await answer.json()
  return entries.find((each: { did: string }) => each.did === did).id
}

test('what stands under an opened Why stays as it was, in a new tab and after a reload too', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const { team } = await partnershipsIn(page, base)
  const goals = await page.request.get(`/api/orgs${base.slice(2)}/views/goals`)
  const [, goal] = (await goals.json()).goals
  const visit = new Visit(page)
  const paths = [
    `/record?entry=${await entryOn(page, base, 'answered a follow-up')}`,
    `/goals/${goal.id}?state=agreed`,
    '/difference?from=2026-03-01&to=2026-06-01',
    '/replay?from=2026-03-01&to=2026-06-08',
    `/partnership?id=${team}`,
    '/?at=2026-04-24',
  ]
  for (const path of paths) {
    await visit.to(`${base}${path}`)
    const [text, url] = [await under(page).textContent(), page.url()]
    const link = under(page).locator('a[href*="why="]').first()
    const address = await link.evaluate((each: HTMLAnchorElement) => each.href)
    await link.click()
    await expect(heading(page), path).toBeVisible()
    const asked = await told(page)
    for (const again of [false, true]) {
      if (again) await page.reload()
      await expect(heading(page), path).toBeVisible()
      await expect.poll(() => under(page).textContent(), path).toBe(text)
      expect(await told(page)).toBe(asked)
      expect(partsOf(page.url())).toEqual(partsOf(url))
    }
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await expect(page).toHaveURL(url)

    const tab = await page.context().newPage()
    await tab.goto(address)
    await expect(heading(tab)).toBeVisible()
    expect(await told(tab)).toBe(asked)
    await tab.keyboard.press('Escape')
    await expect(sheet(tab)).toBeHidden()
    await expect.poll(() => under(tab).textContent(), path).toBe(text)
    expect(partsOf(tab.url())).toEqual(partsOf(url))
    await tab.close()
  }
})

test('from one Why to the next leads back step by step, and Esc to the page at once', async ({
  page,
}) => {
  await openDemo(page, '/goals?state=agreed')
  await page.goto(`${await enterDemo(page)}/?at=2026-04-24`)
  await under(page)
    .getByRole('figure')
    .getByRole('link', { name: /weakest: positions/ })
    .click()
  await expect(sheet(page)).toContainText('Alignment of Dana and Noor, 24 Apr 2026')
  await expect(page.getByRole('complementary', { name: 'The moment shown' })).toBeHidden()
  const url = page.url()
  await sheet(page)
    .getByRole('link', { name: /^Positions: / })
    .click()
  await expect(sheet(page)).toContainText(/positions.*24 Apr 2026/is)
  await page.goBack()
  await expect(page).toHaveURL(url)
  await expect(sheet(page)).toContainText('Alignment of Dana and Noor, 24 Apr 2026')
  await page.goForward()
  await sheet(page)
    .getByRole('button', { name: /^Close/ })
    .click()
  await expect(sheet(page)).toBeHidden()
  await expect(page).toHaveURL(/at=2026-04-24/)
  await page.goBack()
  await expect(page).toHaveURL(/goals\?state=agreed$/)
})

test('an address of a Why from before still opens it, and Esc leads to the page that it names', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const me = await (await page.request.get(`/api/orgs${base.slice(2)}/views/me`)).json()
  const [from, to] = me.partnerships[0].members.map(({ id }: { id: string }) => id)
  const asked = new URLSearchParams({ why: '', measure: 'stated', from, to })
  await page.goto(`${base}/record?${asked}&happened=2026-04-24`)
  await expect(sheet(page)).toContainText('Dana’s stated trust in Noor, 24 Apr 2026')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await expect(page).toHaveURL(/\/record\?happened=2026-04-24$/)
})

test('a Why that asks for nothing says so, and is closed', async ({ page, complaints }) => {
  await openDemo(page, '/?why=stated')
  await expect(sheet(page)).toContainText('There is nothing here.')
  await sheet(page)
    .getByRole('button', { name: /^Close/ })
    .click()
  await expect(sheet(page)).toBeHidden()
  expectRefusal(complaints, 404)
})

test('what an address asks for that is nowhere is said, and taken out at once', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const said = page.getByRole('complementary', { name: 'The address' })
  const addresses = [
    ['/goals?why=bogus&why.from=noor', '“why” cannot be “bogus”', '/goals'],
    ['/people?person=xyz', '“person” names nobody here', '/people'],
    ['/people?cake=yes&person=xyz', 'there is no “cake” on this page and', '/people'],
    ['/goals?with=xyz&as=book', '“with” names no partnership here', '/goals?as=book'],
  ] as const
  for (const [path, why, left] of addresses) {
    await page.goto(`${base}${path}`)
    await expect(said).toContainText(why)
    await expect(sheet(page)).toBeHidden()
    await said.getByRole('button', { name: 'Take it out' }).click()
    await expect(page).toHaveURL(`${base}${left}`)
    await expect(said).toBeHidden()
  }
})
