import { sharedConnections } from '@lockstep/eventstore-client/postgres'

/** What a server makes of what it has acknowledged. */
export interface Durability {
  /** In a line: its version, and how it commits. */
  readonly says: string
  /** What may be lost; undefined where nothing is that was acknowledged. */
  readonly risk: string | undefined
}

/** Asks a PostgreSQL server. Its `synchronous_commit` is on for every connection of Lockstep, whatever the server's default. */
export async function durabilityOf(url: string): Promise<Durability> {
  const { connections, release } = sharedConnections(url)
  try {
    const [row] = await connections.reading((sql) => sql.unsafe(ASKED))
    const { version, fsync, commit, names, standbys } = row as unknown as Asked
    const waits = names !== ''
    const standby = waits
      ? `waits for the standby ${names}`
      : standbys > 0
        ? `${standbys} standby, not waited for`
        : 'no standby'
    return {
      says: `PostgreSQL ${version}, synchronous_commit ${commit}, fsync ${fsync}, ${standby}`,
      risk: riskOf(fsync, waits, standbys),
    }
  } finally {
    await release()
  }
}

function riskOf(fsync: string, waits: boolean, standbys: number): string | undefined {
  if (fsync !== 'on')
    return 'fsync is off: a power cut may lose or tear what was acknowledged. Set it to on.'
  if (standbys > 0 && !waits)
    return 'The standby is not waited for: where it takes over, the last entries that were acknowledged may be lost. Set synchronous_standby_names.'
  return undefined
}

interface Asked {
  readonly version: string
  readonly fsync: string
  readonly commit: string
  readonly names: string
  readonly standbys: number
}

const ASKED = `
  SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
    current_setting('synchronous_commit') AS commit, current_setting('synchronous_standby_names') AS names,
    (SELECT count(*)::int FROM pg_stat_replication) AS standbys`
