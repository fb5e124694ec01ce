import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { become, openDemo } from './demo.ts'
import { expect, shoot, test } from './journey.ts'

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** As a third party does, who has the file and nothing else. */
const verified = (...args: string[]) =>
  spawnSync(process.execPath, [CLI, 'verify', ...args], {
    encoding: 'utf8',
    env: { LOCKSTEP_DATA: '/nowhere' },
  })

test('an auditor checks the record, saves it, and verifies the file elsewhere: a changed byte is named @main', async ({
  page,
}, info) => {
  await openDemo(page, '/record')
  await become(page, 'Helena Brandt')
  await page.getByRole('link', { name: 'Integrity', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('entries that you may see')
  const check = page.getByRole('region', { name: 'Check the record' })
  const checkNow = check.getByRole('button', { name: 'Check the record now' })
  await checkNow.click()
  await expect(check.getByRole('status')).toContainText(/entries are as signed, recorded from/)
  await expect(check.getByRole('status')).toContainText('Nothing was kept in this browser before')

  const key = await page
    .getByRole('definition')
    .filter({ hasText: 'The same for everybody here' })
    .getByRole('code')
    .textContent()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save the export' }).click()
  const file = info.outputPath('record.ndjson')
  await (await saving).saveAs(file)
  const sound = verified(file, '--key', key ?? '')
  expect(sound.stdout).toMatch(/^\d+ entries, what \S+ may see, as signed\.$/m)
  expect(sound.status).toBe(0)

  const text = await readFile(file, 'utf8')
  const line = text.split('\n')[20] ?? ''
  const changed = info.outputPath('changed.ndjson')
  await writeFile(changed, text.replace(line, line.replace('"revision":', '"revision":1')))
  const damaged = verified(changed)
  expect(damaged.status).toBe(1)
  expect(damaged.stdout).toContain(`Line 21: entry 20 ${JSON.parse(line).id} of `)
  expect(damaged.stdout).toContain('was changed.')

  const earlier = check.getByLabel('Choose an earlier export or head')
  await earlier.setInputFiles(changed)
  await checkNow.click()
  await expect(check.getByRole('alert')).toContainText(
    /changed\.ndjson is not as it was signed\. .+ was changed\./,
  )
  await earlier.setInputFiles({
    ...{ name: 'picture.ndjson', mimeType: 'image/png' },
    buffer: Buffer.alloc(1_000_000, 'no export\n'),
  })
  await checkNow.click()
  await expect(check.getByRole('alert')).toContainText('picture.ndjson is no export of a record')
  await earlier.setInputFiles(file)
  await checkNow.click()
  await expect(check.getByRole('status')).toContainText('It begins with record.ndjson')
  await shoot(page, 'integrity', true)
})
