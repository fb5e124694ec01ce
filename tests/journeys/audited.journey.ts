import { newId } from '@lockstep/eventstore-client'
import { changesDemo, enterDemo, partnershipsIn } from './demo.ts'
import { expect, test } from './journey.ts'

test('who reads only the latest days of a pair is told of no lack in those before', async ({
  page,
}) => {
  const base = await enterDemo(page)
  changesDemo()
  const { pair } = await partnershipsIn(page, base)
  const appointed = await page.request.post(`/api/orgs${base.slice(2)}/commands/AppointAuditor`, {
    headers: { 'idempotency-key': newId(new Date()) },
    data: {
      input: {
        ...{ name: 'Ada Late', partnerships: [pair] },
        ...{ from: '2026-10-01', to: '2026-12-31', until: '2026-12-31' },
      },
    },
  })
  const { id } = await appointed.json()
  const theirs = base.replace(/[^/]+$/, id)
  const main = page.getByRole('main')

  await page.goto(`${theirs}/partnership`)
  await expect(main).toContainText('No note that you may read.')
  await expect(main).toContainText('nor one of a wider partnership that you may read')
  await main.getByText('From raised to settled').click()
  await expect(main).toContainText('Nothing was raised that you may read.')
  await page.goto(`${theirs}/needs-and-money`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No request, decision or goal that you may read.',
  )
})
