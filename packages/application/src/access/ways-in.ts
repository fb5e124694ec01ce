/** How every store keeps an organisation's ways in: tables of one shape, tokens, keys and codes hashed. */
export const WAYS_IN = {
  sessions: [
    ...['token', 'id', 'organisation', 'person', 'device', 'since', 'words_since', 'revoked'],
    ...['let_in', 'used'],
  ],
  links: ['token', 'organisation', 'link', 'expires'],
  recovery_codes: ['organisation', 'person', 'code', 'words_since', 'let_in', 'made'],
  vouches: ['organisation', 'person', 'by', 'at'],
  api_keys: [
    ...['token', 'id', 'organisation', 'person', 'name', 'scopes', 'session', 'since'],
    ...['until', 'expires', 'used', 'words_since', 'let_in'],
  ],
  webhooks: [
    ...['id', 'organisation', 'person', 'url', 'only_these', 'since', 'words_since', 'let_in'],
    ...['log', 'position', 'recorded', 'attempts', 'failing_since', 'next', 'paused'],
    ...['taken_by', 'taken_until'],
  ],
  followed_sources: [
    ...['id', 'organisation', 'person', 'url', 'kind', 'every', 'since', 'words_since', 'let_in'],
    ...['seen', 'next', 'taken_by', 'taken_until'],
  ],
  looks: [
    ...['organisation', 'concerned', 'viewer', 'noun', 'record', 'way', 'day', 'first', 'last'],
    ...['standing', 'principals'],
  ],
} as const

type Kept = string | number | null

/** Sessions, links, codes, vouches, keys and looks as they are kept, for another store to take over. */
export type WaysIn = {
  readonly [table in keyof typeof WAYS_IN]: readonly Readonly<Record<string, Kept>>[]
}

const tables = Object.keys(WAYS_IN) as (keyof WaysIn)[]

/** What stands in all tables. @param rows of one */
export async function allWaysIn(
  rows: (table: keyof WaysIn) => Promise<WaysIn[keyof WaysIn]>,
): Promise<WaysIn> {
  const all = await Promise.all(tables.map(async (table) => [table, await rows(table)] as const))
  return Object.fromEntries(all) as unknown as WaysIn
}

/** The rows of all tables, one by one, with their columns. */
export function* rowsOf(ways: WaysIn) {
  for (const table of tables) {
    const columns: readonly string[] = WAYS_IN[table]
    for (const row of ways[table]) {
      yield { table, columns, values: columns.map((column) => row[column] ?? null) }
    }
  }
}
