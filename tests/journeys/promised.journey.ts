import type { Page } from '@playwright/test'
import { moveOn, openDemo, today, windowAs } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const form = (page: Page) => page.getByRole('dialog')
const forYou = (page: Page) => page.getByRole('complementary', { name: 'What you must do' })
const item = (page: Page, text: string) =>
  forYou(page).getByRole('listitem').filter({ hasText: text })
const isoDay = (date: Date, days: number) =>
  new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Fills the open form, and sends it. */
async function send(page: Page, fields: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(fields)) {
    await form(page).getByLabel(label).and(page.locator('input, textarea')).fill(text)
  }
  await form(page).locator('button[type=submit]').click()
  await expect(form(page)).toBeHidden()
}

test('a commitment is made in confidence, told late before its day, and asked about after it', async ({
  page,
}) => {
  const promise = 'I send you the draft before anybody else'
  await openDemo(page, '/commitments')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ commitments: \d+ open/)
  await page.getByRole('button', { name: 'Make a commitment' }).click()
  await form(page).getByRole('combobox', { name: 'To' }).selectOption({ label: 'Noor Haddad, CMO' })
  await send(page, { 'Or in confidence': promise, By: isoDay(await today(page), 7) })
  await expect(page.getByRole('heading', { level: 1, name: promise })).toBeVisible()
  await page.getByRole('button', { name: 'will not be kept in time' }).click()
  await send(page, { 'What happened': 'The board moved its meeting.' })
  await expect(page.getByText('Dana told before its day that it would be late')).toBeVisible()
  await shoot(page, 'commitment-told-early')

  const marcus = await windowAs(page, 'Marcus Oyelaran')
  await expect(marcus.getByRole('heading', { level: 1 })).toHaveText(
    /^Commitment.*Dana to Noor, made/,
  )
  await expect(marcus.locator('body')).not.toContainText(/draft|The board moved/)
  await shoot(marcus, 'commitment-as-others-see-it')

  const noor = await windowAs(page, 'Noor Haddad')
  await moveOn(page, /^Move on 14 days$/)
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  await noor.reload()
  await item(noor, promise).getByRole('button', { name: 'Kept in time' }).click()
  await expect(item(noor, promise)).toBeHidden()
  await page.reload()
  await expect(page.getByText('Noor says that it was kept')).toBeVisible()
  await shoot(page, 'commitment-kept')
})

test('a topic is carried over and discussed where it waits', async ({ page }) => {
  const topic = 'Who speaks at the brokers’ day'
  await openDemo(page, '/topics')
  await page.getByRole('button', { name: 'Raise a topic' }).click()
  await form(page).getByRole('combobox', { name: 'Partnership' }).selectOption({ index: 1 })
  const day = isoDay(await today(page), 0)
  await send(page, { Topic: topic, 'Meeting on': day })
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible()
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await item(page, topic).getByRole('button', { name: 'Discussed' }).click()
  await expect(item(page, topic)).toBeHidden()
  await page.goto(page.url().replace(/\/as\/([^/?]+).*$/, '/as/$1/topics?state=discussed'))
  await expect(page.getByRole('link', { name: topic })).toBeVisible()
})

test('a hard conversation waits for both, shows as avoided to others, who may ask, and is held in one click', async ({
  page,
}) => {
  const topic = 'How I spoke to your team'
  await openDemo(page, '/conversations')
  await page.getByRole('button', { name: 'Ask for a hard conversation' }).click()
  await form(page)
    .getByRole('combobox', { name: 'With' })
    .selectOption({ label: 'Noor Haddad, CMO' })
  await send(page, { 'What about': topic, 'Needed by': isoDay(await today(page), 3) })
  await moveOn(page, /^Move on 14 days$/)
  const wei = await windowAs(page, 'Wei Chen')
  await expect(wei.getByRole('heading', { level: 1 })).toHaveText(/^Hard conversation.*avoided/)
  await expect(wei.locator('body')).not.toContainText(topic)
  await shoot(wei, 'conversation-avoided')

  const why = 'What keeps you from talking?'
  await wei.getByRole('button', { name: 'Ask Dana' }).click()
  await send(wei, { Question: why })
  await expect(wei.getByText('Waits for Dana')).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await item(page, why).getByRole('button', { name: 'Answer' }).click()
  await send(page, { 'Your answer': 'Noor is away until Monday.' })
  await expect(item(page, why)).toBeHidden()
  await wei.reload()
  await expect(wei.getByText('Noor is away until Monday.')).toBeVisible()
  await expect(wei.getByText('Waits for Dana')).toBeHidden()
  await shoot(wei, 'question-answered')

  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('link', { name: 'Timeline', exact: true }).click()
  await item(noor, topic).getByRole('button', { name: 'We talked' }).click()
  await expect(item(noor, topic)).toBeHidden()
})

test('both of a hard conversation let an auditor read it, until one of them ends that', async ({
  page,
}) => {
  const topic = 'How I learnt of the switch'
  const about = (who: Page) => who.getByRole('heading', { level: 1 })
  await openDemo(page, '/conversations')
  await page.getByRole('link', { name: topic }).click()
  await expect(about(page)).toContainText(topic)
  const auditor = await windowAs(page, 'Helena Brandt')
  await expect(about(auditor)).toContainText('Hard conversation')
  await expect(auditor.locator('body')).not.toContainText(topic)

  await page.getByRole('button', { name: 'Let others read the conversation' }).click()
  await form(page)
    .getByRole('checkbox', { name: /^Helena Brandt/ })
    .check()
  await send(page, { Until: isoDay(await today(page), 7) })
  await expect(page.getByText('Dana would let Helena Brandt read it')).toBeVisible()
  const noor = await windowAs(page, 'Noor Haddad')
  await noor.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(noor.getByText('Helena Brandt, until')).toBeVisible()
  await auditor.reload()
  await expect(about(auditor)).toContainText(topic)
  await shoot(auditor, 'conversation-disclosed')

  await page.reload()
  const hers = page.getByRole('listitem').filter({ hasText: 'Helena Brandt, until' })
  await hers.getByRole('button', { name: 'End it' }).click()
  await expect(hers).toBeHidden()
  await auditor.reload()
  await expect(about(auditor)).toContainText('Hard conversation')
  await expect(auditor.locator('body')).not.toContainText(topic)
})
