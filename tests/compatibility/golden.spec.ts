import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  exportLog,
  type Home,
  openHome,
  projectedAnew,
  readExport,
  restoreLog,
} from '@lockstep/application'
import {
  eventDefinition,
  lifeOf,
  nounNamed,
  type Recorded,
  refOf,
  type Sealed,
  upcasters,
} from '@lockstep/domain'
import { canonical, type RecordedEvent, type StoredEvent } from '@lockstep/eventstore-client'
import { changeMarked } from '@lockstep/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asText,
  type GoldenFile,
  goldenFile,
  goldenNames,
  goldenText,
  isOf,
  storedTypes,
  typeIn,
} from './golden-file.ts'

const names = goldenNames()
const all = names.map(goldenFile)
const byOrganisation = Map.groupBy(all, ({ organisation }) => organisation)
const homes = new Map<string, Home>()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lockstep-golden-'))
  for (const [organisation, files] of byOrganisation) {
    const home = await openHome(organisation, join(folder, organisation))
    for (const { keys, before, event } of files) {
      await home.keys.restore({ persons: keys, secrets: {} })
      await home.log.restore([...before, event])
    }
    homes.set(organisation, home)
  }
})
afterAll(async () => {
  for (const home of homes.values()) await home.close()
  await rm(folder, { recursive: true })
})

const homeOf = ({ organisation }: GoldenFile): Home => {
  const home = homes.get(organisation)
  if (home === undefined) throw new Error('every golden file has been restored')
  return home
}

/** The stream of a golden file up to its event, as deciders and folds meet it. */
async function recordedOf(golden: GoldenFile): Promise<Recorded[]> {
  const recorded = await homeOf(golden).streams.recorded(golden.event.stream)
  return recorded.slice(0, golden.event.revision + 1)
}

it('every type of event that may be stored has a golden file, and no other type has one', () => {
  expect(names.filter((name) => !typeIn(name).later).toSorted()).toEqual(storedTypes)
})

describe.each(names.map((name) => [name, goldenFile(name)] as const))('%s', (name, golden) => {
  const { event } = golden

  it('is in its file as it was stored', () => {
    const text = goldenText(name)
    expect(isOf(event, name)).toBe(true)
    expect(asText(golden)).toBe(text)
    expect(text).toContain(`"data":${event.data},`)
    expect(text).toContain(`"metadata":${event.metadata},`)
  })

  it('is read from a log with the same bytes', async () => {
    const read: RecordedEvent[] = []
    for await (const page of homeOf(golden).log.read(event.stream, event.revision))
      read.push(...page)
    expect(read[0]).toMatchObject({ ...event })
  })

  it('has the shape that is read today, its marked values open, and is written again as it was', async () => {
    const { codec } = homeOf(golden)
    const recorded = (await recordedOf(golden)).at(-1) as Recorded
    const marks: Sealed[] = []
    const clear = changeMarked(recorded.type, recorded.data as never, (mark) => {
      const value = codec.open(mark as Sealed)
      expect(value).toBeDefined()
      marks.push(mark as Sealed)
      return { owners: (mark as Sealed).owners, value }
    })
    const checked = checkedAs(recorded.type, clear)
    expect(checked).toEqual(clear)
    if (isOlder(event)) return
    const again = changeMarked(recorded.type, checked, () => storedMark(marks.shift() as Sealed))
    expect(canonical(again)).toBe(event.data)
  })

  it('moves its record’s life on', async () => {
    const recorded = await recordedOf(golden)
    const life = lifeOf(nounNamed(refOf(event.stream).noun), recorded)
    expect(life.state.is).not.toBe('none')
    expect(life.lastAt).toMatch(/^\d{4}-/)
  })
})

/** Whether it, or what it mends, was stored in a shape that is no longer written. */
function isOlder({ type, data }: StoredEvent): boolean {
  const { type: inner } = JSON.parse(data) as { readonly type?: unknown }
  return [type, inner].some((one) => typeof one === 'string' && Object.hasOwn(upcasters, one))
}

/** The data as its schema reads it; a mending's inner data by the schema of what it mends. */
function checkedAs(type: string, data: Record<string, unknown>): Record<string, unknown> {
  const definition = eventDefinition(type)
  if (definition !== undefined) return definition.data.parse(data) as Record<string, unknown>
  if (typeof data['type'] !== 'string') return data
  return { ...data, data: checkedAs(data['type'], data['data'] as Record<string, unknown>) }
}

const storedMark = ({ owners, path, nonce, ciphertext }: Sealed) => ({
  owners,
  path,
  nonce,
  ciphertext,
})

it('all of them together make rows, and an export that makes the same log', async () => {
  for (const home of homes.values()) {
    const dump = JSON.parse(await projectedAnew(home))
    const streams = new Set(dump.entries.map(([, stream]: string[]) => stream))
    const rows = Object.values(dump.folds).flatMap((fold) =>
      Object.keys((fold as { rows: object }).rows),
    )
    for (const stream of streams) expect(rows).toContain(refOf(stream as string).id)
    const copy = await openHome(home.id, join(folder, `${home.id}-copy`))
    await restoreLog(copy, readExport(exportLog(home)))
    expect(await bytesOf(copy)).toEqual(await bytesOf(home))
    await copy.close()
  }
})

async function bytesOf({ log }: Home): Promise<StoredEvent[]> {
  const list: StoredEvent[] = []
  for await (const page of log.readAll())
    for (const { position: _, recordedAt: __, ...event } of page) list.push(event)
  return list
}
