import type { Locator, Page } from '@playwright/test'
import { moveOn, openFresh, windowAs } from './demo.ts'
import { expect, test } from './journey.ts'

/** Opens a form, says what is to be said, and gives it. */
async function give(
  page: Page,
  opens: string,
  title: string,
  say: (form: Locator) => Promise<unknown>,
) {
  await page.getByRole('main').getByRole('button', { name: opens, exact: true }).click()
  const form = page.getByRole('form', { name: title })
  await say(form)
  await form.getByRole('button', { name: title }).click()
  await expect(form).toHaveCount(0)
}

test('one is hired, says how they work, and is looked at again after thirty days', async ({
  page: dana,
}) => {
  await openFresh(dana, '/people')
  await dana.getByRole('link', { name: 'Jonas Lind' }).click()
  await give(dana, 'Write a role brief', 'Write a role brief', async (form) => {
    await form.getByLabel('First day in the role').fill('2026-09-01')
    await form.getByRole('radio', { name: 'Conductor' }).check()
    await form.getByLabel('After 90 days').fill('Every owner is asked first.')
  })
  await expect(dana.getByRole('heading', { name: 'Jonas Lind as Chief of staff' })).toBeVisible()
  const brief = new URL(dana.url()).pathname.replace(/.*(?=\/role-briefs)/, '')

  const jonas = await windowAs(dana, 'Jonas Lind')
  await give(
    jonas,
    'State what you expect of the first ninety days',
    'State what you expect of the first ninety days',
    (form) => form.getByLabel('After 30 days').fill('I listen.'),
  )
  await expect(jonas.getByText('“I listen.”')).toBeVisible()

  // How he works is for those who share a partnership with him; what they do for his sake is for the two.
  const away = await windowAs(jonas, 'Ingrid Sand')
  await jonas.getByRole('link', { name: 'People', exact: true }).click()
  await jonas.getByRole('link', { name: 'Jonas Lind' }).click()
  await give(jonas, 'Write how you work', 'Write how you work', (form) =>
    form.getByLabel('How you work best').fill('On foot, before ten.'),
  )
  await expect(jonas.getByText('“On foot, before ten.”')).toBeVisible()
  await give(jonas, 'Tell where you come from', 'Tell where you come from', (form) =>
    form.getByLabel('Your background, in your words').fill('Nine years at sea.'),
  )
  await expect(jonas.getByText('“Nine years at sea.”')).toBeVisible()
  await give(jonas, 'Record an absence', 'Record an absence', async (form) => {
    await form.getByLabel('Until').fill('2026-10-02')
    await form.getByLabel('Delegate').selectOption({ label: 'Dana Whitlock, CEO' })
  })
  await expect(jonas.getByRole('main')).toContainText('absent, Dana Whitlock stands in')
  await away.getByRole('link', { name: 'People', exact: true }).click()
  await away.getByRole('link', { name: 'Jonas Lind' }).click()
  await expect(away.getByRole('region', { name: 'How they work' })).toContainText('Sealed')
  await away.close()
  await dana.getByRole('link', { name: 'People', exact: true }).click()
  await dana.getByRole('link', { name: 'Jonas Lind' }).click()
  await expect(dana.getByText('“On foot, before ten.”')).toBeVisible()
  await give(dana, 'Note how you adapt to Jonas', 'Note how you adapt to somebody', (form) =>
    form.getByLabel('What you do otherwise for their sake').fill('We walk to the yard.'),
  )
  await jonas.reload()
  await give(jonas, 'Does it help?', 'Say whether an adaptation helps', (form) =>
    form.getByRole('radio', { name: 'Yes' }).check(),
  )
  await expect(jonas.getByText('Jonas says: it helps')).toBeVisible()
  await jonas.close()

  // Thirty days in, both are asked how it goes; what Dana expects by now stands beside what she did at hire.
  await moveOn(dana, /^Move on a day/)
  await dana.goto(dana.url().replace(/\/people.*/, brief))
  await give(dana, 'Say how a hire goes', 'Say how a hire goes', async (form) => {
    await form.getByRole('radio', { name: '30' }).check()
    await form.getByRole('radio', { name: 'Partly' }).check()
    await form.getByLabel('What you now expect after 90 days').fill('The board deck, too.')
  })
  const ninety = dana.getByRole('region', { name: 'After 90 days' })
  await expect(ninety).toContainText('“The board deck, too.” drifted')
})
