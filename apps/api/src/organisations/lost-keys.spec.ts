import { mkdtempSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { startServer } from '../server.ts'
import { Browser, settingsIn } from '../testing/some-server.ts'

const WORDS = 'Grew up in a caravan.'

it('keys that were lost are said at the start, no others are made, and no view fails', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue()
  onTestFinished(() => warned.mockRestore())
  const data = mkdtempSync(join(tmpdir(), 'lockstep-lost-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  const started = () => startServer({ ...settingsIn(data), demo: false })

  const before = await started()
  const browser = new Browser(before.url)
  const link = before.foundingLink?.split('=').at(-1)
  const names = { yourName: 'Ada', otherName: 'Grace', link }
  const { organisation: org, person } = (await browser.post('/api/organisations', names)).said
  const told = { id: person, text: WORDS }
  expect((await browser.give(org, 'TellBackground', told)).status).toBe(200)
  await before.app.close()
  expect(warned).not.toHaveBeenCalled()
  const keys = join(data, org, 'keys.db')
  await rename(keys, `${keys}.away`)

  const after = await started()
  onTestFinished(() => after.app.close())
  const there = new Browser(after.url)
  const { cookie } = browser
  const view = (name: string) =>
    there.send('GET', `/api/orgs/${org}/views/${name}`, undefined, { cookie })
  await expect
    .poll(() => warned.mock.calls.flat().join())
    .toMatch(`Organisation ${org}: The keys of 2 people are missing here`)
  const refused = await there.give(org, 'TellBackground', told, { cookie })
  expect([refused.status, refused.said.code]).toEqual([503, 'KeysMissing'])
  const more = { name: 'Ines', role: 'CFO' }
  expect((await there.give(org, 'AddMember', more, { cookie })).status).toBe(200)
  for (const name of ['people', 'me', `person?id=${person}`, 'search?text=caravan', 'home']) {
    const { status, said } = await view(name)
    expect([name, status, JSON.stringify(said).includes(WORDS)]).toEqual([name, 200, false])
  }
}, 60_000)
