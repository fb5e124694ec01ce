import { newId } from '../ids.ts'
import { type Connection, soon } from './connection.ts'
import { isConflict } from './failures.ts'
import { streamPage } from './requests.ts'
import { recorded } from './rows.ts'

/**
 * The id of the log with a name, made with the log: the only event of the stream that has the name itself and so lies
 * outside the prefix of the log's own.
 * @throws StoreUnavailable, OutcomeUnknown
 */
export async function logIdOf(connection: Connection, name: string): Promise<string> {
  const found = await idIn(connection, name)
  if (found !== undefined) return found
  const event = { id: newId(new Date()), type: 'LogMade', data: '{}', metadata: '{}' }
  const { until } = connection
  try {
    await connection.append({ stream: name, events: [event], expected: 'none' }, until)
    return event.id
  } catch (error) {
    if (!isConflict(error)) throw error
    return soon(() => idIn(connection, name), until)
  }
}

async function idIn(connection: Connection, name: string): Promise<string | undefined> {
  const [answer] = await connection.ask(streamPage(name, 0, 1))
  return answer === undefined ? undefined : recorded(answer, '')?.id
}
