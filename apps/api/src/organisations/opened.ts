import { setTimeout as pause } from 'node:timers/promises'
import {
  type Home,
  openHome,
  openReading,
  type Reading,
  type Served,
  type Store,
} from '@lockstep/application'
import { PositionTokens } from '../http/position-tokens.ts'
import { HttpProblem } from '../http/problems.ts'

/** Milliseconds. So long who asks for an organisation waits until all of it has been read. */
const PATIENCE = 2_000

/** An organisation opened by this server. */
export interface Open {
  readonly served: Served
  readonly home: Home
  readonly reading: Reading
  readonly tokens: PositionTokens
}

/** Opens an organisation, or nothing of it. @param folder of its files */
export async function opened(served: Served, folder: string, store: Store): Promise<Open> {
  const home = await openHome(served.id, folder, { store, isThere: true })
  try {
    const tokens = new PositionTokens(await home.keys.secret('positions'))
    return { served, home, reading: await openReading(home, folder, store), tokens }
  } catch (error) {
    await home.close()
    throw error
  }
}

/** Records the first of what an organisation is to have, before it is opened. @returns what `fill` does */
export async function filled<T>(
  { id, demo: asDemo }: Served,
  folder: string,
  store: Store,
  fill: (home: Home) => Promise<T>,
): Promise<T> {
  const home = await openHome(id, folder, { store, asDemo })
  try {
    return await fill(home)
  } finally {
    await home.close()
  }
}

/** Waits a while for what was recorded before it was opened. @throws HttpProblem 503 */
export async function mustBeReady({ reading }: Open): Promise<void> {
  if (reading.progress().ready) return
  const inTime = reading.ready.then(() => true)
  const isReady = await Promise.race([inTime, pause(PATIENCE, false, { ref: false })])
  if (!isReady) throw notReady()
}

export const notReady = (): HttpProblem =>
  new HttpProblem(503, 'NotReady', 'This server is still reading what is recorded. Try again soon.')

export const alreadyHere = (): HttpProblem =>
  new HttpProblem(409, 'AlreadyHere', 'This organisation is on this server already.')
