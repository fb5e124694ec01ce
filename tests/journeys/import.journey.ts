import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportKeys, exportLog, FILES, openHome } from '@lockstep/application'
import type { Page } from '@playwright/test'
import { foundIn } from '../own-organisation.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'

const GOALS = `ID;Goal;Parent;Owner;Target;Due;Colour
1;Grow revenue;;Ada Lovelace;5 m €;2026-12-31;red
2;Win customers;1;Grace, Cleo Marsh;40 %;31/11/2026;blue
`

/** An organisation of one's own, and its page for imports, which Ctrl K finds by its name. */
async function atImports(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace')
  await page.getByRole('textbox', { name: 'The other’s name' }).fill('Grace Hopper')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { name: 'For you, Ada' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or record' }).fill('import')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible()
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

const rail = (page: Page) => page.getByRole('complementary', { name: 'What becomes of it' })

test('a table of goals is looked at, recorded, known again, and taken back', async ({ page }) => {
  await bringGlasses(page)
  await atImports(page)
  await choose(page, 'goals.csv', Buffer.from(GOALS))
  const record = rail(page).getByRole('button', { name: 'Record 3' })
  await expect(record).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Colour' })).toHaveValue('')
  const unread = page.getByRole('region', { name: 'Not understood' })
  await expect(unread.getByRole('row')).toHaveCount(2)
  const instead = unread.getByRole('combobox', { name: 'Instead of “31/11/2026”' })
  await instead.selectOption('Take 2026-11-30')
  await expect(instead).toHaveValue('2026-11-30')
  await expect(page.getByRole('combobox', { name: 'Grace' })).toContainText('Grace Hopper')
  await expect(page.getByRole('row', { name: /^Cleo Marsh/ })).toContainText(/^Cleo Marsh\s*3/)
  const serves = page.getByLabel('Which goal serves which')
  const parent = page.getByRole('combobox', { name: 'Parent' })
  await parent.selectOption('Passed over')
  await expect(serves).toHaveValue('none')
  await parent.selectOption('Serves the goal')
  await expect(serves).toHaveValue('parent')
  await page.getByRole('combobox', { name: 'Colour' }).selectOption('Function')
  await expect(record).toBeVisible()
  await expectForEverybody(page, 'a table that was looked at')
  await shoot(page, 'import-looked', true)

  await record.click()
  await expect(rail(page)).toContainText('Afterwards')
  await shoot(page, 'import-recorded', true)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Goals' }).click()
  await expect(page.getByRole('main')).toContainText('Win customers')
  await page.goBack()

  await rail(page).getByRole('button', { name: 'Import another' }).click()
  await choose(page, 'goals again.csv', Buffer.from(GOALS))
  await expect(page.getByText('as it was read the last time')).toBeVisible()
  await expect(rail(page)).toContainText('nothing in it that is not here already')
  await expect(instead).toHaveValue('2026-11-30')
  await rail(page).getByRole('button', { name: 'Discard' }).click()
  const before = page.getByRole('region', { name: 'Imported before' })
  await before.getByRole('button', { name: 'Undo this import' }).click()
  await expect(before).toContainText('Takes back 2 entries of 2 records')
  await before.getByRole('button', { name: 'Take it back' }).click()
  await expect(before).toContainText('taken back on')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Goals' }).click()
  await expect(page.getByRole('main')).not.toContainText('Win customers')
})

test('a Git history is read with its days and authors @main', async ({ page }) => {
  await atImports(page)
  await choose(page, 'history.bundle', bundle())
  await expect(page.getByRole('heading', { name: 'Import a history' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What would be recorded' })).toContainText('Goals')
  await page.getByRole('combobox', { name: 'grace' }).selectOption({ label: 'Grace Hopper' })
  await shoot(page, 'import-history', true)
  await rail(page)
    .getByRole('button', { name: /^Record \d+$/ })
    .click()
  await expect(rail(page)).toContainText('Afterwards')
  await rail(page).getByRole('link', { name: 'See what it brought' }).click()
  await expect(page.getByRole('main')).toContainText('Grace')
  // Between its two commits: what the history itself had then, though nothing of it was on record here.
  await page
    .getByRole('link', { name: /Grow to \$6m/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^As of today/ }).click()
  await page.getByLabel('Day', { exact: true }).fill('2022-02-15')
  await page.getByLabel('as the source had it then').check()
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByRole('heading', { name: /Grow to \$5m/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'As the source had it on 15 Feb' })).toBeVisible()
})

test('past sessions of a calendar are proposed, and recorded as chosen', async ({ page }) => {
  await bringGlasses(page)
  await atImports(page)
  await choose(page, 'ada.ics', Buffer.from(CALENDAR))
  await expect(page.getByRole('heading', { name: 'Import a calendar' })).toBeVisible()
  const sessions = page.getByRole('region', { name: 'Past sessions' })
  await expect(sessions.getByLabel('Whose, Ada / Grace')).toContainText('Ada Lovelace and')
  await expect(sessions.getByLabel('Whose, Walk')).toHaveValue('left out')
  const later = page.getByRole('combobox', { name: 'Instead of “Later”' })
  await later.selectOption('Plan it for 2099-01-10')
  await expect(later).toHaveValue('planned')
  await expect(sessions.getByLabel('Whose, Later')).toHaveValue('left out')
  await later.selectOption('')
  await expect(sessions.getByLabel('Whose, Later')).toBeHidden()
  await expect(rail(page).getByRole('button', { name: 'Record 3' })).toBeVisible()
  await sessions.getByLabel('Whose, Walk').selectOption({ label: 'Ada Lovelace and Grace Hopper' })
  await sessions.getByLabel('What for, Walk').selectOption('Strategy session')
  const record = rail(page).getByRole('button', { name: 'Record 4' })
  await expect(record).toBeVisible()
  await expectForEverybody(page, 'a calendar that was looked at')
  await shoot(page, 'import-calendar', true)
  await record.click()
  await expect(rail(page)).toContainText('Afterwards')
  await page.getByRole('link', { name: 'Partnership', exact: true }).first().click()
  await page.getByRole('link', { name: 'All sessions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4 sessions')
  await expect(page.getByRole('row', { name: /Walk/ })).toContainText('Held')
})

test('an export takes the place of an empty organisation, with its keys', async ({
  page,
  complaints,
}) => {
  await bringGlasses(page)
  const { log, keys } = await exportOf('Cleo Marsh')
  await atImports(page)
  await choose(page, 'acme.ndjson', Buffer.from(log))
  await expect(page.getByRole('heading', { name: 'Make an organisation again' })).toBeVisible()
  await expectForEverybody(page, 'an export in an empty place')
  await shoot(page, 'import-export', true)
  const keysFile = page.getByLabel('Choose its keys')
  const file = (buffer: Buffer) => ({ name: 'keys.json', mimeType: 'application/json', buffer })
  await keysFile.setInputFiles(file(Buffer.from('{}')))
  await expect(page.getByRole('alert')).toHaveText('This file holds no keys of an export.')
  expectRefusal(complaints, 422)
  const stopLosing = await loseAnswer(page, '**/restore')
  await keysFile.setInputFiles(file(Buffer.from(keys)))
  await expect(page.getByRole('heading', { name: 'It was made again' })).toBeVisible()
  await stopLosing()
  await page.reload()
  await page.getByRole('button', { name: 'Go over to it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  await expect(page.getByRole('main')).toContainText('Cleo Marsh')
  // The place that it took is gone, while its page was still there.
  complaints.splice(0)
})

/** Requests are answered, but the answers reach nobody, nor does the cookie in them. @returns what ends it */
async function loseAnswer(page: Page, to: string): Promise<() => Promise<void>> {
  await page.route(to, async (route) => {
    const request = route.request()
    const headers = await request.allHeaders()
    const init = { method: 'POST', headers, body: request.postData() ?? '' }
    await fetch(request.url(), init)
    await route.abort()
  })
  return () => page.unroute(to)
}

/** An organisation of one as it is exported elsewhere, and its keys. */
async function exportOf(name: string): Promise<{ log: string; keys: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-journey-'))
  try {
    const { id, directory } = await foundIn(folder, [name])
    const home = await openHome(id, directory, { store: FILES })
    const lines: string[] = []
    for await (const line of exportLog(home)) lines.push(line)
    const keys = await exportKeys(home)
    await home.close()
    return { log: `${lines.join('\n')}\n`, keys }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a calendar exports: a one-to-one that came round three times, a walk with nobody, and what is to come. */
const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Journey//EN
BEGIN:VEVENT
UID:weekly
DTSTAMP:20250101T000000Z
SUMMARY:Ada / Grace
DTSTART:20250107T090000Z
DTEND:20250107T094500Z
RRULE:FREQ=WEEKLY;COUNT=3
ORGANIZER;CN=Ada Lovelace:mailto:ada@example.invalid
ATTENDEE;CN=Grace H.:mailto:grace@example.invalid
END:VEVENT
BEGIN:VEVENT
UID:walk
DTSTAMP:20250101T000000Z
SUMMARY:Walk
DTSTART:20250110T150000Z
DTEND:20250110T160000Z
END:VEVENT
BEGIN:VEVENT
UID:later
DTSTAMP:20250101T000000Z
SUMMARY:Later
DTSTART:20990110T150000Z
DTEND:20990110T160000Z
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')

/** A repository of two commits, as `git bundle` packs it. */
function bundle(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-journey-'))
  let day = '2022-02-02T10:00:00Z'
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=grace', '-c', 'user.email=grace@example.invalid']
    const env = { ...process.env, GIT_COMMITTER_DATE: day }
    execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe', env })
  }
  const page = (result: string) =>
    `# FY23-Q1\n\n> This runs from 2022-02-01 to 2022-04-30.\n\n## Sales\n\n1. **OBJECTIVE: Win**\n   - KR: ${result}\n`
  try {
    git('init', '-q', '-b', 'main')
    for (const result of ['Grow to $5m', 'Grow to $6m']) {
      writeFileSync(join(folder, 'okr-2023-q1.md'), page(result))
      git('add', '.')
      git('commit', '-q', '-m', 'Aim higher', '--date', day)
      day = '2022-03-02T10:00:00Z'
    }
    git('bundle', 'create', '-q', 'history.bundle', 'HEAD', 'main')
    return readFileSync(join(folder, 'history.bundle'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
