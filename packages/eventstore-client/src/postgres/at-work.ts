import { sharedConnections, WHO } from './connections.ts'

/**
 * Which other processes of Lockstep are connected to a server's database: a server that serves from it always is.
 * @returns each as `lockstep 4711 on web-1`
 */
export async function othersAtWork(url: string): Promise<readonly string[]> {
  const { connections, release } = sharedConnections(url)
  try {
    const rows = await connections.reading((sql) => sql.unsafe(ASKED, [WHO]))
    return rows.map(({ who }) => String(who))
  } finally {
    await release()
  }
}

const ASKED = `
  SELECT DISTINCT application_name AS who FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE 'lockstep%' AND application_name <> $1
  ORDER BY who`
