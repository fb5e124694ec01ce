import { dataFiles, homeIn, SqliteAccess } from '@lockstep/application'
import { openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'

/** All that is recorded in the only organisation of a data folder, in its order. */
export async function recordedIn(data: string): Promise<RecordedEvent[]> {
  const access = new SqliteAccess(dataFiles(data).access)
  const [served] = access.served()
  access.close()
  if (served === undefined) throw new Error('nothing was founded')
  const log = await openEventLog(`sqlite:${homeIn(data, served)}/events.db`)
  const events: RecordedEvent[] = []
  for await (const page of log.readAll()) events.push(...page)
  await log.close()
  return events
}
