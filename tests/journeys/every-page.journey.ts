import { enterDemo, openDemo } from './demo.ts'
import { expect, listen, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'
import { Visit } from './visit.ts'

/** What only looks at pages goes from one to the next in one window. */
let visit: Visit
const complaints: string[] = []
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  listen(page.context(), complaints)
  await bringGlasses(page)
  visit = new Visit(page)
})
test.afterEach(() => expect(complaints.splice(0)).toEqual([]))
test.afterAll(() => visit.page.close())

async function look(visit: Visit, path: string): Promise<void> {
  await visit.to(path)
  await expectForEverybody(visit.page, path)
}

const screens = [
  '/',
  '/home',
  '/decisions',
  '/decisions?known=2026-03-20',
  '/goals',
  '/goals?as=book',
  '/goals?as=function',
  '/feedback',
  '/requests',
  '/commitments',
  '/topics',
  '/conversations',
  '/record?only=late',
  '/record/print?only=late',
  '/people',
  '/who-looked?passing=yes',
  '/pulses',
  '/rankings',
  '/post-mortems',
  '/role-briefs',
  '/leavings',
  '/handovers',
  '/metrics',
  '/reviews',
  '/sessions',
  '/insights',
  '/interventions',
  '/findings',
  '/outside',
  '/players',
  '/visions',
  '/playbacks',
  '/needs-and-money?quarter=2026-Q1',
  '/bets',
  '/after-a-meeting',
  '/one-page',
  '/difference?from=2026-03-01&to=2026-06-01',
  '/difference?on=2026-03-20',
  '/evolution?from=2025-04-01',
  '/replay?from=2026-03-01&to=2026-06-08',
  '/how-this-is-measured',
  '/partnership',
  '/import',
  '/integrity',
  '/record/new/GiveFeedback',
  '/record/new/ProposeDecision',
]

for (const path of screens) {
  test(`${path} is for everybody`, async () => {
    await look(visit, `${await enterDemo(visit.page)}${path}`)
  })
}

const records = [
  ['decisions', 'decisions', 'S-05', '/decisions/'],
  ['decisions', 'decisions', 'S-07', '/decisions/'],
  ['goals', 'goals', 'G-3', '/goals/'],
  ['feedbacks', 'feedback', 'F-14', '/feedback/'],
  ['feedbacks', 'feedback', 'F-15', '/feedback/'],
  ['list?noun=request', 'records', 'R-17', '/requests/'],
  ['list?noun=metric', 'records', 'M-01', '/metrics/'],
  ['list?noun=review', 'records', 'D-06', '/reviews/'],
  ['list?noun=pulse', 'records', 'P-15', '/pulses/'],
  ['list?noun=pulse', 'records', 'P-17', '/pulses/'],
  ['list?noun=ranking', 'records', 'K-03', '/rankings/'],
  ['list?noun=ranking', 'records', 'K-04', '/rankings/'],
  ['list?noun=postmortem', 'records', 'PM-02', '/post-mortems/'],
  ['list?noun=brief', 'records', 'RB-01', '/role-briefs/'],
  ['list?noun=leaving', 'records', 'L-02', '/leavings/'],
  ['list?noun=handover', 'records', 'HO-02', '/handovers/'],
  ['list?noun=commitment', 'records', 'C-04', '/commitments/'],
  ['list?noun=outside', 'records', 'E-03', '/outside/'],
  ['list?noun=player', 'records', undefined, '/players/'],
  ['list?noun=vision', 'records', 'V-4', '/visions/'],
  ['people', 'people', undefined, '/people?person='],
  ['record', 'entries', undefined, '/record?entry='],
] as const

for (const [view, list, ordinal, path] of records) {
  test(`${path} of ${ordinal ?? 'one'} is for everybody`, async () => {
    const base = await enterDemo(visit.page)
    const answer = await visit.page.request.get(`/api/orgs${base.slice(2)}/views/${view}`)
    const lines = (await answer.json())[list] as { id: string; ordinal?: string }[]
    const found = lines.find((each) => each.ordinal === ordinal)
    await look(visit, `${base}${path}${found?.id}`)
  })
}

test('what opens over a page is for everybody', async ({ page }) => {
  await bringGlasses(page)
  await openDemo(page)
  await page.getByRole('region', { name: 'Three facts' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: /^Why \d+\?$/ })).toBeVisible()
  await expectForEverybody(page, 'why')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or record' })).toBeFocused()
  await expectForEverybody(page, 'the palette')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Table' }).click()
  await expect(page.getByRole('table', { name: 'Trust' })).toBeVisible()
  await expectForEverybody(page, 'the table')
  await openDemo(page, '/feedback')
  await page.getByRole('button', { name: 'Give feedback' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Give feedback' }).click()
  await expect(form.getByText('needed').first()).toBeVisible()
  await expectForEverybody(page, 'a form with its errors')
})

test('an address to which nothing belongs is for everybody', async ({ page }) => {
  await bringGlasses(page)
  await openDemo(page, '/nowhere')
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible()
  await expectForEverybody(page, '/nowhere')
})

test('the way in is for everybody', async ({ page }) => {
  await bringGlasses(page)
  const visit = new Visit(page)
  await look(visit, '/')
  await look(visit, '/?own')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'The other’s name' }).fill('Grace')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'It stands.' })).toBeVisible()
  await expectForEverybody(page, 'what is shown once')
  const link = await page.getByRole('code').first().textContent()
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  const home = new URL(page.url()).pathname.replace(/\/$/, '')
  await expectForEverybody(page, 'the first day')
  for (const path of [
    '/decisions',
    '/goals',
    '/feedback',
    '/people',
    '/partnership',
    '/record',
    '/import',
  ])
    await look(visit, `${home}${path}`)
  await look(visit, link ?? '')
  await look(visit, `/?recover=${home.slice(3)}`)
})
