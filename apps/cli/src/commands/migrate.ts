import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  dataFolder,
  type Home,
  moveHouse,
  organisationName,
  othersAtWork,
  type Served,
} from '@lockstep/application'
import type { Command, Terminal } from '../command.ts'
import { counted } from '../counted.ts'
import { type Data, organisationIn, unservedSays, withData, withHome, withLock } from '../data.ts'
import { Problem, UsageProblem } from '../problem.ts'

const STORE = '<store>'

export const migrateCommand: Command = {
  name: 'migrate',
  says: 'Moves organisations from one store to another, with their keys, sessions and links; the old store stays as it is. Stop every Lockstep that serves either of them first: it refuses beside one.',
  words: [],
  options: {
    from: {
      value: STORE,
      says: 'Where they are: postgres://…, kurrentdb://…, files (of LOCKSTEP_DATA), or files:<folder>.',
    },
    to: { value: STORE, says: 'Where they go.' },
    org: { value: '<id>', says: 'Only this one.' },
  },
  run: async (given, terminal) => {
    const [from, to] = [given.value('from'), given.value('to')]
    if (from === undefined || to === undefined)
      throw new UsageProblem('Say where from and where to: --from and --to.')
    if (placeOf(from, terminal) === placeOf(to, terminal))
      throw new UsageProblem('They are there already: --from and --to are the same.')
    await withData(at(from, terminal), (old) =>
      alone(old, () =>
        withData(
          at(to, terminal),
          (next) => alone(next, () => move(old, next, given.value('org'), terminal)),
          { make: true },
        ),
      ),
    )
    terminal.out(`Start Lockstep with ${settingFor(to)} from now on.`)
  },
}

/** The same for every way to name a store. */
function placeOf(store: string, terminal: Terminal): string {
  const { env } = at(store, terminal)
  const folder = dataFolder(env)
  return env['LOCKSTEP_STORE'] || (existsSync(folder) ? realpathSync(folder) : resolve(folder))
}

/** The terminal of who works in a store. @throws UsageProblem for a folder that is not named as one */
function at(store: string, { env }: Terminal): Pick<Terminal, 'env'> {
  const [files, folder] = /^files(?::(.+))?$/.exec(store) ?? []
  if (files === undefined && !store.includes('://'))
    throw new UsageProblem(`“${store}” is no store: say files:<folder>, or an address with “://”.`)
  if (files === undefined) return { env: { ...env, LOCKSTEP_STORE: store } }
  const data = folder === undefined ? {} : { LOCKSTEP_DATA: resolve(folder) }
  return { env: { ...env, LOCKSTEP_STORE: '', ...data } }
}

const settingFor = (store: string): string => {
  if (store === 'files') return 'no LOCKSTEP_STORE'
  const [, folder] = /^files:(.+)$/.exec(store) ?? []
  return folder === undefined
    ? 'LOCKSTEP_STORE set to where they went'
    : `LOCKSTEP_DATA=${resolve(folder)}`
}

/** Files have one lock, so that no server writes to them meanwhile; what servers share is looked at again at the end. */
async function alone(data: Data, work: () => Promise<void>): Promise<void> {
  if (data.store.at === 'files') return withLock(data, work)
  await mustBeAlone(data)
  await work()
}

/** @throws Problem where another Lockstep is at work in what servers share */
async function mustBeAlone({ store }: Data): Promise<void> {
  const others = store.at === 'files' ? [] : await othersAtWork(store)
  if (others.length > 0)
    throw new Problem(
      `Another Lockstep is at work there (${others.join(', ')}): what it records would stay behind. Stop every one of them, then run this again.`,
    )
}

async function move(
  old: Data,
  next: Data,
  only: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const all = only === undefined ? await old.access.served() : [await organisationIn(old, only)]
  const unserved = only === undefined ? await unservedSays(old) : undefined
  if (all.length === 0) throw new Problem(unserved ?? 'There is no organisation to move.')
  for (const served of all) {
    const there = { ...served, folder: served.id }
    await withHome(old, served, (from) =>
      withHome(next, there, (to) => moveOne(from, to, terminal), { make: true }),
    )
    await mustBeAlone(old)
    await next.access.takeOver(await old.access.waysIn(served.id))
    await serve(next, there)
  }
  if (unserved !== undefined) terminal.tell(`Not all was moved: ${unserved}`)
}

async function moveOne(from: Home, to: Home, { signal, tell, out }: Terminal): Promise<void> {
  const name = (await organisationName(from)) ?? from.id
  const progress = (events: number) => tell(`${name}: ${counted(events, 'entry', 'entries')}`, true)
  const events = await moveHouse(from, to, { signal, progress })
  out(`Moved ${name}: ${counted(events, 'entry', 'entries')}, each held against the old one.`)
}

/** Last of all: whoever comes in from now on finds everything. */
async function serve({ access }: Data, organisation: Served): Promise<void> {
  const known = (await access.served()).some(({ id }) => id === organisation.id)
  if (!known) await access.serve(organisation)
}
