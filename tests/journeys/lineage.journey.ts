import { newId } from '@lockstep/eventstore-client'
import { changesDemo, enterDemo, openDemo, partnershipsIn } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

test('over the decisions stands how trust went meanwhile, and leads to why it is so', async ({
  page,
}) => {
  await openDemo(page, '/decisions')
  const lineage = page.getByRole('figure', { name: /^Nine decisions/ })
  await expect(lineage).toHaveAccessibleName(/Noor’s stated trust in Dana: 61, between/)
  await expect(lineage.getByRole('link', { name: 'Retreat' })).toBeVisible()
  await expect(page.getByText('a dotted line to what is related')).toBeVisible()
  await shoot(page, 'lineage-with-trust')
  await lineage.getByRole('link', { name: '61 Noor → Dana' }).click()
  await expect(page.getByRole('heading', { name: 'Why 61?' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Table' }).click()
  const decisions = page.getByRole('table', { name: 'Decisions, oldest first' })
  await expect(decisions.getByRole('row', { name: /^S-06/ })).toContainText('related to S-08')
  await expect(page.getByRole('table', { name: 'Trust' })).toContainText('Noor → Dana')
  await page.getByRole('button', { name: 'Chart' }).click()

  // Ratings stand where they happened, and beside nothing that does not.
  await page.getByRole('combobox', { name: 'Clock' }).selectOption('recorded')
  await expect(lineage.getByRole('link', { name: /^S-05/ })).toBeVisible()
  await expect(lineage.getByText('Noor → Dana')).toHaveCount(0)
})

test('who audits sees the decisions without anybody’s trust', async ({ page }) => {
  const base = await enterDemo(page)
  changesDemo()
  const { pair, team } = await partnershipsIn(page, base)
  const appointed = await page.request.post(`/api/orgs${base.slice(2)}/commands/AppointAuditor`, {
    headers: { 'idempotency-key': newId(new Date()) },
    data: {
      input: {
        ...{ name: 'Ada Without', partnerships: [pair, team] },
        ...{ from: '2025-04-01', to: '2026-12-31', until: '2026-12-31' },
      },
    },
  })
  const { id } = await appointed.json()
  const answered = page.waitForResponse(/\/views\/dashboard/)
  await page.goto(`${base.replace(/[^/]+$/, id)}/decisions`)
  await answered
  const lineage = page.getByRole('figure', { name: /decisions/ })
  await expect(lineage.getByRole('link', { name: /^S-05/ })).toBeVisible()
  await expect(lineage.getByText('Trust', { exact: true })).toHaveCount(0)
  await expect(lineage).not.toHaveAccessibleName(/\d, between/)
})
