import type { Locator, Page } from '@playwright/test'
import { enterDemo, openDemo } from './demo.ts'
import { expect, test } from './journey.ts'
import { Visit } from './visit.ts'

const why = (page: Page) => page.getByRole('heading', { name: /^Why \d+\?$/ })
const trust = (page: Page) => page.getByRole('table', { name: 'Trust' })
const crosshair = (page: Page) => page.getByRole('slider', { name: /^Crosshair/ })

/** Follows a figure to why it was so, and comes back to where it stands. */
async function followed(page: Page, figure: Locator): Promise<void> {
  const [told] = /^\d\d(\.\d+)?/.exec((await figure.textContent()) ?? '') ?? []
  await figure.click()
  await expect(why(page)).toHaveText(`Why ${Math.round(Number(told))}?`)
  await page.keyboard.press('Escape')
  await expect(why(page)).toBeHidden()
}

test('what the gutter tells at the crosshair leads to why it was so then, and back to that day', async ({
  page,
}) => {
  await openDemo(page, '/?at=2026-04-24')
  const gutter = page.getByRole('figure').getByRole('definition')
  for (const value of [0, 1, 2, 4]) await followed(page, gutter.nth(value).getByRole('link'))
  await crosshair(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(crosshair(page)).not.toHaveText('Fri 24 Apr 2026')
  const day = (await crosshair(page).textContent()) ?? ''
  // At once: the address has not been given the day yet.
  const name = page.getByRole('figure').getByRole('term').first().getByRole('link')
  await name.click()
  await expect(page.getByRole('dialog')).toContainText(day.replace(/^\w+ /, ''))
  await page.keyboard.press('Escape')
  await expect(crosshair(page)).toHaveText(day)
})

test('each score of the table leads to why it was so then, and what moved it to where it is told', async ({
  page,
}) => {
  await openDemo(page, '/?as=table')
  for (const name of ['Trust', 'Reliability', 'Reliance', 'Alignment']) {
    const table = page.getByRole('table', { name })
    await followed(page, table.getByRole('link', { name: /^\d+$/ }).first())
    await expect(table).toBeVisible()
  }
  await trust(page)
    .getByRole('link', { name: 'F-14 Heard it from the board deck, gave feedback' })
    .click()
  await expect(page.getByRole('main')).toContainText('Heard it from the board deck')
})

/** Where a figure stands by itself and is no way down, and neither is the row in which it stands. */
const figuresAlone = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const figure = /^[+−]?(EUR )?\d[\d.,]*( ?[%dMk])?((–| of )\d+)?$/
    const ways = 'a, button, summary, tr:has(.row-link), tr:has(th a)'
    const isFigure = (each: Element) => {
      const own = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      return figure.test(
        own
          .map(({ textContent }) => textContent)
          .join('')
          .trim(),
      )
    }
    return [...main.querySelectorAll(':not(svg *, kbd, [role=slider])')]
      .filter((each) => isFigure(each) && each.checkVisibility() && !each.closest(ways))
      .map((each) => (each.closest('tr, p, li, div') ?? each).textContent)
  })

/** The first pair and the first team of the demo, by id. */
async function partnershipsIn(page: Page, base: string) {
  const me = await (await page.request.get(`/api/orgs${base.slice(2)}/views/me`)).json()
  const idOf = (team: boolean): string =>
    me.partnerships.find((each: { team: boolean }) => each.team === team).id
  return { pair: idOf(false), team: idOf(true) }
}

test('no figure stands by itself: each leads down to what it rests on', async ({ page }) => {
  const base = await enterDemo(page)
  const { team } = await partnershipsIn(page, base)
  const visit = new Visit(page)
  for (const path of [
    '/',
    '/?as=table',
    `/?with=${team}`,
    '/home',
    `/partnership?id=${team}`,
    '/difference?from=2026-03-01&to=2026-06-01',
    '/evolution?from=2025-04-01',
    '/needs-and-money',
    '/bets',
    '/goals',
    '/findings',
  ]) {
    await visit.to(`${base}${path}`)
    expect.soft(await figuresAlone(page), path).toEqual([])
  }
})

/** The number that a text tells first, without its sign. */
const numberIn = (text: string | null): number => Number(/\d+(\.\d+)?/.exec(text ?? '')?.[0])

/** Follows a change that is told in whole points to what explains it, and comes back. */
async function explained(page: Page, figure: Locator): Promise<void> {
  const told = numberIn(await figure.textContent())
  await figure.click()
  await expect(why(page)).toBeVisible()
  // It stands last, under what made it.
  const change = page.getByRole('dialog').getByRole('definition').last()
  expect(Math.round(numberIn(await change.textContent()))).toBe(told)
  await page.keyboard.press('Escape')
  await expect(why(page)).toBeHidden()
}

test('a change of which the verdict or the first fact tells leads to why it was just that', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const { pair, team } = await partnershipsIn(page, base)
  await page.goto(`${base}/?with=${pair}`)
  const verdict = page.getByRole('heading', { level: 1 })
  await explained(page, verdict.getByRole('link', { name: /^\d+ points$/ }))
  await explained(page, verdict.getByRole('link', { name: /^\d+$/ }))
  await page.goto(`${base}/?with=${team}`)
  await explained(page, page.getByText(/^up \d+ since/))
})

test('what a score would be by an earlier version leads to where that is drawn beside it', async ({
  page,
}) => {
  await openDemo(page)
  const reliability = page.getByRole('figure').getByRole('definition').nth(2)
  await reliability.getByRole('link').click()
  const earlier = page
    .getByRole('dialog')
    .getByText(/By version 2 it would be/)
    .getByRole('link')
  const told = (await earlier.textContent()) ?? ''
  expect(told).not.toBe(await reliability.locator('b').textContent())
  await earlier.click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(reliability).toContainText(`┄ ${told}`)
})

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

test('what the verdict counts are the rows of the list that it leads to', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'three closed feedback loops' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 3)
  await page.goBack()
  await openDemo(page, '/home')
  await page.getByRole('link', { name: 'four goals' }).first().click()
  await expect.poll(() => listed(page)).toBe(4)
})

test('a difference leads to why each score was so on either side', async ({ page }) => {
  await openDemo(page, '/difference?from=2026-03-01&to=2026-06-01')
  const change = page.locator('.score-change').first().getByRole('link')
  await followed(page, change.nth(0))
  await followed(page, change.nth(1))
})

test('what is open among several opens onto what that is', async ({ page }) => {
  await openDemo(page, '/home')
  const row = page.getByRole('listitem').filter({ hasText: 'Dana Whitlock and Noor Haddad' })
  await row.getByText(/^\d+ open among them/).click()
  await row.getByRole('link', { name: /^F-21/ }).click()
  await expect(page.getByRole('main')).toContainText('Launch dates moved twice')
})
