import { statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { files } from '@lockstep/application'
import { newId, openEventLog } from '@lockstep/eventstore-client'
import { describe, expect, it } from 'vitest'
import { foundIn, letIn, type OwnOrganisation } from '../own-organisation.ts'
import { startServer } from '../server.ts'
import type { Visitor } from '../visitor.ts'
import { NO_DISK, type SmallDisk, smallDisk } from './small-disk.ts'

/** How much is left when writing begins, in KiB. `npm run faults` tries every one of two hundred. */
const LEFT = process.env['LOCKSTEP_KILLS']
  ? Array.from({ length: 200 }, (_, n) => n * 4)
  : [0, 12, 60, 300]

const PATIENCE = 30_000

describe('a disk that runs full', () => {
  it(
    'costs nothing that was acknowledged, leaves reading alone, and is got over without a restart',
    async ({ skip }) => {
      const disk = smallDisk(12 * 1024)
      if (disk === undefined) return skip(NO_DISK)
      try {
        const own = await foundIn(disk.folder, ['Ada', 'Grace'])
        const server = await startServer({ dataFolder: disk.folder, args: ['--no-demo'] })
        const [first, second] = own.members
        if (!first || !second) throw new Error('two are needed')
        server.process.on('exit', (code, signal) =>
          console.log('EXIT', code, signal, server.said()),
        )
        const ada = await letIn(server.url, first)
        const told = await letIn(server.url, second)
        const acknowledged = new Set<string>()
        for (const left of LEFT) {
          fill(disk, left)
          const refusals = await writeUntilRefused(ada, own, second.person, acknowledged)
          expect(refusals.filter((status) => status !== 507 && status !== 503)).toEqual([])
          for (const view of ['me', 'goals', 'feedbacks', 'record', 'people']) {
            expect([view, (await told.get(`${own.org}/views/${view}`)).status]).toEqual([view, 200])
          }
          free(disk)
          await expectWritable(ada, own, acknowledged)
        }
        expect(await idsIn(own)).toEqual(expect.arrayContaining([...acknowledged]))
        expect(server.said()).toContain('The disk is full: views stay behind')
        expect(server.said()).not.toMatch(/^ +at /m)
        await server.stop()
      } finally {
        disk.remove()
      }
    },
    60_000 + LEFT.length * 10_000,
  )
})

const ballast = ({ folder }: SmallDisk) => join(folder, 'ballast')

function fill(disk: SmallDisk, left: number): void {
  const { bavail, bsize } = statfsSync(disk.folder)
  writeFileSync(ballast(disk), Buffer.alloc(Math.max(0, bavail * bsize - left * 1024)))
}

const free = (disk: SmallDisk) => truncateSync(ballast(disk))

/** Writes, four at a time, until nothing has been taken for a while. @returns the statuses of what was refused */
async function writeUntilRefused(
  ada: Visitor,
  { org }: OwnOrganisation,
  to: string,
  acknowledged: Set<string>,
): Promise<number[]> {
  const refused: number[] = []
  for (let n = 0; refused.length < 24; n += 1) {
    const asked = Array.from({ length: 4 }, (_, k) => {
      const feedback = { to, kind: 'direct', title: `${n} ${k}`, text: 'Words. '.repeat(200 + k) }
      return ada.give(org, 'GiveFeedback', feedback)
    })
    for (const { status, said } of await Promise.all(asked)) {
      if (status === 200) for (const id of said.events) acknowledged.add(id)
      else refused.push(status)
    }
  }
  return refused
}

async function expectWritable(
  ada: Visitor,
  { org, members }: OwnOrganisation,
  acknowledged: Set<string>,
): Promise<void> {
  const key = newId(new Date())
  const goal = { title: 'On we go', owners: [members[0]?.person] }
  const given = await ada.give(org, 'ProposeGoal', goal, key)
  expect([given.status, given.text]).toEqual([200, expect.anything()])
  for (const id of given.said.events) acknowledged.add(id)
  for (let waited = 0; ; waited += 100) {
    const { status, text } = await ada.get(`${org}/views/goals?after=${given.said.position}`)
    if (status === 200 && text.includes(given.said.id)) return
    if (waited > PATIENCE) throw new Error(`the views did not catch up: ${status} ${text}`)
    await pause(100)
  }
}

async function idsIn({ directory }: OwnOrganisation): Promise<string[]> {
  const log = await openEventLog(`sqlite:${files(directory).log}`)
  const ids: string[] = []
  for await (const page of log.readAll()) ids.push(...page.map(({ id }) => id))
  await log.close()
  return ids
}
