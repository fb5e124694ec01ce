import { openFresh, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('a vision is played back in own words, confirmed, and said to hold whatever was decided since', async ({
  page,
}) => {
  await openFresh(page, '/visions')
  await page.getByRole('link', { name: /^The calm way for brokers to move freight, and/ }).click()
  const heading = page.getByRole('heading', { level: 1, name: /and for the shippers they bring/ })
  await expect(heading).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText('Stale since 11 Aug')
  const knew = page.getByRole('table', { name: 'Days until each came to know' })
  await expect(knew.getByRole('row', { name: /^Tomás Rivera/ })).toContainText(
    'not seen for 99 days',
  )
  const playback = page.getByRole('region', { name: 'Playback' })
  await expect(playback).toContainText('We stay the calm way for brokers')
  await playback.getByRole('button', { name: 'Confirm' }).click()
  await expect(playback.getByRole('row', { name: /^Noor Haddad/ })).toContainText(
    'confirmed 30 Sep',
  )
  await main.getByRole('button', { name: 'Still holds, say why' }).click()
  const form = page.getByRole('dialog')
  await form
    .getByRole('textbox', { name: 'Why it still holds' })
    .fill('A page that tells the price is part of being calm.')
  await form.getByRole('button', { name: 'Say that a vision still holds' }).click()
  await expect(form).toBeHidden()
  await expect(main).toContainText('Holds')
  await expect(main).not.toContainText('Stale since')
  await shoot(page, 'vision-holds')

  const tomas = await windowAs(page, 'Tomás Rivera')
  const his = tomas.getByRole('region', { name: 'Playback' })
  await expect(his).toContainText('in own words, for Dana to confirm or correct')
  await expect(his).not.toContainText('We stay the calm way for brokers')
  await his.getByRole('button', { name: 'Play it back' }).click()
  const words = tomas.getByRole('dialog')
  await words
    .getByRole('textbox', { name: 'In your own words' })
    .fill('Brokers decide less, and shippers come with them.')
  await words.getByRole('button', { name: 'Play back what it says' }).click()
  await expect(words).toBeHidden()
  await expect(his.getByRole('row', { name: /^Tomás Rivera/ })).toContainText('waits for Dana')

  await page.reload()
  await playback.getByRole('button', { name: 'Correct it' }).click()
  await form.getByRole('textbox', { name: 'What is meant' }).fill('They decide what they like to.')
  await form.getByRole('button', { name: 'Correct a playback' }).click()
  await expect(form).toBeHidden()
  await expect(playback.getByRole('row', { name: /^Tomás Rivera/ })).toContainText(
    'corrected once, to be said anew',
  )

  await tomas.reload()
  await expect(his).toContainText('They decide what they like to.')
  await his.getByRole('button', { name: 'Say it anew' }).click()
  await words
    .getByRole('textbox', { name: 'In your own words' })
    .fill('Brokers keep the decisions that they like.')
  await words.getByRole('button', { name: 'Say it anew' }).click()
  await expect(words).toBeHidden()
  await expect(his.getByRole('row', { name: /^Tomás Rivera/ })).toContainText('waits for Dana')

  await page.reload()
  await main.getByRole('button', { name: 'Write version 5' }).click()
  const statement = form.getByRole('textbox', { name: 'Vision', exact: true })
  await expect(statement).toHaveValue(/^The calm way for brokers to move freight/)
  await statement.fill('The calm way to move freight, whoever ships it.')
  await form.getByRole('radio', { name: 'Plan' }).click()
  await form.getByRole('button', { name: 'Share a vision' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: /whoever ships it/ })).toBeVisible()
  await expect(main).toContainText('version 5, a plan')
  await expect(playback.getByRole('row', { name: /^Tomás Rivera/ })).toContainText(
    'nothing says that they know',
  )

  await expect(tomas.getByRole('status')).toContainText('1 record changed')
  await tomas
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Timeline' })
    .click()
  const todo = tomas.getByRole('complementary', { name: 'What you must do' })
  await expect(todo.getByRole('listitem').filter({ hasText: 'V-5' })).toContainText('by Dana')
})
