import type { Locator, Page } from '@playwright/test'
import { expect } from './journey.ts'

/** Where figures need no way down. */
const apart = [
  // Counts what stands right below it.
  '.section-head .note',
  // Counts the names beside it, each of which leads on.
  'tr:has(ul.names)',
  // Its day leads to the entry that proposes it.
  '.proposal',
  // The marks of an axis.
  '.bars',
  // Published research: each row names its source.
  '.measured-table',
].join(', ')

/** Where a figure stands by itself and is no way down, and neither is the row in which it stands. */
export const figuresAlone = (page: Page) =>
  page.getByRole('main').evaluate((main, apart) => {
    const figure = /^[+−]?(EUR )?\d[\d.,]*( ?[%dMk])?((–| of )\d+)?$/
    const ways = `a, button, summary, tr:has(.row-link), tr:has(th a), tr:has(a[href*="entry="]), ${apart}`
    const isFigure = (each: Element) => {
      const own = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      return figure.test(
        own
          .map(({ textContent }) => textContent)
          .join('')
          .trim(),
      )
    }
    return [...main.querySelectorAll(':not(svg *, kbd, [role=slider])')]
      .filter((each) => isFigure(each) && each.checkVisibility() && !each.closest(ways))
      .map((each) => (each.closest('tr, p, li, div') ?? each).textContent)
  }, apart)

/** Opens every month of a table that folds them. */
export async function unfold(table: Locator): Promise<void> {
  const folded = table.getByRole('button', { expanded: false })
  for (let left = await folded.count(); left > 0; left--) await folded.first().click()
}

/** The number that a text tells first, without its sign. */
export const numberIn = (text: string | null): number => Number(/\d+(\.\d+)?/.exec(text ?? '')?.[0])

export const why = (page: Page) => page.getByRole('heading', { name: /^Why \d+\?$/ })

/** Follows a change that is told in whole points to what explains it, and comes back. */
export async function explained(page: Page, figure: Locator): Promise<void> {
  const told = numberIn(await figure.textContent())
  await figure.click()
  await expect(why(page)).toBeVisible()
  // It stands last, under what made it.
  const change = page.getByRole('dialog').getByRole('definition').last()
  expect(Math.round(numberIn(await change.textContent()))).toBe(told)
  await page.keyboard.press('Escape')
  await expect(why(page)).toBeHidden()
}

const wholeIn = (text: string | null): number[] =>
  [...(text ?? '').matchAll(/\d+\.\d\d/g)].map(([figure]) => Math.round(Number(figure)))

/** The same of a change that is told by what a score was and became, or by what it became alone. */
export async function explainedWhole(page: Page, figure: Locator): Promise<void> {
  const told = [...((await figure.textContent()) ?? '').matchAll(/\d+/g)].map(Number)
  await figure.click()
  const change = page.getByRole('dialog').getByRole('heading', { name: /^Since / })
  await expect(change).toBeVisible()
  expect(wholeIn(await change.textContent()).slice(-told.length)).toEqual(told)
  await page.keyboard.press('Escape')
  await expect(why(page)).toBeHidden()
  // Where it leads next must not meet the way back from it.
  await expect(page).not.toHaveURL(/[?&]why=/)
}
