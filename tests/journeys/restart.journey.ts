import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../server.ts'
import { expect, expectRefusal, shoot, test } from './journey.ts'

test('the printed link founds one’s own without a demo, and a restart loses nothing', async ({
  page,
  anotherBrowser,
  complaints,
  storage,
}) => {
  const env = await storage.empty()
  const dataFolder = await mkdtemp(join(tmpdir(), 'lockstep-restart-'))
  const first = await startServer({ args: ['--no-demo'], env, dataFolder })
  await page.goto(first.url)
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/entered by a link/)
  await expect.poll(() => first.said()).toContain('once, at ')
  const printed = /once, at (\S+)/.exec(first.said())?.[1] ?? ''
  await page.goto(printed)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'The other’s name' }).fill('Grace')
  await page.route('**/api/organisations', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  complaints.splice(0)
  // A browser that got no answer got no cookie either.
  await page.context().clearCookies()

  await page.goto(printed)
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/named the two already/)
  await shoot(page, 'own-founded-unanswered')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('region', { name: 'The link for Grace' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Your recovery code' })).toBeVisible()
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing is recorded')
  const stranger = await anotherBrowser()
  await stranger.goto(printed)
  await expect(stranger.getByRole('heading', { level: 1 }).first()).toHaveText(/link was used/)
  expectRefusal(complaints, 404)
  await page.goto(printed)
  await expect(page).toHaveURL(/\/o\//)
  expectRefusal(complaints, 404)
  await page.getByRole('link', { name: 'Add a goal' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Reach 400 hospitals')
  await page.getByRole('button', { name: 'Propose a goal' }).click()
  const goal = page.getByRole('heading', { name: /Reach 400 hospitals/ })
  await expect(goal).toBeVisible()

  const { port } = new URL(first.url)
  first.process.kill('SIGKILL')
  await first.stop()
  const news = page.getByRole('status').filter({ hasText: 'can’t be reached' })
  await expect(news).toBeVisible()
  await shoot(page, 'server-away')
  const second = await startServer({ args: ['--no-demo'], env, dataFolder, port: Number(port) })
  await expect(news).toHaveCount(0)
  await page.reload()
  await expect(goal).toBeVisible()
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const list = page.getByRole('heading', { name: 'For you, Ada' })
  await expect(list).toBeVisible()
  await page.goto(new URL('/', page.url()).href)
  await expect(list).toBeVisible()
  // While the server was away, the live stream could not reach it.
  complaints.splice(0)
  await page.close()
  await second.stop()
  await rm(dataFolder, { recursive: true, force: true })
})
