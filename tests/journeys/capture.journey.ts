import { openDemo, openFresh } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('one sentence records who, of which kind, when and what; what was misread is put right @main', async ({
  page,
}) => {
  await openFresh(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('feedback to Noor, hard: The launch dates on 8 Sep moved again')
  const form = page.getByRole('form', { name: 'Give feedback' })
  await expect(form.getByRole('combobox', { name: 'To' })).toHaveValue(/./)
  await expect(form.getByRole('radio', { name: 'Hard' })).toBeChecked()
  await expect(form.getByLabel('The day it happened')).toHaveValue('2026-09-08')
  await expect(form.getByText('recorded 22 days after it happened')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Close to this' })).toContainText('Launch dates')
  // What was understood is underlined where it was said.
  await expect(page.locator('.marked-line mark')).toHaveText(['Noor', 'hard', 'on 8 Sep'])
  await shoot(page, 'capture')

  // Typed by hand, it stays, whatever the sentence goes on to say.
  await form.getByRole('textbox', { name: 'Title' }).fill('Launch dates')
  const line = page.getByRole('textbox', { name: 'What to record' })
  await line.press('End')
  await line.pressSequentially(' without a word')
  await expect(form.getByRole('textbox', { name: 'Your words' })).toHaveValue(
    'The launch dates on 8 Sep moved again without a word',
  )
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Launch dates')

  // Closed before it is recorded, it is kept.
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('give feedback')
  await page.keyboard.press('Enter')
  await expect(line).toHaveValue(/without a word$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Launch dates')
  await expect(page.getByRole('main')).toContainText('8 Sep')
})

test('one after the other is recorded, without leaving the page', async ({ page }) => {
  await openDemo(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Make a commitment: to Noor, The churn numbers by Friday')
  const form = page.getByRole('form', { name: 'Make a commitment' })
  await expect(form.getByLabel('By', { exact: true })).toHaveValue('2026-10-02')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Recorded.' })).toBeVisible()
  const line = page.getByRole('textbox', { name: 'What to record' })
  await expect(line).toBeFocused()
  await expect(line).toHaveValue('')
  await line.fill('to nobody known: something')
  await page.keyboard.press('Enter')
  await expect(form.getByText('needed').first()).toBeVisible()
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The churn numbers')

  // Beside a record it is written by the record's number.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
  await page.keyboard.type('remark on S-07: Told too late')
  await expect(page.getByRole('option', { selected: true })).toContainText('Add a remark to S-07')
  await page.keyboard.press('Enter')
  const remark = page.getByRole('form', { name: 'Add a remark' })
  await expect(remark.getByRole('textbox', { name: 'Remark' })).toHaveValue('Told too late')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Remarks and questions' })).toContainText(
    'Told too late',
  )
})

test('what is asked for by its plain name is recorded: a holiday, a retreat, a crisis and its end', async ({
  page,
}) => {
  await openFresh(page)
  const finder = page.getByRole('combobox', { name: 'Find or record' })
  const ask = async (name: string, option: RegExp) => {
    await page.keyboard.press('Control+k')
    await expect(finder).toBeFocused()
    await page.keyboard.type(name)
    await page.getByRole('option', { name: option }).click()
  }
  const submit = () => page.getByRole('form').locator('button[type=submit]').click()
  await ask('holiday', /^Declare a holiday/)
  await page.getByLabel('Date').fill('2026-12-25')
  await page.getByRole('textbox', { name: 'Name' }).fill('Christmas')
  await submit()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()

  await ask('crisis', /^Declare a crisis/)
  await page.getByRole('textbox', { name: 'Reason' }).fill('The port is closed.')
  await submit()
  const crisis = page.getByRole('complementary', { name: 'Crisis' })
  await expect(crisis).toContainText('The port is closed.')
  await shoot(page, 'crisis')
  await crisis.getByRole('button', { name: 'End the crisis' }).click()
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await expect(crisis).toBeHidden()

  await ask('retreat', /^Record a session that was held: retreat/)
  const form = page.getByRole('form', { name: 'Record a session that was held' })
  await form.getByRole('combobox', { name: 'Partnership' }).selectOption({ index: 1 })
  await expect(form.getByRole('combobox', { name: 'What for' })).toHaveValue('retreat')
  await form.getByLabel('Day', { exact: true }).fill('2026-09-21')
  await form.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1, name: /^Retreat/ })).toBeVisible()
})

test('what is pointed at stays where it is, whatever the search finds meanwhile', async ({
  page,
}) => {
  await openDemo(page)
  const answered = Promise.withResolvers<void>()
  await page.route('**/views/search?*', async (route) => {
    await answered.promise
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
  await page.keyboard.type('retreat')
  await page.getByRole('option', { name: /^Record a session that was held: retreat/ }).hover()
  await page.mouse.down()
  answered.resolve()
  await expect(page.getByRole('option', { name: /^Retreat of/ }).first()).toBeVisible()
  await page.mouse.up()
  const form = page.getByRole('form', { name: 'Record a session that was held' })
  await expect(form.getByRole('combobox', { name: 'What for' })).toHaveValue('retreat')
})

test('it opens again for a key that comes before the browser says that it has closed', async ({
  page,
}) => {
  await openDemo(page)
  const field = page.getByRole('combobox', { name: 'Find or record' })
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('retreat')
  await page.evaluate(() => {
    const asked = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true })
    document.querySelector('dialog')?.addEventListener('cancel', () => {
      queueMicrotask(() => document.activeElement?.dispatchEvent(asked))
    })
  })
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
})

test('a sentence as people say it opens its form, and one that names no kind is a dead end nowhere', async ({
  page,
}) => {
  await openFresh(page)
  const type = async (sentence: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
    await page.keyboard.type(sentence)
  }
  const line = page.getByRole('textbox', { name: 'What to record' })
  await type('I promise Noor the churn numbers by 5 Oct')
  const promise = page.getByRole('form', { name: 'Make a commitment' })
  await expect(promise.getByRole('combobox', { name: 'To' })).toHaveValue(/./)
  await expect(promise.getByLabel('By', { exact: true })).toHaveValue('2026-10-05')
  await line.fill('')
  await page.keyboard.press('Escape')
  // Entered before the record is found, it waits for it.
  const answered = Promise.withResolvers<void>()
  await page.route('**/views/search?*', async (route) => {
    await answered.promise
    await route.continue()
  })
  await type('I told Noor of S-07')
  await page.keyboard.press('Enter')
  answered.resolve()
  const told = page.getByRole('form', { name: 'Say who knows of something' })
  await expect(told).toContainText('Noor Haddad')
  await expect(told.getByRole('radio', { name: 'Told' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Brokers as the base')
  await type('staff meeting every Monday')
  await page.keyboard.press('Enter')
  const rhythm = page.getByRole('form', { name: 'Agree on a rhythm' })
  await expect(rhythm.getByRole('combobox', { name: 'What for' })).toHaveValue('staff meeting')
  await expect(rhythm.getByLabel('First on')).toHaveValue('2026-10-05')
  await line.fill('')
  await page.keyboard.press('Escape')
  await type('Noor disagrees with S-07: too early')
  await page.keyboard.press('Enter')
  const position = page.getByRole('form', { name: 'Report a position taken before' })
  await expect(position.getByRole('radio', { name: 'Oppose' })).toBeChecked()
  await expect(position.getByRole('textbox', { name: 'Reason' })).toHaveValue('too early')
  await line.fill('')
  await page.keyboard.press('Escape')
  // What only others can record is offered as what one can record oneself, and says why.
  await type('Noor promised me a draft by Friday')
  const asks = page.getByRole('form', { name: 'Ask for something' })
  await expect(asks.getByRole('textbox', { name: 'What you ask for' })).toHaveValue('a draft')
  await expect(page.getByRole('dialog')).toContainText('A promise is recorded by who makes it')
  await line.fill('')
  await page.keyboard.press('Escape')
  await type('the deck for brokers went out late')
  await page.getByRole('option', { name: /^Raise a topic for the next meeting: the deck/ }).click()
  await expect(line).toHaveValue('the deck for brokers went out late')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'the deck for brokers went out late',
  )
})
