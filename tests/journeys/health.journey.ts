import { expect, test } from './journey.ts'

test('the server says that it is well @main', async ({ page }) => {
  const answer = await page.goto('/api/health')
  expect(answer?.status()).toBe(200)
})
