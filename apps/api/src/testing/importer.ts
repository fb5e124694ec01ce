import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { ImportJob } from '../imports/answers.ts'
import { type Browser, someServer } from './some-server.ts'

/** Somebody who imports files over HTTP. */
export class Importer {
  readonly #browser: Browser
  readonly #imports: string

  constructor(browser: Browser, org: string) {
    this.#browser = browser
    this.#imports = `/api/orgs/${org}/imports`
  }

  post = (path: string, body?: unknown) =>
    this.#browser.send('POST', `${this.#imports}${path}`, body)
  get = (path: string) => this.#browser.send('GET', `${this.#imports}${path}`)
  leave = (id: string) => this.#browser.send('DELETE', `${this.#imports}/${id}`)

  part(id: string, from: number, bytes: Uint8Array, type = 'application/octet-stream') {
    const path = `${this.#imports}/${id}/part?from=${from}`
    return this.#browser.put(path, bytes, type)
  }

  /** Sends a file whole. */
  async send(name: string, content: string | Uint8Array): Promise<ImportJob> {
    const bytes = Buffer.from(content as string)
    const { status, said } = await this.post('', { name, bytes: bytes.length })
    expect([status, said.is]).toEqual([201, 'arriving'])
    let job = said as ImportJob
    for (let from = 0; from < bytes.length; from += 1024 * 1024)
      job = (await this.part(job.id, from, bytes.subarray(from, from + 1024 * 1024))).said
    return job
  }

  /** Waits until nothing is being made of it any more. */
  async settled(id: string): Promise<ImportJob> {
    for (;;) {
      const { said } = await this.get(`/${id}`)
      if (!['reading', 'recording'].includes(said.is)) return said as ImportJob
      await pause(20)
    }
  }

  async looked(id: string, how: object = {}): Promise<ImportJob> {
    expect((await this.post(`/${id}/look`, how)).status).toBe(202)
    return this.settled(id)
  }

  async recorded(id: string, how: object = {}): Promise<ImportJob> {
    expect((await this.post(`/${id}/record`, how)).status).toBe(202)
    return this.settled(id)
  }

  /** Takes an import back, and waits until that is done. */
  async undone(id: string) {
    expect((await this.post(`/${id}/undo`, {})).status).toBe(202)
    for (;;) {
      const { said } = await this.get(`/${id}/undo`)
      if (said.is !== 'undoing') return said
      await pause(20)
    }
  }
}

/** A server with an organisation of two: Ada, who founded it, and Grace, a member. Both import. */
export async function importers() {
  const server = await someServer({ demo: false })
  const [owner, member] = [server.browser(), server.browser()]
  const link = server.foundingLink?.split('=').at(-1)
  const founding = { link, yourName: 'Ada Lovelace', otherName: 'Grace Hopper' }
  const { said } = await owner.post('/api/organisations', founding)
  const org: string = said.organisation
  await member.post(`/api/links/${said.joinLink.split('/').at(-1)}`)
  const view = async (name: string, browser = owner) =>
    (await browser.get(`/api/orgs/${org}/views/${name}`)).said
  const [own, theirs] = [new Importer(owner, org), new Importer(member, org)]
  return { server, org, owner, member, own, theirs, view }
}
