import type { Page } from '@playwright/test'
import { openDemo } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const to = (page: Page) => form(page).getByRole('combobox', { name: 'To' })
const title = (page: Page) => form(page).getByRole('textbox', { name: 'Title' })
const words = (page: Page) => form(page).getByRole('textbox', { name: 'Your words' })
const give = (page: Page) => form(page).getByRole('button', { name: 'Give feedback' }).click()

test.beforeEach(async ({ page }) => {
  await openDemo(page, '/feedback')
  await page.getByRole('button', { name: 'Give feedback' }).click()
})

test('what is wrong is said beside its field, and what was typed stays', async ({
  page,
  complaints,
}) => {
  await title(page).fill('Numbers without their source')
  await give(page)
  await expect(to(page)).toHaveAccessibleDescription(/needed/)
  await expect(words(page)).toHaveAccessibleDescription(/needed/)
  await expect(to(page)).toBeFocused()
  await shoot(page, 'form-errors')
  await to(page).selectOption('Tomás Rivera, CPO')
  await form(page).getByRole('radio', { name: 'Hard' }).check()
  await words(page).fill('I could not tell where the 40 came from.')
  await form(page).getByText('More').click()
  const replaced = form(page).getByRole('combobox', { name: 'Takes the place of' })
  const toNoor = replaced.getByRole('option', { name: 'F-21' })
  await replaced.selectOption(await toNoor.getAttribute('value'))
  await give(page)
  await expect(replaced).toHaveAccessibleDescription(/Only your own feedback to the same person/)
  expectRefusal(complaints, 422)
  await expect(words(page)).toHaveValue('I could not tell where the 40 came from.')
})

test('an answer that never came loses nothing, and is recorded once @main', async ({
  page,
  context,
  complaints,
}) => {
  await to(page).selectOption('Tomás Rivera, CPO')
  await form(page).getByRole('radio', { name: 'Appreciation' }).check()
  await title(page).fill('The page was up at nine')
  await words(page).fill('On the day that you had said.')
  await context.setOffline(true)
  await give(page)
  await expect(form(page).getByRole('alert')).toContainText(
    'Nothing is lost, and it may be on record already',
  )
  await context.setOffline(false)
  await give(page)
  const heading = page.getByRole('heading', { level: 1, name: 'The page was up at nine' })
  await expect(heading).toBeVisible()
  // The browser says by itself that it was offline.
  complaints.splice(0)
  await page.goBack()
  await expect(page.getByRole('link', { name: 'The page was up at nine' })).toHaveCount(1)
})

test('a form that is closed keeps what was typed; one that is left does not', async ({ page }) => {
  await title(page).fill('Half a thought')
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeHidden()
  await page.getByRole('button', { name: 'Give feedback' }).click()
  await expect(title(page)).toHaveValue('Half a thought')
  await form(page).getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Give feedback' }).click()
  await expect(title(page)).toHaveValue('')
})
