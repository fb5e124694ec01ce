import type { Locator, Page } from '@playwright/test'

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
