import { openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

/** Of each walk, what its five pages show. */
const walks: readonly (readonly [walk: string, pages: readonly RegExp[]])[] = [
  [
    'Audit how the strategy evolved',
    [
      /decisions in eighteen months/,
      /Both clocks.*18 days/s,
      /Exceptions.*Recorded late/s,
      /^(?!.*Move to enterprise shippers).*Serve mid-market brokers/s,
      /Move to enterprise shippers/,
    ],
  ],
  [
    'Prepare a one-to-one',
    [
      /Dana and Noor/,
      /For you, Dana/,
      /Qualified pipeline per quarter/,
      /Heard it from the board deck/,
      /Charter/,
    ],
  ],
  [
    'Look back at the March switch',
    [
      /1 Feb 2026 to/,
      /as known on 20 Mar 2026/i,
      /of [\d,]+ shown/,
      /Qualified pipeline per quarter.*Revisions/s,
      /1 May 2026 to/,
    ],
  ],
]

for (const [walk, pages] of walks) {
  test(`${walk}: five steps, one after the other @main`, async ({ page }) => {
    await page.goto('/')
    const steps = page.getByRole('listitem').filter({ has: page.getByRole('button') })
    await expect(steps).toHaveCount(15)
    const list = page
      .getByRole('region', { name: 'The demo' })
      .locator('section', { hasText: walk })
    await list.getByRole('button').first().click()
    const bar = page.getByRole('region', { name: 'Walk' })
    for (const [n, shows] of pages.entries()) {
      await expect(bar).toContainText(walk)
      await expect(bar).toContainText(`${n + 1} of 5`)
      await expect(page.getByRole('main').locator('..')).toContainText(shows)
      if (n === 1) await shoot(page, `walk-${walk.split(' ')[0]?.toLowerCase()}`)
      const last = n === pages.length - 1
      await bar.getByRole('button', { name: last ? 'Done' : 'Next step' }).click()
    }
    await expect(bar).toHaveCount(0)
  })
}

test('the crosshair stands where the address says, also on a timeline that is open already', async ({
  page,
}) => {
  await openDemo(page, '/?start=2026-02-01&end=2026-06-01&at=2026-03-09')
  const crosshair = page.getByRole('slider', { name: /^Crosshair/ })
  await expect(crosshair).toHaveText('Mon 9 Mar 2026')
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await expect(page).not.toHaveURL(/at=/)
  await crosshair.press('Shift+ArrowLeft')
  await expect(crosshair).not.toHaveText('Mon 9 Mar 2026')
  await page.goBack()
  await expect(crosshair).toHaveText('Mon 9 Mar 2026')
})
