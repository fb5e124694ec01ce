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

test('no figure stands by itself: each leads down to what it rests on', async ({ page }) => {
  const base = await enterDemo(page)
  const me = await (await page.request.get(`/api/orgs${base.slice(2)}/views/me`)).json()
  const { id: team } = me.partnerships.find((each: { team: boolean }) => each.team)
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
