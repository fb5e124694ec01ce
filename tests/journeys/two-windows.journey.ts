import type { Page } from '@playwright/test'
import { changesDemo, openDemo, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

test('who revises what somebody else has revised meanwhile is shown that first, and loses nothing', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page, '/goals')
  changesDemo()
  const goal = page.getByRole('link', { name: /Qualified pipeline/ }).first()
  const formIn = async (tab: Page) => {
    await tab.getByRole('button', { name: 'Revise the goal' }).click()
    const form = tab.getByRole('dialog')
    return {
      target: form.getByRole('spinbutton', { name: /^Target/ }),
      title: form.getByRole('textbox', { name: /^Title/ }),
      give: () => form.getByRole('button', { name: 'Revise a goal' }).click(),
      told: form.getByRole('alert'),
      gone: () => expect(form).toBeHidden(),
    }
  }
  await goal.click()
  const mine = await formIn(page)
  await mine.title.fill('Qualified pipeline, each quarter')

  const tab = await context.newPage()
  await tab.goto(page.url())
  const theirs = await formIn(tab)
  await theirs.target.fill('7')
  await theirs.give()
  await theirs.gone()

  await mine.give()
  await expect(mine.told).toContainText('This was changed since you opened it.')
  expectRefusal(complaints, 412)
  await expect(mine.told).toContainText('Target: 9.5 7')
  await expect(mine.told).toContainText(/Dana Whitlock revised a goal, \d/)
  await expect(mine.target).toHaveValue('7')
  await expect(mine.title).toHaveValue('Qualified pipeline, each quarter')
  await shoot(page, 'changed-meanwhile')
  await mine.give()
  await mine.gone()
  const said = page.getByRole('complementary', { name: 'The goal' })
  await expect(said).toContainText('Qualified pipeline, each quarter')
  await expect(said).toContainText('EUR 7 M per quarter')
})

test('who says anew how they work in two windows is shown in the one what stands by the other', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page, '/people')
  changesDemo()
  await page
    .getByRole('link', { name: /^Dana Whitlock/ })
    .first()
    .click()
  const writeIn = async (tab: Page, says: string) => {
    await tab.getByRole('button', { name: 'Write how you work' }).click()
    const form = tab.getByRole('dialog')
    const text = form.getByRole('textbox', { name: 'How you work best' })
    await expect(text).not.toHaveValue('')
    await text.fill(says)
    return { form, give: () => form.getByRole('button', { name: 'Write how you work' }).click() }
  }
  const mine = await writeIn(page, 'In writing, before ten.')
  const tab = await context.newPage()
  await tab.goto(page.url())
  const theirs = await writeIn(tab, 'By phone.')
  await theirs.give()
  await expect(theirs.form).toBeHidden()
  await mine.give()
  await expect(mine.form.getByRole('alert')).toContainText('By phone.')
  await expect(mine.form.getByRole('alert')).toContainText('Dana Whitlock wrote how they work')
  expectRefusal(complaints, 412)
  await shoot(page, 'style-changed-meanwhile')
  await mine.give()
  await expect(mine.form).toBeHidden()
})

test('who writes the next version of a vision, or takes a position, in two windows is shown the one in the other', async ({
  page,
  context,
  complaints,
}) => {
  await openDemo(page, '/visions')
  changesDemo()
  await page.getByRole('link', { name: /^The calm way for brokers to move freight, and/ }).click()
  const writeIn = async (tab: Page, says: string) => {
    await tab.getByRole('button', { name: /^Write version/ }).click()
    const form = tab.getByRole('dialog')
    const statement = form.getByRole('textbox', { name: 'Vision', exact: true })
    await statement.fill(says)
    return {
      form,
      statement,
      give: () => form.getByRole('button', { name: 'Share a vision' }).click(),
    }
  }
  const mine = await writeIn(page, 'The calm way to ship.')
  const tab = await context.newPage()
  await tab.goto(page.url())
  const theirs = await writeIn(tab, 'Freight without a phone.')
  await theirs.give()
  await expect(
    tab.getByRole('heading', { level: 1, name: 'Freight without a phone.' }),
  ).toBeVisible()
  await mine.give()
  await expect(mine.form.getByRole('alert')).toContainText('Freight without a phone.')
  expectRefusal(complaints, 412)
  await expect(mine.statement).toHaveValue('The calm way to ship.')
  await shoot(page, 'vision-written-twice')
  await mine.give()
  await expect(page.getByRole('heading', { level: 1, name: 'The calm way to ship.' })).toBeVisible()

  await openDemo(page, '/decisions')
  await page.getByRole('button', { name: 'Propose a decision' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Title' }).fill('A depot in Lyon')
  await form.getByRole('button', { name: 'Propose a decision' }).click()
  await page.getByRole('button', { name: 'Ask for positions' }).click()
  for (const name of ['Noor Haddad', 'Marcus Oyelaran'])
    await form.getByRole('checkbox', { name }).check()
  await form.getByRole('button', { name: 'Ask for positions' }).click()
  await expect(form).toBeHidden()
  const noor = await windowAs(page, 'Noor Haddad')
  const standIn = async (of: Page, stance: string) => {
    await of.getByRole('button', { name: 'Take a position' }).click()
    const dialog = of.getByRole('dialog')
    await dialog.getByRole('radio', { name: stance }).check()
    return { dialog, take: () => dialog.getByRole('button', { name: 'Take a position' }).click() }
  }
  const first = await standIn(noor, 'Support')
  const other = await noor.context().newPage()
  await other.goto(noor.url())
  const second = await standIn(other, 'Oppose')
  await second.dialog.getByRole('textbox', { name: 'Reason' }).fill('We cannot fill it.')
  await second.take()
  await expect(second.dialog).toBeHidden()
  await first.take()
  await expect(first.dialog.getByRole('alert')).toContainText('Oppose')
  expectRefusal(complaints, 412)
  await expect(first.dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'We cannot fill it.',
  )
  await shoot(noor, 'position-taken-twice')
  await first.take()
  await expect(first.dialog).toBeHidden()
})
