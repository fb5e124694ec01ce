// Writes a golden file for every type of event that has none, and for each `Type+field` or `Type-field` that is named, out of
// stories told today. Those that are there stay.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHome } from '@lockstep/application'
import { newId, type RecordedEvent, type StoredEvent } from '@lockstep/eventstore-client'
import { goldenNames, isOf, storedTypes, writeGolden } from './golden-file.ts'
import { tell, tellOfNoName } from './story/story.ts'
import { Teller } from './story/teller.ts'

const there = goldenNames()
const named = process.argv.slice(2)
const missing = [...storedTypes, ...named].filter((name) => !there.includes(name))
if (missing.length === 0) console.log('Every type of event has its golden file.')
else await writeMissing()

/** What an organisation recorded while a story was told to it, and the keys of its people. */
interface Told {
  readonly organisation: string
  readonly log: readonly RecordedEvent[]
  readonly keys: Readonly<Record<string, string>>
}

async function writeMissing(): Promise<void> {
  const told = [await toldBy(tell), await toldBy(tellOfNoName)]
  for (const name of missing) {
    const organisation = told.find(({ log }) => log.some((event) => isOf(event, name)))
    if (organisation !== undefined) write(name, organisation)
    else {
      console.error(`The stories record no ${name}: give it a sentence in compatibility/story.`)
      process.exitCode = 1
    }
  }
}

async function toldBy(story: (teller: Teller) => Promise<void>): Promise<Told> {
  const directory = await mkdtemp(join(tmpdir(), 'lockstep-golden-'))
  const home = await openHome(newId(new Date()), directory, { asDemo: true })
  try {
    const teller = await Teller.of(home, directory)
    await story(teller)
    await teller.stop()
    const log: RecordedEvent[] = []
    for await (const page of home.log.readAll()) log.push(...page)
    return { organisation: home.id, log, keys: (await home.keys.all()).persons }
  } finally {
    await home.close()
    await rm(directory, { recursive: true })
  }
}

function write(name: string, { organisation, log, keys }: Told): void {
  const found = log.find((event) => isOf(event, name))
  if (found === undefined) return
  const { stream, revision } = found
  const until = log.filter((one) => one.stream === stream && one.revision <= revision).map(stored)
  const named = JSON.stringify(until)
  writeGolden(name, {
    organisation,
    keys: Object.fromEntries(Object.entries(keys).filter(([person]) => named.includes(person))),
    before: until.slice(0, -1),
    event: stored(found),
  })
  console.log(`Wrote ${name}.`)
}

function stored({ id, type, stream, revision, data, metadata }: RecordedEvent): StoredEvent {
  return { id, type, stream, revision, data, metadata }
}
