import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { openFresh, showNews, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const main = (page: Page) => page.getByRole('main')
const part = (page: Page, name: string) => main(page).getByRole('region', { name, exact: true })
const waiting = (page: Page, about: string) =>
  page
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: about })

async function give(page: Page): Promise<void> {
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
}

test('what happens outside puts a decision in doubt, which is bet on, judged, and counted in money', async ({
  page,
}) => {
  await openFresh(page, '/outside')
  await main(page).getByRole('button', { name: 'Record an outside event' }).click()
  await form(page).getByRole('textbox', { name: 'What happened' }).fill('Printers go on strike')
  await form(page).getByRole('combobox', { name: 'Kind' }).selectOption('Market move')
  await form(page).getByRole('textbox', { name: 'Source' }).fill('The evening news')
  await give(page)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Printers go on strike')

  const paper = part(page, 'What it may break').getByRole('listitem').filter({ hasText: 'S-08' })
  await paper.getByRole('button', { name: 'It broke' }).click()
  await form(page).getByRole('textbox', { name: 'What shows it' }).fill('Nothing is printed.')
  await give(page)
  await expect(part(page, 'What it broke')).toContainText('Noor is asked whether it still holds')
  await shoot(page, 'outside-event')

  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  const doubt = waiting(noor, 'Restore the brand programme')
  await doubt.getByRole('button', { name: 'It holds' }).click()
  await form(noor).getByRole('textbox', { name: 'Why' }).fill('They read it on a screen, too.')
  await give(noor)
  await expect(doubt).toHaveCount(0)
  await page.reload()
  await expect(part(page, 'What it broke')).toContainText('answered')

  await noor.getByRole('link', { name: 'Decisions', exact: true }).click()
  await main(noor).getByRole('link', { name: 'Restore the brand programme' }).first().click()
  await main(noor)
    .getByRole('button', { name: /^\d+ more$/ })
    .click()
  await main(noor).getByRole('button', { name: 'Ask for bets' }).click()
  await form(noor).getByRole('textbox', { name: 'What is bet on' }).fill('A fair without a stand')
  await form(noor).getByRole('checkbox', { name: 'Dana Whitlock' }).check()
  await give(noor)
  await expect(part(noor, 'Bets')).toContainText('Asked, open')

  await showNews(page)
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const likely = waiting(page, 'A fair without a stand')
  await likely.getByRole('button', { name: 'Place a bet' }).click()
  await form(page).getByRole('spinbutton', { name: 'Chance' }).fill('70')
  await form(page).getByRole('textbox', { name: 'How would it fail?' }).fill('Nobody comes.')
  await give(page)
  await expect(likely).toHaveCount(0)

  await noor.reload()
  await expect(part(noor, 'Bets')).toContainText('Sealed')
  await expect(part(noor, 'Bets')).not.toContainText('Nobody comes.')
  await main(noor).getByRole('button', { name: 'Give a verdict' }).click()
  await form(noor).getByRole('radio', { name: 'Worked' }).check()
  await give(noor)
  await expect(part(noor, 'Bets')).toContainText(/Came\..*70 %.*Nobody comes\./s)
  await shoot(noor, 'bets-open')
  const writing = noor.waitForEvent('download')
  await main(noor).getByRole('link', { name: 'Save as Markdown (MADR)' }).click()
  expect(await text(await (await writing).createReadStream())).toMatch(
    /## Bets on: A fair without a stand\n\n\* what was expected came\n\* Dana Whitlock: 70 %, placed on 20\d\d-\d\d-\d\d: Nobody comes\./,
  )
  await part(noor, 'Bets').getByRole('link', { name: 'How bets turned out' }).click()
  await expect(main(noor).getByRole('row', { name: 'S-08' })).toContainText('Came')
  await expect(part(noor, 'Strategy decisions')).toContainText('Insufficient data: 3 of the 5')

  await page.getByRole('link', { name: 'Partnership', exact: true }).click()
  await part(page, 'Around it').getByRole('link', { name: 'Whose needs are served' }).click()
  const needs = part(page, 'Whose need it serves')
  await needs.getByRole('button', { name: 'Q1 2026' }).click()
  await expect(needs.getByRole('table', { name: 'The records of Q1 2026' })).toContainText('S-06')
  await expect(part(page, 'Stopped before its time')).toContainText(/S-05.*S-07.*EUR/s)
  await part(page, 'Money by goal')
    .getByRole('row', { name: 'G-3' })
    .getByRole('link', { name: '2 records' })
    .click()
  const behind = part(page, 'Behind G-3')
  await expect(behind.getByRole('row', { name: 'S-08' })).toContainText(/500,000.*240,000/)
  await shoot(page, 'needs-and-money', true)
  const saving = page.waitForEvent('download')
  await behind.getByRole('link', { name: 'Save as CSV' }).click()
  const table = await text(await (await saving).createReadStream())
  expect(table).toContain('S-08,Restore the brand programme,in force,G-2 G-3,500000,EUR,')

  await page.setViewportSize({ width: 390, height: 844 })
  const stopped = part(page, 'Stopped before its time').getByRole('table')
  await expect(stopped.getByRole('columnheader', { name: 'Not spent' })).toBeVisible()
  const [width = 0, room] = await stopped.evaluate((each) => [
    each.scrollWidth,
    each.parentElement?.clientWidth,
  ])
  expect(width, 'the table fits a phone').toBeLessThanOrEqual(room ?? 0)
})
