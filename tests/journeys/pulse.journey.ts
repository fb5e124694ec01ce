import type { Locator, Page } from '@playwright/test'
import { become, moveOn, openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'

const CANNOT = 'cannot say'

/** Chooses a figure for each line about somebody, and gives the answer. */
async function answer(asked: Page | Locator, name: string, figures: readonly string[]) {
  const about = asked.getByRole('form', { name })
  for (const [n, figure] of figures.entries()) {
    const said = figure === CANNOT ? CANNOT : `${figure} of 7`
    await about.getByRole('radiogroup').nth(n).getByRole('radio', { name: said }).check()
  }
  await about.getByRole('button', { name: /^(Give|Change) my answer/ }).click()
}

/** The pulse that waits. */
const openPulse = (page: Page) =>
  page
    .getByRole('link', { name: 'Trust pulse of Dana Whitlock and Noor Haddad', exact: true })
    .click()

/** What the view says to whom a page belongs of what somebody answered. */
async function saidTo(page: Page, from: string): Promise<unknown> {
  const [, place, id] = /\/o\/(.+)\/pulses\/(.+)$/.exec(page.url()) ?? []
  const answered = await page.request.get(`/api/orgs/${place}/views/pulse?id=${id}`)
  const { ratings } = (await answered.json()) as {
    ratings: { from: { name: string }; said?: unknown }[]
  }
  return ratings.find((rating) => rating.from.name === from)?.said
}

const figures = (page: Page) => page.locator('.pair .answers td b').allTextContents()

test('a pulse is answered where it waits, sealed for everybody, and opened once both have answered @main', async ({
  page,
}) => {
  await openFresh(page)
  await moveOn(page, /^Move on 14 days$/)
  const waits = page.getByRole('listitem').filter({ hasText: 'How far do you trust Noor?' })
  await waits.getByRole('button', { name: 'Answer' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Give my answer about Noor' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('5 lines are still open.')
  await answer(dialog, 'Noor Haddad', ['6', '5', '4', CANNOT, '7'])
  await expect(dialog).toBeHidden()
  await expect(waits).toHaveCount(0)

  const noor = await windowAs(page, 'Noor Haddad')
  await openPulse(noor)
  await expect(noor.getByText('Dana answered, sealed')).toBeVisible()
  expect(await saidTo(noor, 'Dana Whitlock')).toEqual({ sealed: true })
  const administrator = await windowAs(noor, 'Wei Chen')
  await expect(administrator.getByText('Dana answered, sealed')).toBeVisible()
  expect(await saidTo(administrator, 'Dana Whitlock')).toEqual({ sealed: true })
  expect(await figures(administrator)).toEqual([])

  // What was chosen so far is there when one goes on.
  const first = noor.getByRole('form', { name: 'Dana Whitlock' }).getByRole('radiogroup').first()
  await first.getByRole('radio', { name: '5 of 7' }).check()
  await noor.reload()
  await expect(first.getByRole('radio', { name: '5 of 7' })).toBeChecked()
  await answer(noor, 'Dana Whitlock', ['5', '5', '3', '4', '6'])
  await expect(noor.getByText('Noor rated')).toBeVisible()
  expect(await figures(noor)).toEqual(['5', '6', '5', '5', '3', '4', '4', '6', '7'])
  await shoot(noor, 'pulse-opened')
  await expect(noor.getByRole('form')).toHaveCount(0)
})

test('whoever was silent reads the other’s only after an answer of their own', async ({ page }) => {
  await bringGlasses(page)
  await openFresh(page, '/partnership')
  await page.getByRole('button', { name: 'Call a trust pulse' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Call a trust pulse' }).click()
  await expect(page.getByText('called by hand')).toBeVisible()
  await expectForEverybody(page, 'the form of a pulse')
  await answer(page, 'Noor Haddad', ['6', '5', '4', '5', '6'])
  await expect(page.getByText('sealed; you may change it')).toBeVisible()
  await page.getByRole('link', { name: 'Partnership', exact: true }).first().click()
  const running = page.getByRole('link', { name: /^P-\d+ runs until / })
  await expect(running).toBeVisible()
  await expect(page.getByRole('button', { name: 'Call a trust pulse' })).toHaveCount(0)
  await running.click()
  await expect(page.getByText('sealed; you may change it')).toBeVisible()
  await moveOn(page, /^Move on 14 days$/)
  await expect(page.getByText('Noor silent')).toBeVisible()

  await become(page, 'Noor Haddad')
  expect(await saidTo(page, 'Dana Whitlock')).toEqual({ sealed: true })
  await expect(page.getByText('open without you; yours will be marked late')).toBeVisible()
  await answer(page, 'Dana Whitlock', ['5', '5', '3', '4', '6'])
  await expect(page.getByText('Noor rated late')).toBeVisible()
  expect(await figures(page)).toEqual(['5', '6', '5', '5', '3', '4', '4', '5', '6', '6'])
})
