import type { Page } from '@playwright/test'
import { expect } from './journey.ts'

/** Is let into the demo, as by the first screen's button, as Dana, its founder. Answers where its pages begin. */
export async function enterDemo(page: Page): Promise<string> {
  const entered = await page.request.post('/api/demo/session')
  const { organisation, person } = await entered.json()
  return `/o/${organisation}/as/${person}`
}

/** Opens a page of the demo. */
export async function openDemo(page: Page, path = '/'): Promise<void> {
  await page.goto(`${await enterDemo(page)}${path}`)
  await expect(page.getByRole('button', { name: 'You are Dana' })).toBeVisible()
}

/** The same in a demo that nobody has touched: other journeys may have moved its clock. */
export async function openFresh(page: Page, path = '/'): Promise<void> {
  const [, organisation, person] = /\/o\/(.+)\/as\/(.+)/.exec(await enterDemo(page)) ?? []
  await page.request.post(`/api/orgs/${organisation}/as/${person}/demo/start-over`, {
    timeout: 60_000,
  })
  await openDemo(page, path)
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
