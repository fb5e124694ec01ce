import { openDemo, openFresh } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('what was kept of one sentence goes with no other, and is there to go on with or to leave', async ({
  page,
}) => {
  const harsh = 'You came late, and I covered for you.'
  await openFresh(page)
  const line = page.getByRole('textbox', { name: 'What to record' })
  const form = page.getByRole('form', { name: 'Give feedback' })
  const words = form.getByRole('textbox', { name: 'Your words' })
  const kept = page.getByRole('region', { name: 'Kept for later' })
  const begin = async (sentence: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(`feedback ${sentence}`)
    await expect(line).toHaveValue(sentence)
  }
  await begin('to Noor, hard: the launch dates moved')
  await words.fill(harsh)
  await page.keyboard.press('Escape')

  // A sentence that is about to be typed is a new one, however soon its form opens.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('feedback:')
  await expect(line).toHaveValue('')
  await expect(kept).toContainText('to Noor, hard: the launch dates moved')
  await page.keyboard.type(' to Wei, direct: prices')
  await expect(words).toHaveValue('prices')
  await form.getByRole('button', { name: 'Discard' }).click()

  await begin('to Wei, appreciation: thanks for the numbers')
  await expect(words).toHaveValue('thanks for the numbers')
  await expect(kept).toContainText('to Noor, hard: the launch dates moved')
  await shoot(page, 'capture-kept-for-later')
  await line.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('thanks for the numbers')
  await expect(page.getByRole('main')).not.toContainText(harsh)

  // The same sentence finds it, and so does the form that is opened plainly; another one sets it aside again.
  await begin('to Noor, hard: the launch dates moved')
  await expect(words).toHaveValue(harsh)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('give feedback')
  await page.keyboard.press('Enter')
  await expect(words).toHaveValue(harsh)
  await expect(kept).toContainText('You kept this draft for later')
  await page.keyboard.type('to Wei, direct: prices')
  await expect(line).toHaveValue('to Wei, direct: prices')
  await expect(words).toHaveValue('prices')
  await kept.getByRole('button', { name: 'Resume' }).click()
  await expect(line).toHaveValue('to Noor, hard: the launch dates moved')
  await expect(words).toHaveValue(harsh)
  await form.getByRole('button', { name: 'Discard' }).click()

  // What was kept stands first in the palette, is found by its words, and is named where its form is opened elsewhere.
  await begin('to Noor, direct: the pricing deck was late')
  await page.keyboard.press('Escape')
  const found = page.getByRole('option', { name: /^Give feedback: .*the pricing deck was late/ })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toHaveText(/the pricing deck was late/)
  await shoot(page, 'palette-kept-for-later')
  await page.keyboard.type('pricing deck')
  await found.click()
  await expect(line).toHaveValue('to Noor, direct: the pricing deck was late')
  await page.keyboard.press('Escape')
  await openDemo(page, '/feedback')
  await page.getByRole('button', { name: 'Give feedback' }).click()
  await expect(kept).toContainText('You kept this draft for later')
  await expect(words).toHaveValue('the pricing deck was late')
  await shoot(page, 'form-kept-for-later')
  await form.getByRole('button', { name: 'Discard' }).click()

  await begin('to Noor, direct: budget')
  await kept.getByRole('button', { name: 'Discard' }).click()
  await expect(kept).toBeHidden()
  await page.keyboard.press('Escape')
})

test('what is said in confidence stays so, and what was emptied by hand stays empty', async ({
  page,
}) => {
  await openFresh(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('promise to Noor in confidence: raise your bonus by 10 Dec')
  const promise = page.getByRole('form', { name: 'Make a commitment' })
  const confided = { name: 'Or in confidence' }
  await expect(promise.getByRole('textbox', confided)).toHaveValue('raise your bonus')
  await expect(promise.getByRole('textbox', { name: 'What you will do' })).toHaveValue('')
  await shoot(page, 'capture-in-confidence')
  await page.getByRole('textbox', { name: 'What to record' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('raise your bonus')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('topic: salary of the VP')
  const topic = page.getByRole('form', { name: 'Raise a topic' })
  const open = topic.getByRole('textbox', { name: 'Topic' })
  await expect(open).toHaveValue('salary of the VP')
  await open.press('Control+a')
  await open.press('Delete')
  await expect(open).toHaveValue('')
  await topic.getByRole('textbox', confided).fill('salary of the VP')
  await expect(open).toHaveValue('')
  await topic.getByRole('combobox', { name: 'Partnership' }).selectOption({ index: 1 })
  await topic.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('salary of the VP')
})

test('what one would keep for oneself is recorded as what comes nearest, and a goal ends with its quarter', async ({
  page,
}) => {
  await openFresh(page)
  const palette = page.getByRole('dialog')
  const line = page.getByRole('textbox', { name: 'What to record' })
  const type = async (sentence: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
    await page.keyboard.type(sentence)
  }
  const leave = async () => {
    await line.fill('')
    await page.keyboard.press('Escape')
  }
  await type('remind me to call Noor on Friday')
  await expect(palette).toContainText('Nothing here is for you alone')
  const promise = page.getByRole('form', { name: 'Make a commitment' })
  await expect(promise.getByLabel('By', { exact: true })).toHaveValue('2026-10-02')
  await shoot(page, 'capture-for-oneself')
  await leave()

  await type('feedback to Dana, hard: the launch')
  const feedback = page.getByRole('form', { name: 'Give feedback' })
  await page.keyboard.press('Enter')
  await expect(feedback.getByText('That is you, and this takes somebody else')).toBeVisible()
  await shoot(page, 'capture-to-oneself')
  await palette.getByRole('button', { name: 'Ask somebody for feedback' }).click()
  const request = page.getByRole('form', { name: 'Ask for something' })
  await expect(request.getByRole('textbox', { name: 'What you ask for' })).toHaveValue(
    'feedback: the launch',
  )
  await leave()

  await type('goal: churn below 2 % by Q1')
  const goal = page.getByRole('form', { name: 'Propose a goal' })
  await expect(goal.getByLabel('By when')).toHaveValue('2027-03-31')
  await leave()
})
