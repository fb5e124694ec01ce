import type { Cluster } from '@lockstep/eventstore-client/kurrentdb'
import type { Store } from './store.ts'

/** What a server makes of what it has acknowledged. */
export interface Durability {
  /** In a line: its version, and how it commits. */
  readonly says: string
  /** What may be lost, or was never tried; undefined where neither is so. */
  readonly risk: string | undefined
}

/** What the servers of a store make of what they have acknowledged: that of the logs first; none where it has none. */
export async function durabilityIn(store: Store): Promise<readonly Durability[]> {
  if (store.at === 'files') return []
  const keys = await durabilityOf(store.keys)
  return store.log.startsWith('kurrentdb') ? [await durabilityOfCluster(store.log), keys] : [keys]
}

/** Asks a PostgreSQL server. Its `synchronous_commit` is on for every connection of Lockstep, whatever the server's default. */
async function durabilityOf(url: string): Promise<Durability> {
  const { sharedConnections } = await import('@lockstep/eventstore-client/postgres')
  const { connections, release } = sharedConnections(url)
  try {
    const [row] = await connections.reading((sql) => sql.unsafe(ASKED))
    const asked = row as unknown as Asked
    const risks = [riskOf(asked), untried(asked.number)].filter((risk) => risk !== undefined)
    return { says: saysOf(asked), risk: risks.join(' ') || undefined }
  } finally {
    await release()
  }
}

/** Asks a KurrentDB server or cluster. It acknowledges what most of its nodes have. */
async function durabilityOfCluster(url: string): Promise<Durability> {
  const { clusterAt } = await import('@lockstep/eventstore-client/kurrentdb')
  const { nodes, alive } = await clusterAt(url)
  const most = Math.floor(nodes / 2) + 1
  const says =
    nodes === 1
      ? 'KurrentDB on one node: an entry is acknowledged once that has it'
      : `KurrentDB on ${nodes} nodes: an entry is acknowledged once ${most} have it`
  return { says, risk: riskOfCluster({ nodes, alive }, most) }
}

function riskOfCluster({ nodes, alive }: Cluster, most: number): string | undefined {
  if (alive === nodes) return undefined
  return `${alive} of the ${nodes} nodes are there: nothing is lost, and with less than ${most} nothing can be recorded.`
}

function saysOf({ version, commit, fsync, names, standbys }: Asked): string {
  const standby =
    names !== ''
      ? `waits for the standby ${names}`
      : standbys > 0
        ? `${standbys} standby, not waited for`
        : 'no standby'
  return `PostgreSQL ${version}, synchronous_commit ${commit}, fsync ${fsync}, ${standby}`
}

function riskOf({ fsync, names, standbys, waited }: Asked): string | undefined {
  if (fsync !== 'on')
    return 'fsync is off: a power cut may lose or tear what was acknowledged. Set it to on.'
  if (names !== '' && waited === 0)
    return 'The standby that is waited for is not there: nothing can be recorded until it is. Start it, or empty synchronous_standby_names.'
  if (names === '' && standbys > 0)
    return 'The standby is not waited for: where it takes over, the last entries that were acknowledged may be lost. Set synchronous_standby_names.'
  return undefined
}

/** The oldest PostgreSQL on which the tests were run. */
const OLDEST_TRIED = 15

/** What is said of a version as PostgreSQL numbers it, `150018` for 15.18, where it was never tried. */
export const untried = (number: number): string | undefined =>
  Math.floor(number / 10_000) >= OLDEST_TRIED
    ? undefined
    : `Lockstep was never tried on a PostgreSQL before ${OLDEST_TRIED}, and does not know that it keeps what it acknowledges there.`

interface Asked {
  readonly version: string
  readonly number: number
  readonly fsync: string
  readonly commit: string
  readonly names: string
  readonly standbys: number
  /** Those of them that a commit waits for. */
  readonly waited: number
}

const ASKED = `
  SELECT current_setting('server_version') AS version,
    current_setting('server_version_num')::int AS number, current_setting('fsync') AS fsync,
    current_setting('synchronous_commit') AS commit, current_setting('synchronous_standby_names') AS names,
    (SELECT count(*)::int FROM pg_stat_replication) AS standbys,
    (SELECT count(*)::int FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')) AS waited`
