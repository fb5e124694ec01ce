import { statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { idsOf } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { foundIn, letIn, type OwnOrganisation, withHome } from '../own-organisation.ts'
import { type RunningServer, startServer } from '../server.ts'
import type { Visitor } from '../visitor.ts'
import { lockstep } from './command-line.ts'
import { NO_DISK, type SmallDisk, smallDisk } from './small-disk.ts'

/** How many KiB are left when writing begins. `npm run faults` tries two hundred of them. */
const LEFT = process.env['LOCKSTEP_KILLS']
  ? Array.from({ length: 200 }, (_, n) => n * 2)
  : [0, 12, 60, 300]
/** What is written on it, in the log and in rows; and the write-ahead logs, as far as they grow. */
const DISK = 64 * 1024 + 2 * LEFT.reduce((sum, left) => sum + left, 0)
const REFUSED_ENOUGH = 24
const PATIENCE = 30_000

it(
  'a disk that runs full costs nothing that was acknowledged, and is got over without a restart',
  async ({ skip }) => {
    const disk = smallDisk(DISK)
    if (disk === undefined) return skip(NO_DISK)
    const own = await foundIn(disk.folder, ['Ada', 'Grace'])
    const server = await startServer({ dataFolder: disk.folder, args: ['--no-demo'] })
    try {
      await runFull(disk, own, server)
    } finally {
      await server.stop()
      disk.remove()
    }
  },
  60_000 + LEFT.length * 10_000,
)

it('views that find no room while the log still does say so, until they go on', async ({
  skip,
}) => {
  const disk = smallDisk(24 * 1024)
  if (disk === undefined) return skip(NO_DISK)
  const own = await foundIn(disk.folder, ['Ada'])
  const server = await startServer({ dataFolder: disk.folder, args: ['--no-demo'] })
  try {
    const [ada] = own.members
    if (!ada) throw new Error('one is needed')
    const visitor = await letIn(server.url, ada)
    const give = () =>
      visitor.give(own.org, 'ProposeGoal', { title: 'On we go', owners: [ada.person] })
    // What the log reuses of its own file it can write again and again; the views have not come that far.
    for (let n = 0; n < 50; n++) await give()
    const news = await visitor.listen(`${own.org}/live`)
    // The server is stopped with it open.
    news.ended.catch(() => {})
    fill(disk, 200)
    const ready = () => visitor.get('/api/ready')
    for (const until = Date.now() + PATIENCE; !(await ready()).said.standstill; ) {
      if (Date.now() > until) throw new Error('the views never stood still')
      const { status } = await give()
      // Where the log found no room either, a little of it for the next try.
      if (status === 507) truncateSync(ballast(disk), statSync(ballast(disk)).size - 4096)
    }
    const full = 'The disk of this server is full: what was recorded lately does not show until'
    expect((await ready()).said).toMatchObject({ standstill: expect.stringContaining(full) })
    await news.until(`event: standstill\ndata: {"says":"${full}`)
    expect((await visitor.get(`${own.org}/views/goals`)).status).toBe(200)
    const { out } = await lockstep(disk.folder, ['status'])
    expect(out).toMatch(/^Disk .*\bfree, which is too little: views stay behind/m)

    truncateSync(ballast(disk))
    await news.until('event: standstill\ndata: {}')
    expect((await ready()).said).not.toHaveProperty('standstill')
  } finally {
    await server.stop()
    disk.remove()
  }
}, 120_000)

async function runFull(disk: SmallDisk, own: OwnOrganisation, server: RunningServer) {
  const [first, second] = own.members
  if (!first || !second) throw new Error('two are needed')
  const writer = new Writer(await letIn(server.url, first), own, first.person, second.person)
  const reader = await letIn(server.url, second)
  for (const left of LEFT) {
    fill(disk, left)
    await writer.untilRefused()
    for (const view of ['me', 'goals', 'feedbacks', 'record', 'people']) {
      const { status } = await reader.get(`${own.org}/views/${view}`)
      expect([left, view, status]).toEqual([left, view, 200])
    }
    truncateSync(ballast(disk))
    await writer.expectTaken()
  }
  const stored = await idsIn(own)
  expect(writer.acknowledged.filter((id) => !stored.has(id))).toEqual([])
  expect(writer.refused.filter((id) => stored.has(id))).toEqual([])
  expect([...writer.statuses].filter((status) => status !== 503 && status !== 507)).toEqual([])
  expect(server.said()).toContain('The disk is full: views stay behind')
  expect(server.said()).not.toMatch(/^ +at /m)
}

const ballast = ({ folder }: SmallDisk) => join(folder, 'ballast')

function fill(disk: SmallDisk, left: number): void {
  const { bavail, bsize } = statfsSync(disk.folder)
  const ballasted = Buffer.alloc(Math.max(0, bavail * bsize - left * 1024))
  try {
    writeFileSync(ballast(disk), ballasted)
  } catch (error) {
    // The server may write meanwhile: then nothing is left.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

/** Writes until the disk is full, and remembers what was said. */
class Writer {
  readonly #visitor: Visitor
  readonly #own: OwnOrganisation
  readonly #self: PersonId
  readonly #other: PersonId
  /** Events that are stored, as it was said. */
  readonly acknowledged: string[] = []
  /** Events that are not, as it was said: nothing was recorded. */
  readonly refused: string[] = []
  readonly statuses = new Set<number>()

  constructor(visitor: Visitor, own: OwnOrganisation, self: PersonId, other: PersonId) {
    this.#visitor = visitor
    this.#own = own
    this.#self = self
    this.#other = other
  }

  /** Asks four things at a time until enough were refused. */
  async untilRefused(): Promise<void> {
    const enough = this.refused.length + REFUSED_ENOUGH
    for (let n = 0; this.refused.length < enough; n += 4) {
      const words = { title: `${n}`, text: 'Words. '.repeat(200 + (n % 7)) }
      const feedback = { to: this.#other, kind: 'direct', ...words }
      await Promise.all([
        this.#ask('GiveFeedback', feedback),
        this.#ask('GiveFeedback', feedback),
        this.#ask('ProposeGoal', { title: `${n}`, owners: [this.#self] }),
        this.#ask('AddMember', { name: `Nobody ${n}`, role: 'Other' }),
      ])
    }
  }

  /** With room again, everything is taken and shown. */
  async expectTaken(): Promise<void> {
    const goal = { title: 'On we go', owners: [this.#self] }
    const { status, said } = await this.#ask('ProposeGoal', goal)
    expect(status).toBe(200)
    const address = `${this.#own.org}/views/goals?after=${said.position}`
    for (const until = Date.now() + PATIENCE; ; await pause(100)) {
      const shown = await this.#visitor.get(address)
      if (shown.status === 200 && shown.text.includes(said.id)) return
      if (Date.now() > until) throw new Error(`views do not catch up: ${shown.text}`)
    }
  }

  async #ask(command: string, input: unknown) {
    const key = newId(new Date())
    const answer = await this.#visitor.give(this.#own.org, command, input, key)
    if (answer.status === 200) this.acknowledged.push(...answer.said.events)
    else {
      this.statuses.add(answer.status)
      const giver = { by: 'session', person: this.#self } as const
      const known = answer.said.code !== 'OutcomeUnknown'
      if (known) this.refused.push(idsOf({ giver, source: 'web', key }).event(0))
    }
    return answer
  }
}

const idsIn = (own: OwnOrganisation) =>
  withHome(own, async ({ log }) => {
    const ids = new Set<string>()
    for await (const page of log.readAll()) for (const { id } of page) ids.add(id)
    return ids
  })
