import { become, openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('who opens what was said to them is told so, and seen by who said it @main', async ({
  page,
}) => {
  await openDemo(page, '/feedback')
  await become(page, 'Noor Haddad')
  const list = page.getByRole('table', { name: 'The latest first' })
  await list
    .getByRole('row', { name: /^F-14 / })
    .getByRole('link')
    .click()
  const looked = page.getByRole('region', { name: 'Who looked' })
  await expect(page.getByText(/^Dana sees that you opened this/)).toBeVisible()

  await become(page, 'Dana Whitlock')
  await expect(looked.getByText('Noor Haddad')).toBeVisible()
  await expect(looked).toContainText(/opened it on \d+ \w+.*, on its page/)
  await shoot(page, 'looked-on-a-page')

  await page.keyboard.press('Control+k')
  const finder = page.getByRole('combobox', { name: 'Find or record' })
  await finder.fill('who read')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Noor Haddad.* opened words/)
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Noor Haddad' })
  const line = page.getByRole('row', { name: /Noor Haddad F-14 .* on its page/ })
  await expect(line).toBeVisible()
  await shoot(page, 'who-looked')
  await line.getByRole('link').click()
  await expect(looked).toBeVisible()

  await become(page, 'Marcus Oyelaran')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/feedback/)
  await expect(looked).toBeHidden()
})
