import { become, changesDemo, openDemo, openFresh, windowAs } from './demo.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

test('a post-mortem is opened for somebody from outside, two recall it in the dark, and it is curated, concluded, closed and exported @main', async ({
  page: dana,
  complaints,
}) => {
  await openFresh(dana, '/record/new/AddOutsider')
  changesDemo()
  const outsider = dana.getByRole('form', { name: 'Add somebody from outside' })
  await outsider.getByLabel('Name').fill('Lena Fischer')
  await outsider.getByRole('button', { name: 'Add somebody from outside' }).click()
  await expect(dana.getByRole('main')).toContainText('Lena Fischer')

  await openDemo(dana, '/record/new/OpenPostmortem?from=2026-03-02&to=2026-03-31')
  const form = dana.getByRole('form', { name: 'Open a post-mortem' })
  await form.getByLabel('Partnership').selectOption({ label: 'Leadership team' })
  await form.getByLabel('Called').fill('The freeze')
  await form.getByLabel('Question').fill('When did each of us know of the freeze?\nAnd by whom?')
  for (const name of ['Dana Whitlock', 'Noor Haddad'])
    await form.getByLabel('Who is involved').getByLabel(name).check()
  await form.getByLabel('Who facilitates').selectOption({ label: 'Lena Fischer' })
  await form.getByRole('button', { name: 'Open a post-mortem' }).click()
  await expect(dana.getByRole('heading', { name: 'The freeze' })).toBeVisible()
  const question = dana.getByText('When did each of us know')
  await expect(question).toHaveText(/freeze\?\nAnd/, { useInnerText: true })

  const recall = async (page: typeof dana, text: string, holds: string) => {
    const account = page.getByRole('form', { name: 'What you recall' })
    await account.getByLabel('What you recall').fill(text)
    await account.getByLabel('On', { exact: true }).fill('2026-03-16')
    const entry = account.getByLabel('Of the entry')
    const decided = entry.getByRole('option', { name: /decided: S-06 Freeze brand spend/ })
    await entry.selectOption(await decided.getAttribute('value'))
    await account.getByLabel('It was').selectOption({ label: holds })
    await account.getByRole('button', { name: 'Give what I recall' }).click()
  }
  await recall(dana, 'We had said it on the Friday.', 'as the record says')
  await expect(dana.getByText('given, and sealed until all have')).toBeVisible()

  const noor = await windowAs(dana, 'Noor Haddad')
  await expect(noor.getByText('has written, sealed')).toBeVisible()
  await expect(noor.getByText('We had said it on the Friday.')).toHaveCount(0)
  await recall(noor, 'I read of it in the minutes.', 'not known to me when it happened')
  await expect(noor.getByText('“We had said it on the Friday.”')).toBeVisible()
  await expect(noor.getByText('accounts differ')).toBeVisible()

  // Whoever is neither involved nor facilitates sees that it is there, and nothing of what is said.
  const ingrid = await windowAs(noor, 'Ingrid Sand')
  await expect(
    ingrid.getByText(/is for those involved and for who facilitates: 0 findings/),
  ).toBeVisible()
  await expect(ingrid.getByText('I read of it in the minutes.')).toHaveCount(0)

  // She reads this and its partnership, and the demo lets one be her for as long as she facilitates.
  await become(dana, 'Lena Fischer')
  const lena = dana
  await lena.getByRole('button', { name: 'Curate' }).click()
  const raw = lena.getByRole('checkbox', { name: /^Tell / })
  await expect(raw).not.toHaveCount(0)
  const decided = lena.getByRole('checkbox', {
    name: /^Tell 16 Mar: .+: S-06 Freeze brand spend/,
  })
  const told = await decided.evaluateAll((all) => all.length)
  expect(told).toBeGreaterThan(0)
  // Of months of entries, those that belong are found by their words, and told at once.
  await lena.getByRole('button', { name: 'Begin with nothing' }).click()
  await lena.getByRole('searchbox', { name: 'Find in the record of these days' }).fill('s-06 sand')
  const found = await raw.count()
  await lena.getByRole('button', { name: `Tell these ${found}` }).click()
  for (const box of await raw.all()) await expect(box).toBeChecked()
  await expect(lena.getByRole('button', { name: /later$/ })).toHaveCount(found)
  await lena.getByRole('button', { name: 'Record this timeline' }).click()
  await expect(lena.getByText('beside the record, as Lena curated it')).toBeVisible()

  const findings = lena.getByRole('region', { name: 'Findings' })
  await findings.getByRole('button', { name: 'Add' }).click()
  const finding = findings.getByRole('form', { name: 'A finding' })
  await finding.getByLabel('What was found').fill('The owner of the domain was not asked.')
  await finding.getByRole('button', { name: 'Add the finding' }).click()
  await expect(finding.getByRole('alert')).toHaveText('Name an entry that it rests on.')
  await finding
    .getByLabel(/^16 Mar .+: S-06 Freeze brand spend/)
    .nth(0)
    .check()
  await finding.getByRole('button', { name: 'Add the finding' }).click()
  await expect(findings.getByText('Asked on 29 Dec')).toBeVisible()

  await lena.getByRole('button', { name: 'Agree on one' }).click()
  const action = lena.getByRole('dialog')
  await action.getByLabel('Who', { exact: true }).selectOption({ label: 'Dana Whitlock, CEO' })
  await action.getByRole('textbox', { name: /^What/ }).fill('Ask every owner first')
  await action
    .getByRole('combobox', { name: /^Promised to/ })
    .selectOption({ label: 'Noor Haddad, CMO' })
  await action.getByLabel(/^By/).fill('2026-12-01')
  await action.getByRole('radio', { name: 'Commitment' }).check()
  await action.locator('button[type=submit]').click()
  await expect(lena.getByText('waits for Dana to make a commitment of it')).toBeVisible()
  await shoot(lena, 'post-mortem')

  const saved = lena.waitForEvent('download')
  await lena.getByRole('button', { name: 'Export Markdown' }).click()
  expect((await saved).suggestedFilename()).toBe('pm-03-the-freeze.md')

  // She reads on once it is closed, and may have it to export still.
  await lena.getByRole('button', { name: 'Close a post-mortem' }).click()
  await lena.getByRole('dialog').locator('button[type=submit]').click()
  await expect(lena.getByText('Closed', { exact: true })).toBeVisible()
  await expect(lena.getByRole('button', { name: 'Export Markdown' })).toBeVisible()

  expect(complaints).toEqual([])
  // Who goes hands it on to one of those who read it anyway.
  await lena.getByRole('button', { name: 'Hand over facilitation' }).click()
  const handing = lena.getByRole('dialog')
  await handing
    .getByLabel(/^Who facilitates from now on/)
    .selectOption({ label: 'Noor Haddad, CMO' })
  await handing.locator('button[type=submit]').click()
  const over = lena.getByRole('heading', { name: /^What you were let in for is over/ })
  await expect(over).toBeVisible()
  await lena.close()
  // Each part of her page that asked anew was refused.
  expectRefusal(complaints, 404)
  complaints.splice(0)
  await noor.reload()
  await expect(noor.getByText('Closed', { exact: true })).toBeVisible()
  await expect(noor.getByRole('main')).toContainText(/Facilitated by\s*Noor Haddad/)
  await expect(noor.getByRole('button', { name: 'Hand over facilitation' })).toBeVisible()
  // The days that it looks at are walked; those of the looking itself are not offered.
  await expect(noor.getByRole('link', { name: 'Replay these days' })).toBeVisible()
  const history = noor.getByRole('region', { name: 'History' })
  await expect(history.getByRole('link', { name: 'Replay' })).toHaveCount(0)
})
