import type { Locator, Page } from '@playwright/test'
import { changesDemo, openFresh, windowAs } from './demo.ts'
import { expect, test } from './journey.ts'

/** Opens a form, says what is to be said, and gives it. */
async function give(
  page: Page,
  opens: Locator,
  title: string,
  say: (form: Locator) => Promise<unknown> = async () => {},
) {
  await opens.click()
  const form = page.getByRole('form', { name: title })
  await say(form)
  await form.getByRole('button', { name: title }).click()
  await expect(form).toHaveCount(0)
}

test('one leaves, each side tells why, and what was theirs goes to another, who begins anew', async ({
  page: dana,
}) => {
  await openFresh(dana, '/people')
  changesDemo()
  await dana.getByRole('link', { name: 'Marcus Oyelaran' }).click()
  const person = dana.getByRole('complementary', { name: 'The person' })
  const asking = person.getByRole('button', { name: 'Ask why they leave' })
  await give(dana, asking, 'Ask each side why somebody leaves', (form) =>
    form.getByLabel('Who tells it beside them').getByLabel('Dana Whitlock').check(),
  )
  await expect(dana.getByRole('heading', { name: 'Marcus Oyelaran leaves' })).toBeVisible()

  const tell = (page: Page, reason: string) =>
    give(
      page,
      page.getByRole('button', { name: 'Tell why, as you see it' }),
      'Tell why, as you see it',
      (form) => form.getByLabel('Why, as you see it').fill(reason),
    )
  const marcus = await windowAs(dana, 'Marcus Oyelaran')
  await tell(marcus, 'Sales was told last.')
  await expect(marcus.getByText('“Sales was told last.”')).toBeVisible()
  await dana.reload()
  await expect(dana.getByText('Marcus told it')).toBeVisible()
  await expect(dana.getByText('“Sales was told last.”')).toHaveCount(0)
  await tell(dana, 'We wanted different markets.')
  await expect(dana.getByText('“Sales was told last.”')).toBeVisible()
  await marcus.reload()
  await expect(marcus.getByText('“We wanted different markets.”')).toBeVisible()
  await marcus.close()

  // The day is frozen, and leads back to what came before it.
  await dana.getByRole('link', { name: 'People', exact: true }).click()
  await dana.getByRole('link', { name: 'Marcus Oyelaran' }).click()
  const leaving = person.getByRole('button', { name: 'Record that the member left' })
  await give(dana, leaving, 'Record that a member left')
  await person.getByRole('link', { name: 'Marcus Oyelaran leaves' }).click()
  const stood = dana.getByRole('region', { name: 'As it stood on that day' })
  await expect(stood).toContainText('Went on without them')
  await expect(stood.getByRole('button', { name: 'Open a post-mortem' })).toBeVisible()

  await dana.getByRole('link', { name: 'People', exact: true }).click()
  await dana.getByRole('link', { name: 'Marcus Oyelaran' }).click()
  await give(
    dana,
    person.getByRole('button', { name: 'Hand over the role' }),
    'Hand over a role',
    (form) => form.getByLabel('Who takes it').selectOption({ label: 'Jonas Lind, Chief of staff' }),
  )
  const title = 'CRO, from Marcus Oyelaran to Jonas Lind'
  await expect(dana.getByRole('heading', { name: title })).toBeVisible()

  // Jonas accepts one goal, and drops the other with a reason; both wait on who owns them beside Marcus.
  const jonas = await windowAs(dana, 'Jonas Lind')
  const item = (page: Page, name: RegExp) =>
    page.getByRole('region', { name: 'Goals' }).getByRole('listitem').filter({ hasText: name })
  await item(jonas, /^G-4/).getByRole('button', { name: 'Accept' }).click()
  await expect(item(jonas, /^G-4/)).toContainText('accepted')
  await dana.reload()
  await expect(item(dana, /^G-4/)).toContainText('accepted')
  await give(
    dana,
    item(dana, /^G-4/).getByRole('button', { name: 'Make them an owner' }),
    'Revise a goal',
  )
  await expect(item(dana, /^G-4/).getByRole('button')).toHaveCount(0)

  await give(
    jonas,
    item(jonas, /^G-8/).getByRole('button', { name: 'Drop' }),
    'Say what becomes of what is handed over',
    (form) => form.getByLabel('Why').fill('Two pilots are enough.'),
  )
  const wei = await windowAs(jonas, 'Wei Chen')
  await item(wei, /^G-8/).getByRole('button', { name: 'I agree' }).click()
  await jonas.reload()
  await expect(item(jonas, /^G-8/)).toContainText('Wei agrees')

  // From anywhere, to end it says what is open still.
  await jonas.keyboard.press('Control+k')
  await jonas.getByRole('combobox', { name: 'Find or record' }).fill('end a handover')
  await jonas.keyboard.press('Enter')
  const ending = jonas.getByRole('form', { name: 'End a handover' })
  await ending.getByRole('combobox').first().selectOption({ index: 1 })
  await expect(ending).toContainText(/unanswered, and can’t be answered here any more/)
  await ending.getByRole('button', { name: 'Discard' }).click()

  // The old line ends; the new one has nothing to stand on yet.
  const lines = dana.getByRole('region', { name: 'Partnerships' })
  const old = lines.getByRole('listitem').filter({ hasText: 'Dana Whitlock and Marcus Oyelaran' })
  await give(dana, old.getByRole('button', { name: 'End it' }), 'End a partnership')
  await expect(old).toContainText('ended for them')
  await expect(lines).toContainText('Dana Whitlock and Jonas Lind')
})
