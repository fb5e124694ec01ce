import { dataFiles, execute, homeIn, openHome, SqliteAccess } from '@lockstep/application'
import type { CommandName } from '@lockstep/domain'
import { type EventLog, newId, openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'
import { ReadStore } from '@lockstep/projections'

/** All that is recorded in the only organisation of a data folder, in its order. */
export async function recordedIn(data: string): Promise<RecordedEvent[]> {
  const log = await openLogIn(data)
  const events = await allOf(log)
  await log.close()
  return events
}

/** The log of the only organisation of a data folder. */
export const openLogIn = async (data: string): Promise<EventLog> =>
  openEventLog(`sqlite:${await directoryIn(data)}/events.db`)

/** All that a log holds by now. */
export async function allOf(log: EventLog): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for await (const page of log.readAll()) events.push(...page)
  return events
}

/** All views of it, as they were made last. */
export async function viewsIn(data: string): Promise<string> {
  const store = new ReadStore(`${await directoryIn(data)}/read.db`, { readOnly: true })
  const dump = store.dump()
  store.close()
  return dump
}

/** What the owner of the only organisation of a data folder does in the browser meanwhile. */
export async function byItsOwner(
  data: string,
  name: CommandName,
  inputOf: (owner: string) => object,
): Promise<void> {
  const served = await servedIn(data)
  const home = await openHome(served.id, homeIn(data, served))
  const state = await home.organisation()
  const person = state.is === 'none' ? '' : state.owner
  const request = { name, input: inputOf(person), giver: { by: 'session', person } } as const
  await execute(home, { ...request, source: 'web', key: newId(new Date()) })
  await home.close()
}

const directoryIn = async (data: string): Promise<string> => homeIn(data, await servedIn(data))

async function servedIn(data: string) {
  const access = new SqliteAccess(dataFiles(data).access)
  const [served] = await access.served()
  await access.close()
  if (served === undefined) throw new Error('nothing was founded')
  return served
}
