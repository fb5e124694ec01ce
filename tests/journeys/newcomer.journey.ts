import type { Page } from '@playwright/test'
import { changesDemo, enterDemo, give, moveOn, openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const inForce = (page: Page) => page.getByRole('region', { name: 'In force when Ines came' })
const todo = (page: Page, text: string | RegExp) =>
  page
    .getByRole('complementary', { name: 'What you must do' })
    .getByRole('listitem')
    .filter({ hasText: text })

/** Dana takes a new CMO in, and brings her into the leadership team. */
async function taken(page: Page): Promise<void> {
  await openFresh(page, '/people')
  await page.getByRole('button', { name: 'Add a member', exact: true }).click()
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Ines Roy')
  await dialog(page).getByRole('combobox', { name: 'Role' }).selectOption('CMO')
  await dialog(page).getByRole('button', { name: 'Add a member' }).click()
  await expect(dialog(page)).toBeHidden()
  await page.getByRole('button', { name: /with.*Noor Haddad/ }).click()
  await page.locator(':popover-open').getByRole('link', { name: 'Leadership team' }).click()
  await expect(page.locator(':popover-open')).toHaveCount(0)
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Partnership' }).click()
  await page.getByRole('button', { name: 'Add a member to a team' }).click()
  await dialog(page).getByRole('combobox', { name: 'Member' }).selectOption('Ines Roy, CMO')
  await dialog(page).getByRole('button', { name: 'Add a member to a team' }).click()
  await expect(dialog(page)).toBeHidden()
  await main.getByRole('link', { name: 'People' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Ines Roy/ })
    .click()
}

/** Decides something at once; leaves its page open. */
async function decides(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Decisions' })
    .click()
  await page.getByRole('button', { name: 'Propose a decision' }).click()
  await dialog(page).getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog(page).getByRole('button', { name: 'Propose a decision' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  await dialog(page).getByRole('button', { name: 'Decide' }).click()
  await expect(dialog(page)).toBeHidden()
}

test('a new CMO’s first ninety days: shown what was in force, played back, confirmed, and looked at', async ({
  page,
}) => {
  await taken(page)
  await expect(inForce(page)).toContainText('The calm way for brokers to move freight')
  const brokers = inForce(page).getByRole('listitem').filter({ hasText: 'S-07' })
  await expect(brokers).toContainText('not shown yet')
  await expect(inForce(page)).not.toContainText('S-05')

  const ines = await windowAs(page, 'Ines Roy')
  await ines
    .getByRole('main')
    .getByRole('link', { name: /Ines Roy/ })
    .click()
  await expect(inForce(ines).getByRole('listitem').filter({ hasText: 'S-07' })).toContainText(
    'not shown yet',
  )
  await decides(ines, 'Agencies on one brief')
  await expect(ines.getByRole('article')).toContainText(
    /decided before being shown V-4 and .* others/,
  )
  await ines.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click()
  await ines
    .getByRole('main')
    .getByRole('link', { name: /Ines Roy/ })
    .click()

  await brokers.getByRole('button', { name: 'Shown' }).click()
  await expect(brokers).toContainText('shown 30 Sep')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Timeline' })
    .click()
  await todo(page, 'Have you shown Ines').getByRole('button', { name: 'Shown' }).click()
  await expect(todo(page, 'Have you shown Ines The calm way')).toHaveCount(0)

  await ines.reload()
  const hers = inForce(ines).getByRole('listitem').filter({ hasText: 'S-07' })
  await hers.getByRole('button', { name: 'Play it back' }).click()
  await dialog(ines)
    .getByRole('textbox', { name: 'In your own words' })
    .fill('Brokers first; a shipper comes when a broker brings one.')
  await dialog(ines).getByRole('button', { name: 'Play back what it says' }).click()
  await expect(dialog(ines)).toBeHidden()
  await expect(hers).toContainText('played back 30 Sep')
  await shoot(ines, 'newcomer-played-back')

  await page.reload()
  const said = todo(page, 'Ines played')
  await expect(said).toContainText('Brokers first; a shipper comes when a broker brings one.')
  await said.getByRole('button', { name: 'Confirm' }).click()
  await expect(said).toHaveCount(0)

  for (let weeks = 0; weeks < 92; weeks += 14) await moveOn(page, /^Move on 14 days$/)
  await ines.reload()
  await expect(hers).toContainText('played back 30 Sep 2026, confirmed')
  const looked = ines.getByRole('table', { name: 'What they know after 30, 60 and 90 days' })
  await expect(looked.getByRole('row', { name: /^Shown/ })).toContainText(/2 of \d+.*2 of \d+/)
  await expect(looked.getByRole('row', { name: /^Played back/ })).toContainText(/1 of \d+/)
  await expect(looked).toContainText('90 days, 29 Dec 2026')
  await shoot(ines, 'newcomer-ninety-days')
})

test('who is in no partnership is told so above every page, and finds those of others, and how to found one', async ({
  page,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const petra = await give(page, base, 'AddMember', { name: 'Petra Vos', role: 'COO' })
  await page.goto(`${base.replace(/[^/]+$/, petra)}/decisions`)
  const menu = page.locator(':popover-open')

  await page.getByRole('button', { name: 'In no partnership' }).click()
  await shoot(page, 'in-no-partnership')
  await menu.getByRole('link', { name: 'Leadership team' }).click()
  await expect(page.getByRole('button', { name: 'Leadership team' })).toBeVisible()
  await page.getByRole('button', { name: 'Leadership team' }).click()
  await menu.getByRole('link', { name: 'Found one of yours' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Found a partnership')
})
