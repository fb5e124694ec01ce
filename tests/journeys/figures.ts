import type { Page } from '@playwright/test'

/** Where a figure stands by itself and is no way down, and neither is the row in which it stands. */
export const figuresAlone = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const figure = /^[+−]?(EUR )?\d[\d.,]*( ?[%dMk])?((–| of )\d+)?$/
    const ways = 'a, button, summary, tr:has(.row-link), tr:has(th a)'
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
  })

/** The number that a text tells first, without its sign. */
export const numberIn = (text: string | null): number => Number(/\d+(\.\d+)?/.exec(text ?? '')?.[0])
