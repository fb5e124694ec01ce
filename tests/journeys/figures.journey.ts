import type { Locator, Page } from '@playwright/test'
import { enterDemo, openDemo, partnershipsIn } from './demo.ts'
import { explained, explainedWhole, figuresAlone, numberIn, unfold, why } from './figures.ts'
import { expect, test } from './journey.ts'
import { idOfRecord, records, screens } from './pages.ts'
import { Visit } from './visit.ts'

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

test('what the gutter tells at the crosshair leads to why it was so then, and back to that day @main', async ({
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
  await unfold(trust(page))
  await trust(page)
    .getByRole('link', { name: 'F-14 Heard it from the board deck, gave feedback' })
    .click()
  await expect(page.getByRole('main')).toContainText('Heard it from the board deck')
})

/** What a handover counts as answered are the parts of its page. */
const isBelow = (told: string | null) => !told?.startsWith('Answered')

test('no figure stands by itself on any page: each leads down to what it rests on', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const { team } = await partnershipsIn(page, base)
  const visit = new Visit(page)
  const ofRecords = await Promise.all(
    records.map(async (each) => `${each.path}${await idOfRecord(page, base, each)}`),
  )
  const ofTeam = [`/?with=${team}`, `/partnership?id=${team}`, `/one-page?partnership=${team}`]
  for (const path of [...screens, '/?as=table', ...ofTeam, ...ofRecords]) {
    await visit.to(`${base}${path}`)
    expect.soft((await figuresAlone(page)).filter(isBelow), path).toEqual([])
  }
})

test('a change of which the verdict or the first fact tells leads to why it was just that', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const { pair, team } = await partnershipsIn(page, base)
  await page.goto(`${base}/?with=${pair}`)
  const verdict = page.getByRole('heading', { level: 1 })
  const fell = verdict.getByRole('link', { name: /^from \d+ to \d+$/ })
  await explainedWhole(page, fell)
  // What the verdict says did most of it stands first there.
  const most = await verdict.getByRole('link', { name: /^K-\d+/ }).textContent()
  await fell.click()
  await expect(page.getByRole('dialog').getByRole('term').nth(1)).toContainText(
    most?.split(' ')[0] ?? '',
  )
  await page.keyboard.press('Escape')
  await explainedWhole(page, verdict.getByRole('link', { name: /^to \d+$/ }))
  await page.goto(`${base}/?with=${team}`)
  await expect(page.getByRole('region', { name: 'Three facts' })).toContainText(
    /Biggest driver since.*; moved alignment/s,
  )
  await explained(page, page.getByText(/^up \d+ since/))
})

test('what a score would be by an earlier version leads to why, and to where that is drawn beside it', async ({
  page,
}) => {
  await openDemo(page)
  const reliability = page.getByRole('figure').getByRole('definition').nth(2)
  await reliability.getByRole('link').click()
  const dialog = page.getByRole('dialog')
  const earlier = dialog.getByText(/By version 2 it would be/).getByRole('link')
  const told = (await earlier.first().textContent()) ?? ''
  expect(told).not.toBe(await reliability.locator('b').textContent())
  await earlier.getByText('drawn beside it').click()
  await expect(dialog).toBeHidden()
  await expect(reliability).toContainText(`${told} v2`)
  await reliability.getByRole('link', { name: `${told} v2` }).click()
  await expect(dialog.getByRole('heading', { name: `Why ${told}?` })).toBeVisible()
  await expect(dialog).toContainText('by version 2')
  await dialog
    .getByText(/By version 3 it would be/)
    .getByRole('link')
    .click()
  await expect(dialog).not.toContainText('by version 2')
})

test('a line that is laid beside is told of only where it differs', async ({ page }) => {
  await openDemo(page, '/?beside=hindsight')
  await expect(page.getByText('Dashed: the same line in hindsight.')).toBeVisible()
  const { partnerships } = await (
    await page.request.get(`/api/orgs${(await enterDemo(page)).slice(2)}/views/me`)
  ).json()
  const [jonas] = partnerships.filter(({ name }: { name: string }) => name.includes('Jonas'))
  await openDemo(page, `/?with=${jonas.id}&beside=hindsight`)
  await expect(page.getByText('No line differs in hindsight.')).toBeVisible()
})

/** The number that a link tells first; follows it. */
async function follow(link: Locator): Promise<number> {
  const told = numberIn(await link.textContent())
  await link.click()
  return told
}

test('a count of findings that are alike leads to just those', async ({ page }) => {
  await openDemo(page, '/findings')
  const group = page.getByRole('row', { name: 'A solution before its problem' })
  const told = await follow(group.getByRole('link', { name: /^\d+ open$/ }))
  const listed = page.getByRole('link', { name: /^A solution before its problem: / })
  await expect(listed).toHaveCount(told)
  await page.goBack()
  await expect(group).toBeVisible()
})

test('where a goal stands, its target, and who agreed lead to the entries that say so', async ({
  page,
}) => {
  await openDemo(page, '/goals')
  const row = page.getByRole('row', { name: 'Enterprise accounts won' })
  await row.getByRole('link', { name: '5', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('One signed, one close.')
  await page.goBack()
  await row.getByRole('link', { name: '3', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('reported progress')
  await page.goBack()
  await row.getByRole('link', { name: 'Enterprise accounts won' }).click()
  await page
    .getByText(/^Agreed to by/)
    .getByRole('link', { name: 'Noor' })
    .click()
  await expect(page.getByRole('main')).toContainText('agreed to a goal')
})

test('a sum of money leads to the records that make it, of a goal, of none, and of all', async ({
  page,
}) => {
  await openDemo(page, '/needs-and-money?quarter=2026-Q1')
  const behind = (what: string) => page.getByRole('region', { name: what, exact: true })
  const row = (name: RegExp) => behind('Money by goal').getByRole('row', { name })
  for (const [name, title] of [
    [/^G-2/, 'Behind G-2'],
    [/^No goal/, 'Behind no goal'],
    [/^All, each once/, 'Record by record'],
  ] as const) {
    const records = numberIn(
      await row(name)
        .getByRole('link', { name: / records$/ })
        .textContent(),
    )
    await row(name).getByRole('link', { name: /^EUR/ }).first().click()
    const rows = behind(title).locator('tbody').getByRole('row')
    await expect(rows).toHaveCount(records)
    await expect(rows.last()).toBeInViewport()
  }
  await expect(page).toHaveURL(/quarter=2026-Q1/)
})

test('the days until somebody knew lead to what they knew, and a cost to who said it', async ({
  page,
}) => {
  const base = await enterDemo(page)
  const ofRecord = async (ordinal: string) => {
    const record = records.find((each) => each.ordinal === ordinal)
    return record && `${base}${record.path}${await idOfRecord(page, base, record)}`
  }
  await page.goto((await ofRecord('V-4')) ?? '')
  const knew = page.getByRole('region', { name: 'Who knew when' })
  await knew
    .locator('a', { hasText: /^10 days$/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Marketing owns the pricing page',
  )
  await page.goto((await ofRecord('S-05')) ?? '')
  await page.getByRole('link', { name: /^EUR 380,000, as of 20 May 2026/ }).click()
  await expect(page.getByRole('main')).toContainText('Hiring and the two pitches.')
  await expect(page).toHaveURL(/entry=/)
})

test('on a phone a thumb meets every figure of the timeline', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDemo(page, '/?at=2026-04-24')
  const figures = page.getByRole('figure').locator('a.down')
  await expect(figures.filter({ hasText: 'gap' })).not.toHaveCount(0)
  const heights = await figures.evaluateAll((all) =>
    all.map((each) => [each.textContent, Math.round(each.getBoundingClientRect().height)] as const),
  )
  expect(heights.filter(([, height]) => height < 24)).toEqual([])
  await figures.filter({ hasText: 'gap' }).first().click()
  await expect(why(page)).toBeVisible()
})

test('a difference leads to why each score was so on either side', async ({ page }) => {
  await openDemo(page, '/difference?from=2026-03-01&to=2026-06-01')
  const change = page.locator('.score-change').first().getByRole('link')
  await followed(page, change.nth(0))
  await followed(page, change.nth(1))
})
