import type { Page } from '@playwright/test'
import { openDemo, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const title = 'Answers to the price letter'

async function send(page: Page): Promise<void> {
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
}

/** What a form offers to pick a metric from, and what it leaves out. */
async function expectOffered(page: Page, command: string, offered: RegExp, left: RegExp) {
  await page.getByRole('button', { name: command }).click()
  const picked = form(page).getByRole('combobox', { name: 'Metric' })
  await expect(picked.getByRole('option', { name: offered })).not.toHaveCount(0)
  await expect(picked.getByRole('option', { name: left })).toHaveCount(0)
  await form(page).getByRole('button', { name: 'Close' }).click()
}

test('a metric is defined, filled from a table, agreed on by both, and looked at in a data review', async ({
  page,
  complaints,
}) => {
  await openDemo(page, '/metrics')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ metrics: \d+ joint/)
  await page.getByRole('button', { name: 'Define a metric' }).click()
  await form(page).getByRole('textbox', { name: 'Metric' }).fill(title)
  await form(page).getByRole('textbox', { name: 'Unit' }).fill('%')
  await send(page)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  await page.getByRole('button', { name: 'Paste a table' }).click()
  const table = form(page).getByRole('textbox', { name: 'Table' })
  await table.fill('Month\tActual\tPlan\n2026-06\t12\t15\nsoon\t13\t15')
  await expect(form(page).getByText('“soon” is no day, month or quarter')).toBeVisible()
  await expect(form(page).getByRole('button', { name: /^Report/ })).toBeDisabled()
  await table.fill('Month\tActual\tPlan\n2026-06\t12\t15\n2026-07\t13,5\t15\n2026-07\t14\t15')
  await form(page).getByRole('button', { name: 'Report 3 values' }).click()
  await expect(form(page).getByText('A line above is of the same time.')).toBeVisible()
  expectRefusal(complaints, 422)
  await table.fill('Month\tActual\tPlan\n2026-06\t12\t15\n2026-07\t13,5\t15')
  await form(page).getByRole('button', { name: 'Report 2 values' }).click()
  await expect(form(page)).toBeHidden()
  await expect(page.getByRole('figure', { name: /^From 12 % .* to 13.5 %/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Jul 13.5 15 −1.5 from a table/ })).toBeVisible()
  await shoot(page, 'metric')

  await page.goto(page.url().replace(/\/metrics.*/, '/partnership'))
  await page.getByRole('button', { name: 'Propose a joint metric' }).click()
  await form(page).getByRole('combobox', { name: 'Metric' }).selectOption(id)
  await send(page)
  await expect(page.getByText('waiting for Noor')).toBeVisible()
  await expectOffered(page, 'Propose a joint metric', /, not joint$/, /, (joint|proposed)$/)
  await expectOffered(page, 'Drop a joint metric', /, proposed$/, /, not joint$/)
  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  const asked = noor
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: title })
  await asked.getByRole('button', { name: 'Agree' }).click()
  await expect(asked).toBeHidden()

  await page.reload()
  await page.getByRole('button', { name: 'Record a data review' }).click()
  await form(page).getByLabel('Month').fill('2026-09')
  await expect(form(page).getByRole('checkbox', { name: title })).toBeChecked()
  await send(page)
  await expect(page.getByRole('heading', { name: 'Data review of September 2026' })).toBeVisible()
  await expect(page.getByText('5 of 5 are data, no anecdotes')).toBeVisible()
  await page.getByRole('button', { name: 'Agree on an action' }).last().click()
  await form(page).getByRole('textbox', { name: 'What is to be done' }).fill('Ring ten of them')
  await form(page)
    .getByRole('combobox', { name: 'By whom' })
    .selectOption({ label: 'Dana Whitlock, CEO' })
  await form(page).getByLabel('By when').fill('2026-10-20')
  await send(page)
  await page.getByRole('button', { name: 'Promise it' }).click()
  await form(page).getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
  const reading = page.waitForRequest(/views\/page\?noun=commitment/)
  await send(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Ring ten of them' })).toBeVisible()
  // Nobody asks on the way for a commitment by the id of the review that is left.
  expect((await reading).url()).toContain(`id=${new URL(page.url()).pathname.split('/').at(-1)}&`)
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Agreed on' })).toContainText('promised in')
  await shoot(page, 'data-review')
})
