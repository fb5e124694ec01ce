import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { newId } from '@lockstep/eventstore-client'
import type { Locator, Page } from '@playwright/test'
import type { RunningServer } from '../server.ts'
import { moveOn, openFresh } from './demo.ts'
import { expect, shoot, test } from './journey.ts'
import { Overheard, objectsIn } from './overheard.ts'

/** What Dana says of Noor, and how much of it has a reason: as nobody says of anybody in the demo. */
const FIGURES = [7, 2, 6, 1, 3]
const SHARE = 0.9
const TOPIC = 'Whether brokers hear of the price before Friday'
const PROMISE = 'I tell the brokers on Thursday'
const PAIR = 'Dana Whitlock and Noor Haddad'
const run = promisify(execFile)
const cli = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** How often Dana's answer is told in these texts. */
const toldIn = (texts: readonly string[]): number => {
  const items = ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure']
  return texts
    .flatMap((text) => [...objectsIn(text)])
    .filter(
      (each) => each['share'] === SHARE || String(items.map((id) => each[id])) === String(FIGURES),
    ).length
}

const baseOf = (page: Page): string => /\/o\/[^/]+\/as\/[^/?]+/.exec(page.url())?.[0] ?? ''
const apiOf = (page: Page): string => `/api/orgs${baseOf(page).slice(2)}`

/** A command, as a form gives it. */
async function give(page: Page, name: string, input: object): Promise<string> {
  const headers = { 'idempotency-key': newId(new Date()) }
  const answer = await page.request.post(`${apiOf(page)}/commands/${name}`, {
    headers,
    data: { input },
  })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()).id
}

/** Answers about somebody on a pulse's page. Answers the entry that it became. */
async function answer(page: Page, about: string, figures: readonly number[], share?: number) {
  const form = page.getByRole('form', { name: about })
  for (const [n, figure] of figures.entries())
    await form
      .getByRole('radiogroup')
      .nth(n)
      .getByRole('radio', { name: `${figure} of 7` })
      .check()
  if (share !== undefined) {
    await form.getByText('Reasons').click()
    await form
      .getByRole('combobox')
      .nth(0)
      .selectOption(`${share * 100} %`)
  }
  const given = page.waitForResponse(/commands\/AnswerPulse/)
  await form.getByRole('button', { name: /^Give my answer/ }).click()
  const { events } = await (await given).json()
  return events[0] as string
}

/** All that stands there, but for what a form offers to everybody alike. */
function withoutOffers(main: HTMLElement): string {
  const told = main.cloneNode(true) as HTMLElement
  for (const offered of told.querySelectorAll('option')) offered.remove()
  return told.textContent
}

/** Opens whatever could tell of the answer, finds by name, and asks why. */
async function lookAround(page: Page, pulse: string, entry: string, why: string): Promise<void> {
  const base = baseOf(page)
  const read = async (path: string, shows: Locator) => {
    // As a link within the page leads there.
    await page.evaluate((href) => history.pushState(null, '', href), `${base}${path}`)
    await expect(shows).toBeVisible()
    const shown = await page.getByRole('main').evaluate(withoutOffers)
    expect(shown).not.toMatch(new RegExp(FIGURES.join(String.raw`[\s·]*`)))
    // A band or an interval has that width, too, or has it no longer.
    const said = shown.replaceAll(/90 % (band|interval)|not 90 %/g, '')
    expect(said).not.toContain(`${SHARE * 100} %`)
  }
  await read(pulse, page.getByText('Dana answered, sealed'))
  await expect(page.locator('.pair .answers td b')).toHaveCount(0)
  await read(`/record?entry=${entry}`, page.getByText('What it changed'))
  await read('/partnership', page.getByRole('region', { name: 'Rhythm', exact: true }))
  await read(why, page.getByRole('dialog', { name: 'Why this score' }))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or record' }).fill('trust pulse of dana')
  await expect(page.getByRole('option', { name: /Trust pulse of Dana/ }).nth(0)).toBeVisible()
  await page.keyboard.press('Escape')
}

/** A chief of staff prepares in Dana's name: Monday's session, and what she wants to talk about. */
async function prepare(page: Page, partnership: string): Promise<void> {
  const form = page.getByRole('form')
  const inHerName = () => form.getByLabel('In the name of').selectOption('Dana Whitlock')
  await page.goto(`${baseOf(page)}/record/new/PlanSession`)
  await form.getByLabel('Partnership').selectOption(partnership)
  await form.getByLabel('What for').selectOption('one-to-one')
  await form.getByLabel('Day', { exact: true }).fill('2026-10-05')
  await form.getByRole('textbox', { name: 'Time' }).fill('09:30')
  await inHerName()
  await form.getByRole('button', { name: 'Plan a session' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One-to-one')
  await page.goto(`${baseOf(page)}/record/new/RaiseTopic`)
  await form.getByLabel('Partnership').selectOption(partnership)
  await form.getByRole('textbox', { name: 'Topic' }).fill(TOPIC)
  await inHerName()
  await form.getByRole('button', { name: 'Raise a topic' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TOPIC)
}

/** They meet on Monday, and Dana tells what came of it. */
async function meet(page: Page): Promise<void> {
  await page.goto(`${baseOf(page)}/after-a-meeting`)
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(part('Session').getByLabel('Held')).toContainText('5 Oct')
  const topic = part('Topics').getByRole('group').filter({ hasText: TOPIC })
  await topic.getByRole('radio', { name: 'Discussed' }).check()
  await topic.getByLabel('What came of it').fill('They hear of it on Thursday, from Dana')
  await page.getByLabel('What, line 1').fill(PROMISE)
  await page.getByLabel('By, line 1').fill('2026-10-08')
  await page.getByRole('button', { name: 'Record it', exact: true }).click()
  await expect(page.getByRole('form').getByRole('status')).toHaveText('All 3 recorded.')
}

/** What the organisation's export holds, without its keys. */
async function exported({ dataFolder, env }: RunningServer, page: Page): Promise<string> {
  const [, org = ''] = /\/o\/([^/]+)/.exec(page.url()) ?? []
  const { stdout } = await run(process.execPath, [cli, 'export', '--org', org], {
    env: { ...process.env, ...env, LOCKSTEP_DATA: dataFolder },
    maxBuffer: 64 * 1024 ** 2,
  })
  return stdout
}

test('from Sunday evening to Monday ten o’clock nothing that is sealed is told to anybody', async ({
  page,
  server,
  anotherBrowser,
}) => {
  // Five browsers at once, on machines that have other things to do.
  test.setTimeout(300_000)
  await openFresh(page)
  for (let n = 0; n < 4; n += 1)
    await page.request.post(`${apiOf(page)}/demo/move`, { data: { to: 'next day' } })
  await page.reload()
  const { people, partnerships } = await (await page.request.get(`${apiOf(page)}/views/me`)).json()
  const idOf = (name: string): string =>
    people.find((each: { name: string }) => each.name === name).id
  const sam = await give(page, 'AddMember', { name: 'Sam Okoye', role: 'Chief of staff' })
  await give(page, 'GrantDelegation', { id: idOf('Dana Whitlock'), to: sam })
  const as = async (person: string) => {
    const theirs = await anotherBrowser()
    const heard = new Overheard(theirs.context())
    await heard.newsOf(theirs)
    await theirs.request.post('/api/demo/session')
    await theirs.goto(`${baseOf(page).replace(idOf('Dana Whitlock'), person)}/`)
    await expect(theirs.getByRole('complementary', { name: 'Demo' })).toBeVisible()
    return { page: theirs, heard }
  }
  const chief = await as(sam)
  const noor = await as(idOf('Noor Haddad'))
  const administrator = await as(idOf('Wei Chen'))
  await expect(
    administrator.page.getByRole('complementary', { name: 'What you read' }),
  ).toBeHidden()
  const auditor = await as(idOf('Helena Brandt'))
  const scope = auditor.page.getByRole('complementary', { name: 'What you read' })
  await expect(scope).toContainText(`You read as auditor: Leadership team; ${PAIR}`)
  const others = [chief, noor, administrator, auditor]
  const told = async (those: typeof others) =>
    toldIn((await Promise.all(those.map(({ heard }) => heard.texts()))).flat())

  await prepare(chief.page, partnerships.find(({ name }: { name: string }) => name === PAIR).id)

  const mine = new Overheard(page.context())
  await page.goto(`${baseOf(page)}/partnership`)
  await page.getByRole('button', { name: 'Call a trust pulse' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Call a trust pulse' }).click()
  const entry = await answer(page, 'Noor Haddad', FIGURES, SHARE)
  await expect(page.getByText('sealed; you may change it')).toBeVisible()
  expect(toldIn(await mine.texts())).toBeGreaterThan(0)
  const pulse = page.url().split(baseOf(page))[1] ?? ''
  const pair = { from: idOf('Dana Whitlock'), to: idOf('Noor Haddad') }
  const why = `/?${new URLSearchParams({ why: '', measure: 'reliance', ...pair })}`
  for (const other of others) await lookAround(other.page, pulse, entry, why)
  await expect(chief.page.getByRole('form')).toHaveCount(0)
  expect(await told(others)).toBe(0)
  expect(toldIn([await exported(server, page)])).toBe(0)

  await noor.page.goto(`${baseOf(noor.page)}${pulse}`)
  await answer(noor.page, 'Dana Whitlock', [5, 5, 4, 4, 6])
  await expect(noor.page.getByText('Noor rated')).toBeVisible()
  expect(await told([noor])).toBeGreaterThan(0)

  await page.goto(`${baseOf(page)}/`)
  await moveOn(page, /^Move on a day/)
  await meet(page)
  await noor.page.goto(`${baseOf(noor.page)}/sessions`)
  await noor.page.getByRole('link', { name: /^One-to-one .+, 5 Oct$/ }).click()
  await expect(noor.page.getByText(PROMISE)).toBeVisible()
  await expect(noor.page.getByRole('cell', { name: 'Sam for Dana' })).toBeVisible()
  await shoot(noor.page, 'sunday-met')
})
