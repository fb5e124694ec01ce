import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, shoot, test } from './journey.ts'

interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A program of Ada's own: it takes what it is sent, and offers a table. */
async function someProgram(table: string) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part))
    request.on('end', () => {
      if (request.method === 'POST') received.push({ headers: request.headers, body })
      if (request.url === '/gone.csv') response.statusCode = 404
      response.end(request.method === 'GET' ? table : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, received, stop: () => server.close() }
}

async function started(page: Page): Promise<string> {
  await page.goto('/?own')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace')
  await page.getByRole('textbox', { name: 'The other’s name' }).fill('Grace Hopper')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeVisible()
  await page.getByRole('link', { name: 'To your first day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing is recorded')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

const shownOnce = async (page: Page, section: string): Promise<string> => {
  const code = page.getByRole('region', { name: section }).getByRole('status').getByRole('code')
  await expect(code).toBeVisible()
  return (await code.textContent()) ?? ''
}

test('a program reads by a key, is told by a webhook, and is followed, until each is ended @main', async ({
  page,
  baseURL,
}) => {
  const program = await someProgram('Goal,Owner\nWin partners,Ada Lovelace\n')
  const org = await started(page)
  await page.goto(`/o/${org}/people`)

  const keys = page.getByRole('region', { name: 'Keys for programs' })
  await keys.getByRole('textbox', { name: 'What uses it' }).fill('Weekly report')
  const make = keys.getByRole('button', { name: 'Make a key' })
  await make.click({ force: true })
  await expect(keys.getByText('Choose what it may do.')).toBeVisible()
  await keys.getByRole('group', { name: 'It may' }).getByRole('checkbox').first().check()
  await make.dblclick()
  const key = await shownOnce(page, 'Keys for programs')
  const ask = (view: string) =>
    fetch(`${baseURL}/api/orgs/${org}/views/${view}`, {
      headers: { authorization: `Bearer ${key}` },
    })
  expect((await ask('goals')).status).toBe(200)

  const hooks = page.getByRole('region', { name: 'Webhooks' })
  await hooks.getByRole('textbox', { name: 'Address' }).fill(`${program.url}/hook`)
  await hooks.getByRole('button', { name: 'Make a webhook' }).dblclick()
  const secret = await shownOnce(page, 'Webhooks')
  await expect(hooks.getByRole('article')).toContainText('Nothing was sent yet.')

  await page.goto(`/o/${org}/import`)
  const followed = page.getByRole('region', { name: 'Followed' })
  await followed.getByRole('textbox', { name: 'Address' }).fill(`${program.url}/goals.csv`)
  await followed.getByRole('button', { name: 'Follow it' }).dblclick()
  await expect(followed.getByRole('article')).toContainText(/\d new entr/)
  await shoot(page, 'wires-followed')
  await expect.poll(() => program.received.length).toBeGreaterThan(0)
  const sent = program.received.find(({ body }) => body.includes('"GoalProposed"'))
  const { headers, body } = sent ?? { headers: {}, body: '' }
  const signedText = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const secretKey = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', secretKey).update(signedText).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${signature}`)
  await followed.getByRole('button', { name: `Stop following ${program.url}/goals.csv` }).click()
  await expect(followed.getByRole('article')).toHaveCount(0)

  await followed.getByRole('textbox', { name: 'Address' }).fill(`${program.url}/gone.csv`)
  await followed.getByRole('button', { name: 'Follow it' }).click()
  await expect(followed.getByRole('article')).toContainText('nothing at this address')
  await page.goto(`/o/${org}/`)
  const forAda = page.getByRole('complementary', { name: 'What you must do' })
  await expect(forAda).toContainText('A source that you follow: 127.0.0.1')
  await forAda.getByRole('button', { name: 'Agree' }).click()
  await expect(forAda).toContainText('1 open')
  await expect(forAda).not.toContainText('Nothing waits for you')

  await expect(async () => {
    await page.goto(`/o/${org}/people`)
    await expect(hooks.getByRole('article')).toContainText('All was taken.', { timeout: 2_000 })
  }).toPass()
  await hooks.locator('summary').filter({ hasText: 'The last tries' }).click()
  await expect(hooks.getByRole('table', { name: 'The last tries' })).toContainText(
    'proposed a goal',
  )
  await shoot(page, 'wires-people', true)
  await hooks.getByRole('button', { name: `End the webhook to ${program.url}/hook` }).click()
  await expect(hooks.getByRole('article')).toHaveCount(0)
  await expect(keys.getByRole('row', { name: 'Weekly report' })).toContainText('last used')
  await keys.getByRole('button', { name: 'End the key Weekly report' }).click()
  await expect(keys.getByRole('row')).toHaveCount(0)
  expect((await ask('goals')).status).toBe(401)
  program.stop()
})
