import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { makeFolder, makeRepository, type Told } from '@lockstep/importers/testing/repository'
import { expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { allOf, openLogIn, recordedIn } from '../testing/recorded.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const DAYS = 20
const GOALS = 25

/** A company whose goals change every day. */
const restless: Told[] = Array.from({ length: DAYS }, (_, day) => ({
  at: new Date(Date.UTC(2022, 1, 1 + day)).toISOString().replace('.000Z', '+00:00'),
  author: `Author ${day % 7}`,
  files: {
    'goals/2022_q1.md': `# FY22-Q1\n\n> This runs from 2022-02-01 to 2022-04-30.\n\n## Sales\n\n${Array.from({ length: GOALS + day }, (__, n) => `- KR: Win customers of kind ${n} up to $${n + day}m\n`).join('')}`,
  },
}))

/** A data folder with an organisation that nobody has imported into. */
async function founded(): Promise<string> {
  const data = makeFolder()
  await commandLine(data)('found', 'Acme', '--owner', 'Ada', '--zone', 'UTC')
  return data
}

/** What an import recorded: each stream in its order, streams in the order in which they began. */
async function toldIn(data: string) {
  const imported = (await recordedIn(data)).filter(
    ({ metadata, stream }) => metadata.includes('"import"') && !stream.startsWith('organisation-'),
  )
  const streams = new Map<string, unknown[]>()
  for (const { stream, revision, type, data: said, metadata } of imported) {
    const { occurredAt, causationId } = JSON.parse(metadata)
    const event = {
      revision,
      type,
      said: type === 'PersonIdentified' ? 'sealed' : withoutPersons(said),
      occurredAt,
      causationId,
    }
    streams.set(stream, [...(streams.get(stream) ?? []), event])
  }
  return [...streams]
}

/** How many imports were begun and ended, and how many entries the first of them has. */
async function actsIn(data: string): Promise<number[]> {
  const all = await recordedIn(data)
  const [begun = [], ended = []] = ['ImportBegun', 'ImportEnded'].map((of) =>
    all.filter(({ type }) => type === of),
  )
  const own = all.filter(
    ({ metadata, type }) =>
      JSON.parse(metadata).correlationId === begun[0]?.id && !type.startsWith('Import'),
  )
  return [begun.length, ended.length, own.length]
}

/** How many entries came by import. */
const entriesIn = async (data: string): Promise<number> =>
  (await toldIn(data)).flatMap(([, events]) => events).length

/** Who consents is named by an id that every organisation gives anew. */
const withoutPersons = (said: string) => said.replace(/"consented":\[[^\]]*\]/, '')

function importing(history: string, data: string) {
  return spawn(process.execPath, [MAIN, 'import', 'git', history], {
    env: { ...process.env, LOCKSTEP_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** What an import that nothing stops records: it is the same each time. */
let whole: Awaited<ReturnType<typeof toldIn>> | undefined

async function importedAtOnce(history: string) {
  const data = await founded()
  await commandLine(data)('import', 'git', history)
  return toldIn(data)
}

it.each(['SIGKILL', 'SIGINT'] as const)(
  'an import that %s ends goes on where it was, and comes to the same',
  async (signal) => {
    const history = makeRepository(restless)
    whole ??= await importedAtOnce(history)
    const uninterrupted = whole
    const data = await founded()
    const log = await openLogIn(data)
    const before = (await allOf(log)).length
    const child = importing(history, data)
    const ended = once(child, 'exit')
    while (child.exitCode === null && (await allOf(log)).length < before + 50)
      await new Promise((go) => setTimeout(go, 5))
    child.kill(signal)
    // One Ctrl-C comes more than once, where npm passes it on.
    await new Promise((go) => setTimeout(go, 20))
    child.kill(signal)
    await log.close()
    const [[code, by], told] = await Promise.all([ended, text(child.stderr)])
    // As a shell tells it: while Node ends, a signal ends it at once, though all is said by then.
    const status = code ?? 128 + constants.signals[by as NodeJS.Signals]
    expect([status, told]).toEqual(
      signal === 'SIGKILL'
        ? [137, '']
        : [130, 'Stopped. What is recorded stays; run the same command to go on.\n'],
    )
    const half = (await recordedIn(data)).length - before
    expect(half).toBeLessThan(uninterrupted.flatMap(([, events]) => events).length)

    const { out } = await commandLine(data)('import', 'git', history)
    expect(out.at(-1)).toMatch(/^20 commits read, [1-9]\d* entries recorded; [1-9]\d* entries that/)
    expect(await toldIn(data)).toEqual(uninterrupted)
    expect(await actsIn(data)).toEqual([1, 1, await entriesIn(data)])
  },
  120_000,
)
