import { type ChildProcess, spawn } from 'node:child_process'
import { once as happens } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { EventLog, RecordedEvent } from '../src/index.ts'
import { all, event } from './events.ts'
import type { AtHand } from './place.ts'
import type { Told } from './writer-process.ts'

const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url))
const PROCESSES = 4
/** Appends a process; the promise is held by 200,000 in all: LOCKSTEP_APPENDS=50000. */
const SHARE = Number(process.env['LOCKSTEP_APPENDS'] ?? 48)
const TIMEOUT = 60_000 + PROCESSES * SHARE * 20

interface Writer {
  readonly process: ChildProcess
  readonly told: Told[]
  readonly exited: Promise<unknown>
}

function writer(address: string, streams: number): Writer {
  const child = spawn(process.execPath, [WRITER, address, String(SHARE), String(streams)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told: Told[] = []
  child.on('message', (message: Told) => told.push(message))
  // What it told is all here once its channel is closed, which may be after its end is known.
  const exited = Promise.all([happens(child, 'exit'), happens(child, 'disconnect')])
  return { process: child, told, exited: exited.then(([exit]) => exit) }
}

const acknowledged = ({ told }: Writer) =>
  told.flatMap((one) =>
    'acknowledged' in one ? [{ id: one.acknowledged, revision: one.revision }] : [],
  )

/** Reads from where it was the last time, again and again until something has ended, and once more. */
async function readingOn(log: EventLog, end: Promise<unknown>): Promise<RecordedEvent[]> {
  const list: RecordedEvent[] = []
  let isOver = false
  void end.then(() => {
    isOver = true
  })
  for (let last = false; !last; ) {
    last = isOver
    for await (const page of log.readAll(list.at(-1)?.position)) list.push(...page)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return list
}

export function processes(at: AtHand): void {
  it(
    'give each revision once, and each acknowledged append stands where it was said to',
    async () => {
      const log = await at().open()
      const writers = Array.from({ length: PROCESSES }, () => writer(at().address, 2))
      const ended = Promise.all(writers.map(({ exited }) => exited))
      const readOn = readingOn(log, ended)
      expect(await ended).toEqual(writers.map(() => [0, null]))
      const whole = await all(log.readAll())
      // A later event that can be seen before an earlier one would be all that is missed.
      expect((await readOn).map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
      const found = new Map(whole.map(({ id, revision }) => [id, revision]))
      const acks = writers.flatMap(acknowledged)
      expect(acks).toHaveLength(PROCESSES * SHARE)
      expect(found.size).toBe(acks.length)
      for (const { id, revision } of acks) expect(found.get(id)).toBe(revision)
      for (const one of Map.groupBy(whole, ({ stream }) => stream).values())
        expect(one.map(({ revision }) => revision)).toEqual(one.map((_, n) => n))
    },
    TIMEOUT,
  )

  it(
    'lose nothing acknowledged when one is killed, and what it had asked for is settled by asking again',
    async () => {
      const killed = writer(at().address, 1_000)
      while (acknowledged(killed).length < SHARE / 4) await happens(killed.process, 'message')
      killed.process.kill('SIGKILL')
      await killed.exited
      const log = await at().open()
      const found = new Set((await all(log.readAll())).map(({ id }) => id))
      for (const { id } of acknowledged(killed)) expect(found).toContain(id)
      for (const one of killed.told.filter((told) => 'asks' in told)) {
        await log.append(one.stream, [event(0, { id: one.asks })], one.expected)
      }
      const after = (await all(log.readAll())).map(({ id }) => id)
      expect(new Set(after).size).toBe(after.length)
      expect(after.slice(0, found.size)).toEqual([...found])
    },
    TIMEOUT,
  )
}
