import type { Page } from '@playwright/test'
import { enterDemo, openDemo } from './demo.ts'
import { expect, test } from './journey.ts'
import { idOfRecord, records } from './pages.ts'
import { Visit } from './visit.ts'

/** How many sheets a page takes. */
async function sheets(page: Page, format: string): Promise<number> {
  const printed = await page.pdf({ format, margin: { left: '10mm', right: '10mm' } })
  return printed.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

/** What stands beyond the paper's right edge, as it is laid out to be printed. */
async function beyondPaper(page: Page): Promise<string[]> {
  const found = page.evaluate(
    () =>
      new Promise<string[]>((tell) => {
        const told = () => {
          const edge = document.documentElement.clientWidth
          const shown = [...document.querySelectorAll('main :is(h1, p, td, svg, text)')].filter(
            (each) => each.checkVisibility() && each.closest('.visually-hidden') === null,
          )
          const beyond = shown.filter((each) => each.getBoundingClientRect().right > edge + 1)
          tell(beyond.map((each) => each.outerHTML.slice(0, 120)))
        }
        // Charts draw themselves anew for paper when they hear the same; they heard of it first.
        matchMedia('print').addEventListener('change', told, { once: true })
      }),
  )
  await sheets(page, 'A4')
  return found
}

test('how strategy evolved is printed on two pages, as its name says', async ({ page }) => {
  await openDemo(page, '/evolution')
  await expect(page.getByRole('heading', { name: 'The numbers behind it' })).toBeVisible()
  for (const format of ['A4', 'Letter']) expect(await sheets(page, format), format).toBe(2)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Calder Freight, as of /)).toBeHidden()
})

test('charts are printed as wide as the paper', async ({ page }) => {
  const base = await enterDemo(page)
  const visit = new Visit(page)
  const charts = ['F-14', 'S-05', 'V-4', 'M-01', 'K-03']
  const pages = ['/', '/decisions', '/goals', '/one-page', '/partnership']
  for (const record of records)
    if (charts.includes(record.ordinal ?? ''))
      pages.push(`${record.path}${await idOfRecord(page, base, record)}`)
  for (const path of pages) {
    await visit.to(`${base}${path}`)
    expect(await beyondPaper(page), path).toEqual([])
  }
})

test('bars and dots are printed where the browser leaves backgrounds out', async ({ page }) => {
  await openDemo(page, '/decisions')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('main')).toHaveCSS('print-color-adjust', 'exact')
  // Where what holds the hatching is not laid out, all that is hatched is an empty box.
  await expect(page.locator('svg:has(#late)').first()).not.toHaveCSS('display', 'none')
})

test('paper has what was chosen of a list, and nothing to press', async ({ page }) => {
  await openDemo(page, '/decisions?standing=superseded')
  const chosen = page.getByRole('combobox', { name: 'Standing' })
  await expect(chosen).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(chosen).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Domain' })).toBeHidden()
})
