import { newId } from '@lockstep/eventstore-client'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'

/** The journey that has changed this worker's demo for those after it, if one has: its clock, or who is in it. */
let changedBy: string | undefined

/**
 * Is let into the demo, as by the first screen's button, as Dana, its founder: on the morning at which it begins, unless
 * this journey has moved on. Answers where its pages begin.
 */
export async function enterDemo(page: Page): Promise<string> {
  if (changedBy !== undefined && changedBy !== test.info().testId) return startOver(page)
  return letIn(page, '/api/demo/session')
}

/** Opens a page of the demo. */
export async function openDemo(page: Page, path = '/'): Promise<void> {
  await page.goto(`${await enterDemo(page)}${path}`)
  await expect(page.getByRole('button', { name: 'You are Dana' })).toBeVisible()
}

/** The same in a demo that no journey has touched. */
export async function openFresh(page: Page, path = '/'): Promise<void> {
  await startOver(page)
  await openDemo(page, path)
}

async function startOver(page: Page): Promise<string> {
  const [, place] = /^\/o\/(.+)/.exec(await letIn(page, '/api/demo/session')) ?? []
  changedBy = undefined
  return letIn(page, `/api/orgs/${place}/demo/start-over`)
}

async function letIn(page: Page, way: string): Promise<string> {
  // A busy machine takes its time over a demo.
  const entered = await page.request.post(way, { timeout: 90_000 })
  const { organisation, person } = await entered.json()
  return `/o/${organisation}/as/${person}`
}

/** The first pair and the first team of the demo, by id. */
export async function partnershipsIn(page: Page, base: string) {
  const me = await (await page.request.get(`/api/orgs${base.slice(2)}/views/me`)).json()
  const idOf = (team: boolean): string =>
    me.partnerships.find((each: { team: boolean }) => each.team === team).id
  return { pair: idOf(false), team: idOf(true) }
}

/** Gives a command as whose pages begin there. @returns the record's id */
export async function give(
  page: Page,
  base: string,
  command: string,
  input: object,
): Promise<string> {
  const given = await page.request.post(`/api/orgs${base.slice(2)}/commands/${command}`, {
    headers: { 'idempotency-key': newId(new Date()) },
    data: { input },
  })
  return (await given.json()).id
}

/** Says that this journey leaves the demo as no other could begin in it. */
export function changesDemo(): void {
  changedBy = test.info().testId
}

/** Becomes somebody else by the ribbon, on the page that one is on. */
export async function become(page: Page, name: string): Promise<void> {
  const ribbon = page.getByRole('complementary', { name: 'Demo' })
  await ribbon.getByRole('button', { name: 'You are' }).click()
  await ribbon.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await expect(ribbon.getByRole('button', { name: `You are ${name}` })).toBeVisible()
}

/** Moves the demo's clock on by the ribbon. Answers the day that it then is. */
export async function moveOn(page: Page, by: RegExp): Promise<Date> {
  changesDemo()
  const clock = page.getByRole('button', { name: /^It is/ })
  const before = (await clock.textContent()) ?? ''
  await clock.click()
  await page.getByRole('button', { name: by }).click()
  await expect(clock).not.toHaveText(before)
  await expect(clock).toHaveText(/^It is/)
  return today(page)
}

/** The demo's day, as its ribbon tells it. */
export async function today(page: Page): Promise<Date> {
  const told = await page.getByRole('button', { name: /^It is/ }).textContent()
  return new Date(`${told?.replace(/^It is \w+ /, '')} 12:00 UTC`)
}

/** A second window in which one is somebody else, as the ribbon opens it, on the page that one is on. */
export async function windowAs(page: Page, name: string): Promise<Page> {
  const ribbon = page.getByRole('complementary', { name: 'Demo' })
  await ribbon.getByRole('button', { name: 'You are' }).click()
  const opening = page.waitForEvent('popup')
  await ribbon.getByRole('link', { name: `new window as ${name}` }).click()
  const opened = await opening
  await expect(opened.getByRole('button', { name: `You are ${name}` })).toBeVisible()
  await page.keyboard.press('Escape')
  return opened
}

/** Nothing moves by itself: what others have recorded is offered, and shown once somebody asks for it. */
export const showNews = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /changed, show$/ }).click()
