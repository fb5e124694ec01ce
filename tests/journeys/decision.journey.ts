import { text } from 'node:stream/consumers'
import { readRecord } from '@lockstep/importers/testing/read-record'
import type { Page } from '@playwright/test'
import { openDemo, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const title = 'Open a second depot in Lyon'
const form = (page: Page) => page.getByRole('dialog')

async function take(page: Page, stance: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Take a position' }).click()
  await form(page).getByRole('radio', { name: stance }).check()
  await form(page).getByRole('textbox', { name: 'Reason' }).fill(reason)
  await form(page).getByRole('button', { name: 'Take a position' }).click()
  await expect(form(page)).toBeHidden()
}

const position = (page: Page, name: string) =>
  page.getByRole('table', { name: 'In order of family name' }).getByRole('row', { name })

test('a decision is proposed, judged by three under seal, made, and superseded @main', async ({
  page,
}) => {
  await openDemo(page, '/decisions')
  await page.getByRole('button', { name: 'Propose a decision' }).click()
  await form(page).getByRole('textbox', { name: 'Title' }).fill(title)
  await form(page).getByText('More').click()
  await form(page)
    .getByRole('textbox', { name: 'Statement' })
    .fill('Loads from the south wait two nights in Paris.')
  await form(page).getByRole('button', { name: 'Propose a decision' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Problem' })).toContainText('Loads from the south')

  await page.getByRole('button', { name: 'Ask for positions' }).click()
  for (const name of ['Noor Haddad', 'Marcus Oyelaran', 'Ingrid Sand'])
    await form(page).getByRole('checkbox', { name }).check()
  await shoot(page, 'ask-for-positions')
  await form(page).getByRole('button', { name: 'Ask for positions' }).click()
  await expect(position(page, 'Noor Haddad')).toContainText('Asked, open')

  const noor = await windowAs(page, 'Noor Haddad')
  await take(noor, 'Oppose', 'We cannot fill the first one.')
  await expect(position(noor, 'Noor Haddad')).toContainText('Oppose')
  const marcus = await windowAs(page, 'Marcus Oyelaran')
  await expect(position(marcus, 'Noor Haddad')).toContainText('sealed')
  await expect(marcus.getByText('We cannot fill the first one.')).toHaveCount(0)
  await take(marcus, 'Support', 'Three carriers asked for it.')
  await page.reload()
  await expect(position(page, 'Noor Haddad')).toContainText('sealed')
  await shoot(page, 'positions-sealed')

  const ingrid = await windowAs(page, 'Ingrid Sand')
  await take(ingrid, 'Concern', 'It pays only above 40 loads a week.')
  await expect(position(ingrid, 'Noor Haddad')).toContainText(/Oppose.*We cannot fill/)
  await page.reload()
  await expect(position(page, 'Marcus Oyelaran')).toContainText(/Support.*Three carriers/)
  await position(page, 'Noor Haddad').getByRole('button', { name: 'Answer' }).click()
  await form(page)
    .getByRole('textbox', { name: 'Your answer' })
    .fill('A tenant would fill half of it.')
  await form(page).getByRole('button', { name: 'Answer a position' }).click()
  await expect(position(page, 'Noor Haddad')).toContainText(
    /Dana answers, .*A tenant would fill half of it\./,
  )
  await ingrid.reload()
  await expect(position(ingrid, 'Noor Haddad')).toContainText('A tenant would fill half of it.')
  await shoot(page, 'positions-open')

  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  await form(page)
    .getByRole('textbox', { name: 'Why' })
    .fill('Marcus brought a tenant for half of it.')
  await form(page).getByRole('spinbutton', { name: 'Effect expected after' }).fill('180')
  await expect(form(page).getByText('Option chosen')).toHaveCount(0)
  await shoot(page, 'decide')
  await form(page).getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByRole('definition').first()).toHaveText('In force')
  const first = new URL(page.url()).pathname

  await page
    .locator('.actions')
    .getByRole('button', { name: /^\d+ more$/ })
    .click()
  await page.getByRole('button', { name: 'Set a stop-loss' }).click()
  await form(page).getByRole('textbox', { name: 'Given up when' }).fill('The tenant leaves.')
  await form(page).getByRole('button', { name: 'Set a stop-loss' }).click()
  await expect(form(page)).toBeHidden()
  await expect(page.getByText('Stop-loss: The tenant leaves.')).toBeVisible()
  await page.getByRole('button', { name: 'Attach evidence' }).click()
  await form(page).getByRole('radio', { name: 'Data' }).check()
  await form(page).getByRole('textbox', { name: 'What it is' }).fill('Loads from the south, 2026')
  await form(page).getByRole('button', { name: 'Attach evidence' }).click()
  await expect(form(page)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('Loads from the south')

  await page.getByRole('button', { name: 'Give a verdict' }).click()
  await form(page).getByRole('radio', { name: 'Failed' }).check()
  await form(page).getByRole('button', { name: 'Give a verdict' }).click()
  await expect(page.getByRole('region', { name: 'Expected, and what came' })).toContainText(
    'Failed, says Dana, early: 0 days in',
  )

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as Markdown (MADR)' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^S-\d+-open-a-second-depot-in-lyon\.md$/)
  const markdown = await text(await saved.createReadStream())
  expect(markdown).toContain('status: accepted')
  expect(markdown).toContain('Loads from the south wait two nights in Paris.')
  expect(markdown).toMatch(
    /\* Noor Haddad: oppose, sealed, on \d{4}-\d{2}-\d{2}: We cannot fill the first one\./,
  )
  expect(markdown).toContain('by Dana Whitlock: The tenant leaves.')
  expect(readRecord(saved.suggestedFilename(), markdown)).toMatchObject({
    record: {
      ...{ title, status: { is: 'accepted' }, deciders: ['Dana Whitlock'], links: [] },
      problem: 'Loads from the south wait two nights in Paris.',
      rationale: 'Marcus brought a tenant for half of it.',
      consequences: [expect.stringContaining('failed, says Dana Whitlock on ')],
      details: expect.stringContaining('stop-loss set on '),
    },
    unread: [],
  })

  await page.getByRole('link', { name: 'Decisions', exact: true }).click()
  await page.getByRole('button', { name: 'Propose a decision' }).click()
  await form(page).getByRole('textbox', { name: 'Title' }).fill('Rent the depot in Lyon first')
  await form(page).getByText('More').click()
  await form(page).getByRole('checkbox', { name: title }).check()
  await form(page).getByRole('button', { name: 'Propose a decision' }).click()
  await page
    .getByRole('button', { name: /^\d+ more$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Add an option' }).click()
  await form(page)
    .getByRole('textbox', { name: 'Option', exact: true })
    .fill('Half of it, for a year')
  await form(page).getByRole('button', { name: 'Add an option' }).click()
  await expect(page.getByRole('region', { name: 'Options' })).toContainText('Half of it')
  await page.getByRole('link', { name: 'Decisions', exact: true }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or record' }).fill('Decide')
  await page
    .getByRole('option', { name: /^Decide/ })
    .first()
    .click()
  const deciding = page.getByRole('form', { name: 'Decide' })
  const decided = deciding.getByRole('combobox', { name: 'Decision', exact: true })
  const offered = decided.getByRole('option').filter({ hasText: 'Rent the depot in Lyon first' })
  await decided.selectOption((await offered.textContent()) ?? '')
  await deciding
    .getByRole('combobox', { name: 'Option chosen' })
    .selectOption({ label: 'Half of it, for a year' })
  await shoot(page, 'decide-between-options')
  await deciding.getByRole('button', { name: 'Decide' }).click()
  const lineage = page.getByRole('list', { name: 'Lineage' })
  await expect(lineage.getByRole('listitem').first()).toContainText(
    /Open a second depot.*superseded/s,
  )
  await shoot(page, 'superseding')
  await lineage.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(first))
  await expect(page.getByRole('definition').filter({ hasText: 'superseded' })).toBeVisible()
  await shoot(page, 'superseded')
  await page.getByRole('link', { name: 'Decisions', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('four superseded')
  await shoot(page, 'lineage')
})
