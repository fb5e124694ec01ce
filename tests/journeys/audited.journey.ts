import type { Page } from '@playwright/test'
import { changesDemo, enterDemo, give, partnershipsIn } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

interface Audit {
  readonly partnerships: readonly string[]
  readonly from: string
  readonly to: string
}

/** Appoints somebody from outside until the end of the year. @returns where they read */
async function auditorOf(page: Page, base: string, audit: Audit): Promise<string> {
  const appointed = { name: 'Ada Within', ...audit, until: '2026-12-31' }
  return base.replace(/[^/]+$/, await give(page, base, 'AppointAuditor', appointed))
}

test('who reads a pair finds what its two record of each other, unless they left it open', async ({
  page,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const { pair } = await partnershipsIn(page, base)
  const main = page.getByRole('main')
  const form = page.getByRole('dialog')
  const partnership = form.getByRole('combobox', { name: 'Partnership' })

  await page.goto(`${base}/commitments`)
  for (const title of ['A list for the auditor', 'A list for nobody else']) {
    await main.getByRole('button', { name: 'Make a commitment' }).click()
    await form.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
    await expect(partnership).toHaveValue(pair)
    if (title.endsWith('else')) await partnership.selectOption({ label: 'Left open' })
    else await shoot(page, 'commitment-names-the-pair')
    await form.getByRole('textbox', { name: 'What you will do' }).first().fill(title)
    await form.getByLabel('By').fill('2026-12-01')
    await form.locator('button[type=submit]').click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.goto(`${base}/commitments`)
  }

  const besides = main.getByText(/name this partnership/)
  await page.goto(`${base}/partnership?with=${pair}`)
  await besides.getByRole('link').click()
  await expect(main).toContainText('A list for nobody else')

  const theirs = await auditorOf(page, base, {
    partnerships: [pair],
    from: '2026-01-01',
    to: '2026-12-31',
  })
  await page.goto(`${theirs}/commitments`)
  await expect(main).toContainText('A list for the auditor')
  await expect(main).not.toContainText('A list for nobody else')
  await page.goto(`${theirs}/partnership`)
  await expect(main).toContainText('A list for the auditor')
  await expect(besides).toHaveCount(0)
})

test('who reads only the latest days of a pair is told of no lack in those before', async ({
  page,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const { pair } = await partnershipsIn(page, base)
  const theirs = await auditorOf(page, base, {
    partnerships: [pair],
    from: '2026-10-01',
    to: '2026-12-31',
  })
  const main = page.getByRole('main')

  await page.goto(`${theirs}/partnership`)
  await expect(main).toContainText('No note that you may read.')
  await expect(main).toContainText('nor one of a wider partnership that you may read')
  await main.getByText('From raised to settled').click()
  await expect(main).toContainText('Nothing was raised that you may read.')
  await page.goto(`${theirs}/needs-and-money`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No request, decision or goal that you may read.',
  )
})

test('who reads a pair up to a past day is told of it as of that day, and asks about it today', async ({
  page,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const { pair } = await partnershipsIn(page, base)
  const theirs = await auditorOf(page, base, {
    partnerships: [pair],
    from: '2025-04-01',
    to: '2026-03-31',
  })
  const main = page.getByRole('main')

  await page.goto(theirs)
  await expect(page.getByRole('complementary', { name: 'What you read' })).toContainText(
    'as of 31 Mar 2026, the last day that you read',
  )
  await expect(page.getByRole('button', { name: 'As of 31 Mar 2026' })).toBeVisible()
  // Noor wrote notes in June and in September.
  await expect(main).toContainText('19 d')
  await expect(main).not.toContainText('202 d')
  await expect(main).toContainText('parts only in what you may read')
  await expect(main.locator('svg').getByText('Priorities')).toBeVisible()
  await shoot(page, 'told-as-of-the-last-day')

  await page.goto(`${theirs}/record`)
  await expect(page.getByRole('button', { name: 'As of today' })).toBeVisible()
  await expect(main.getByRole('table')).toContainText('appointed an auditor')

  await page.goto(`${theirs}/difference?from=2026-03-01&to=2026-06-30`)
  await expect(page.getByRole('complementary', { name: 'The address' })).toContainText(
    'you read up to 31 Mar 2026, and not what stood on 30 Jun 2026',
  )

  await page.goto(`${theirs}/needs-and-money`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'requests, decisions and goals that you may read name',
  )
  await page.goto(`${theirs}/?happened=2026-06-30`)
  await expect(page.getByRole('alert')).toContainText('You read up to 31 Mar 2026')

  await page.goto(`${theirs}/partnership`)
  await expect(main).toContainText('since 1 Apr 2025')
  await expect(main).toContainText('none to read')
  await main.getByRole('button', { name: 'Ask Dana' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox').first().fill('Who led the one-to-ones?')
  await form.locator('button[type=submit]').click()
  await expect(main).toContainText('Who led the one-to-ones?')
})

test('who reads two partnerships up to different days is told which page is as of which', async ({
  page,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const { pair, team } = await partnershipsIn(page, base)
  const audit = { partnerships: [pair], from: '2025-04-01', to: '2026-03-31' }
  const theirs = await auditorOf(page, base, audit)
  const me = await (await page.request.get(`/api/orgs${base.slice(2)}/views/me`)).json()
  const [one, other] = me.partnerships.find((each: { id: string }) => each.id === team).members
  await give(page, base, 'OpenPostmortem', {
    ...{ partnership: team, title: 'Why summer was late', question: 'What held it up?' },
    ...{ from: '2026-04-01', to: '2026-06-30', involved: [one.id, other.id] },
    facilitator: theirs.split('/').at(-1),
  })
  const main = page.getByRole('main')

  await page.goto(`${theirs}/?with=${team}`)
  const reads = page.getByRole('complementary', { name: 'What you read' })
  await expect(reads.getByRole('paragraph')).toHaveCount(3)
  await expect(reads).toContainText('What began up to 30 Jun 2026 in Leadership team.')
  await expect(page.getByRole('button', { name: 'As of 30 Jun 2026' })).toBeVisible()
  // Of the pair's feedback nothing is known that came after March.
  await expect(main.locator('svg').getByText('F-14')).toHaveCount(0)
  await shoot(page, 'two-last-days')

  await page.goto(`${theirs}/people?person=${one.id}`)
  await expect(page.getByRole('button', { name: 'As of today' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Heard' })).toContainText('as of 31 Mar 2026')
})
