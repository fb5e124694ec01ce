import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that somebody offers at an address, and may answer otherwise. */
export async function someSite() {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-site-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  let status = 200
  let asked = 0
  let meanwhile = async () => {}
  const server = createServer(async (request, response) => {
    asked += 1
    const path = (request.url ?? '').split('?')[0] ?? ''
    const file = await readFile(join(folder, path)).catch(() => undefined)
    const answer = status === 200 && file === undefined ? 404 : status
    await meanwhile()
    response.writeHead(answer, { location: '/elsewhere' }).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  return {
    folder,
    url: (path: string) => `http://127.0.0.1:${port}/${path}`,
    offer: (name: string, text: string) => writeFileSync(join(folder, name), text),
    answer: (next: number) => {
      status = next
    },
    asked: () => asked,
    /** What happens each time before an answer goes out, with what was on offer before. */
    whileAnswering: (happens: () => Promise<void>) => {
      meanwhile = happens
    },
  }
}
