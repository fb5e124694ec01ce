import { openDemo } from './demo.ts'
import { expect, test } from './journey.ts'
import { bringGlasses, expectForEverybody } from './looks.ts'

// What is still fading in has not its colours yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a team shows every view; one that is picked is set against its mirror, also below', async ({
  page,
}) => {
  await bringGlasses(page)
  await openDemo(page)
  await page.getByRole('button', { name: /with.*Noor Haddad/ }).click()
  await page.locator(':popover-open').getByRole('link', { name: 'Leadership team' }).click()
  await expect(page.locator(':popover-open')).toHaveCount(0)
  const matrix = page.getByRole('table', { name: 'What each says of each other' })
  await expect(matrix.getByRole('row', { name: /^Noor Haddad/ })).toContainText(/61 \d+–\d+/)
  await expect(matrix).toContainText('silent, asked')
  await expect(page.getByText(/^Of 30 views .+ current, .+ missing\.$/)).toBeVisible()
  await matrix.getByRole('button', { name: 'Compare Noor Haddad of Dana Whitlock' }).click()
  await expect(page.getByRole('region', { name: 'Stated trust' })).toContainText(
    /Dana rates [\d.]+ points higher, a rating difference/,
  )
  await expect(page.getByRole('figure')).toContainText('Noor → Dana')
  await page.reload()
  await expect(page.getByRole('figure')).toContainText('Noor → Dana')
  await page.getByRole('link', { name: 'One page', exact: true }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toContainText('Noor')
  await page.getByRole('link', { name: /^Back/ }).click()
  await expect(page.getByRole('figure')).toContainText('Noor → Dana')
  await expectForEverybody(page, 'the team')
  const domains = page.getByRole('region', { name: 'Consulted, by domain' })
  await expect(domains.getByRole('row', { name: /^Noor/ })).toContainText(/\d+ of \d+/)
  await page
    .getByRole('region', { name: 'Heard when pushing back' })
    .getByRole('link', { name: 'Noor', exact: true })
    .click()
  const heard = page.getByRole('region', { name: 'Heard', exact: true })
  await heard
    .getByRole('row', { name: /^Something changed after pushback/ })
    .getByRole('button')
    .click()
  await heard.getByRole('link', { name: /^R-13 / }).click()
  await expect(page).toHaveURL(/\/requests\//)
})

test('days that are chosen are those of the whole page of a team @main', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('button', { name: /with.*Noor Haddad/ }).click()
  await page.locator(':popover-open').getByRole('link', { name: 'Leadership team' }).click()
  await expect(page.getByText(/^Of 30 views .+ current, .+ missing\.$/)).toBeVisible()
  const address = new URL(page.url())
  address.searchParams.set('start', '2026-03-01')
  address.searchParams.set('end', '2026-05-31')
  await page.goto(address.href)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('By 31 May 2026: ')
  await expect(page.getByText('The team as it stood on 31 May 2026')).toBeVisible()
  await expect(page.getByText('Biggest driver in these days')).toBeVisible()
  await expect(page.getByText('moved agreement on decisions')).toBeVisible()
})

test('somebody with several partnerships has them all on one page', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('button', { name: /with.*Noor Haddad/ }).click()
  await page.getByRole('link', { name: 'All of yours at a glance' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your partnerships')
  await page.getByRole('link', { name: 'Dana Whitlock and Noor Haddad', exact: true }).click()
  await expect(page.getByRole('figure')).toBeVisible()
})
