import { StoreUnavailable } from '../errors.ts'
import { Client } from './client.ts'
import { translated } from './failures.ts'

/** Milliseconds. */
const PATIENCE = 10_000

/** The nodes of a KurrentDB, as far as they know of each other. */
export interface Cluster {
  readonly nodes: number
  /** Those of them that can be reached by the others. */
  readonly alive: number
}

/** Asks the server or cluster at an address. @throws StoreUnavailable */
export async function clusterAt(url: string): Promise<Cluster> {
  const client = new Client(url)
  try {
    const members = await client.members(PATIENCE)
    return {
      nodes: members.length,
      alive: members.filter((member) => member.getIsAlive()).length,
    }
  } catch (error) {
    const cause = translated(error)
    throw new StoreUnavailable(`KurrentDB can't be used: ${cause.message}`, { cause })
  } finally {
    await client.close()
  }
}
