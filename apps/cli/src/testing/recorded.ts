import { dataFiles, homeIn, SqliteAccess } from '@lockstep/application'
import { type EventLog, openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'
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

async function directoryIn(data: string): Promise<string> {
  const access = new SqliteAccess(dataFiles(data).access)
  const [served] = await access.served()
  await access.close()
  if (served === undefined) throw new Error('nothing was founded')
  return homeIn(data, served)
}
