import type { JSHandle, Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './journey.ts'

const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
/** As narrow as a page may ever be: a window of 1280 pixels at four times its size. */
export const narrowest = { width: 320, height: 640 }

/** Lets pages be looked at. To be called before the first of them is opened. */
export async function bringGlasses(page: Page): Promise<void> {
  await page.addInitScript(axe.source)
}

const targets = { 'target-size': { enabled: true } }
const colours: axe.RunOptions = { runOnly: ['color-contrast'] }
const allButColours: axe.RunOptions = {
  rules: { ...targets, 'color-contrast': { enabled: false } },
}

/** Holds the page as it stands against what everybody needs of it: in light, in dark, on a phone. */
export async function expectForEverybody(page: Page, what: string): Promise<void> {
  await expectForEverybodyInLight(page, what)
  await expectForEverybodyInDarkAndOnPhone(page, what)
}

export async function expectForEverybodyInLight(page: Page, what: string): Promise<void> {
  expect.soft(await violations(page, 'light', { rules: targets }), what).toEqual([])
  const headings = await page.locator('h1').filter({ visible: true }).allTextContents()
  expect.soft(headings.length, `${what} is headed ${headings.join(' and ')}`).toBeLessThan(2)
}

/** What only these differ in from a window in light. */
export async function expectForEverybodyInDarkAndOnPhone(page: Page, what: string): Promise<void> {
  const found: string[] = []
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours are all that differ between light and dark, and take longest: on a phone, of what is seen there alone.
  found.push(...(await violations(page, 'dark', colours)))
  const seen = await page.evaluateHandle(
    () =>
      new Set([...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility())),
  )
  await page.setViewportSize(phone)
  found.push(...(await violations(page, 'phone', allButColours)))
  found.push(...(await violations(page, 'phone', colours, seen)))
  await settled(page)
  found.push(...(await outOfReach(page)))
  await page.setViewportSize(narrowest)
  const by = await tooWide(page)
  if (by > 0) found.push(`narrowest: the page is ${by} pixels too wide`)
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(found, what).toEqual([])
}

/** @param seen looked at before: the others are looked at */
async function violations(
  page: Page,
  look: string,
  options: axe.RunOptions,
  seen?: JSHandle<ReadonlySet<Element>>,
): Promise<string[]> {
  // No rule that is tried here reads stylesheets or media: axe would fetch all of them anew for each look.
  const given: axe.RunOptions = { resultTypes: ['violations'], preload: false, ...options }
  const violations = await page.evaluate(
    async ({ given, seen }) => {
      const isNew = (each: Element) => each.checkVisibility() && seen?.has(each) === false
      const include = [...document.body.querySelectorAll('*')].filter(isNew)
      if (seen !== undefined && include.length === 0) return []
      const found = await axe.run(seen === undefined ? document : { include }, given)
      return found.violations
    },
    { given, seen },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${look}: ${id}: ${html.slice(0, 120)}: ${any[0]?.message ?? ''}`),
  )
}

/** By how many pixels a page is wider than the window. */
export async function tooWide(page: Page): Promise<number> {
  await settled(page)
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}

/** Charts follow a new width a moment later: what is still too wide after three seconds is told. */
const settled = (page: Page) =>
  page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, { timeout: 3000 })
    .catch(() => undefined)

/** A long list's first controls speak for the others. */
const MOST = 40

/** On a phone: what can only be had by scrolling sideways, or is too small for a thumb. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate((most) => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const sideways = wide > 0 ? [`phone: the page is ${wide} pixels too wide`] : []
    const cut = [...document.querySelectorAll('.filters')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(() => 'phone: filters are cut off at the edge')
    /** How far a thumb may miss a control's middle, upwards or downwards, and still hit it or its label. */
    const reach = (control: Element, way: 1 | -1) => {
      const { left, top, width, height } = control.getBoundingClientRect()
      const isHit = (by: number) => {
        const hit = document.elementFromPoint(left + width / 2, top + height / 2 + by * way)
        return control.contains(hit) || (control.closest('label')?.contains(hit) ?? false)
      }
      let by = 0
      while (by < 44 && isHit(by + 1)) by += 1
      return by
    }
    const isSmall = (control: Element) => {
      const { width, height } = control.getBoundingClientRect()
      if (width <= 1 || height <= 1 || height >= 44) return false
      control.scrollIntoView({ block: 'center' })
      return reach(control, 1) + reach(control, -1) < 42
    }
    // What lies under a form that is open over it is nobody's to press.
    const controls = (document.querySelector('dialog:modal') ?? document).querySelectorAll(
      'button, select, a.button, input:not([type=checkbox], [type=radio]), .section-head .end > a, .beside-record > a, .history .row-link, .home .lines a, .goal-tree .down',
    )
    const small = [...controls]
      .slice(0, most)
      .filter(isSmall)
      .map((control) => `phone: ${control.outerHTML.slice(0, 120)}: too small for a thumb`)
    return [...sideways, ...cut, ...small]
  }, MOST)
