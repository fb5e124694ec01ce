// Writes a golden file for every type of event that has none, and for each `Type+field` that is named, out of a story told
// today. Those that are there stay.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHome } from '@lockstep/application'
import { newId, type RecordedEvent, type StoredEvent } from '@lockstep/eventstore-client'
import { goldenNames, holds, storedTypes, writeGolden } from './golden-file.ts'
import { tell } from './story/story.ts'
import { Teller } from './story/teller.ts'

const there = goldenNames()
const named = process.argv.slice(2)
const missing = [...storedTypes, ...named].filter((name) => !there.includes(name))
if (missing.length === 0) console.log('Every type of event has its golden file.')
else await writeMissing()

async function writeMissing(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'lockstep-golden-'))
  const home = await openHome(newId(new Date()), directory, { asDemo: true })
  const keys = async () => (await home.keys.all()).persons
  try {
    const teller = await Teller.of(home, directory)
    await tell(teller)
    await teller.stop()
    const log: RecordedEvent[] = []
    for await (const page of home.log.readAll()) log.push(...page)
    for (const name of missing) write(home.id, name, log, await keys())
  } finally {
    await home.close()
    await rm(directory, { recursive: true })
  }
}

function write(
  organisation: string,
  name: string,
  log: readonly RecordedEvent[],
  keys: Readonly<Record<string, string>>,
): void {
  const [type, field] = name.split('+')
  const found = log.find((event) => event.type === type && holds(event, field))
  if (found === undefined) {
    console.error(`The story records no ${name}: give it a sentence in compatibility/story.`)
    process.exitCode = 1
    return
  }
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
