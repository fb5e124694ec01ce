import { randomBytes } from 'node:crypto'
import { Together } from '@lockstep/eventstore-client'
import { list, makeTables, sharedConnections } from '@lockstep/eventstore-client/postgres'
import { type Key, KeyDestroyed, type KeyRing, type Keys } from './keys.ts'
import { Wrappers } from './wrappers.ts'

const TABLES = `
  CREATE TABLE lockstep.keyrings (
    organisation text PRIMARY KEY, wrapper text NOT NULL, changes bigint NOT NULL DEFAULT 0);
  CREATE TABLE lockstep.keys (
    organisation text NOT NULL REFERENCES lockstep.keyrings, name text NOT NULL,
    wrapper text, bytes bytea, changed bigint NOT NULL, PRIMARY KEY (organisation, name));
  CREATE INDEX ON lockstep.keys (organisation, changed);
  CREATE TABLE lockstep.secrets (
    organisation text NOT NULL REFERENCES lockstep.keyrings, name text NOT NULL,
    wrapper text NOT NULL, bytes bytea NOT NULL, changed bigint NOT NULL, PRIMARY KEY (organisation, name))`

type Shared = ReturnType<typeof sharedConnections>

/** An organisation's keys in PostgreSQL, each wrapped by a key that lies outside it; all of them stand open in memory. */
export class PostgresKeys implements Keys {
  readonly #organisation: string
  readonly #shared: Shared
  readonly #wrappers: Wrappers
  /** Null for a key that was destroyed. */
  readonly #open = new Map<string, Key | null>()
  /** How many changes of the ring are known here. */
  #seen = '0'
  readonly #refreshing = new Together<void, void>(async () => {
    await this.#refresh()
    return []
  })

  private constructor(organisation: string, shared: Shared, wrappers: Wrappers) {
    this.#organisation = organisation
    this.#shared = shared
    this.#wrappers = wrappers
  }

  /** @throws WrapperMissing, StoreUnavailable, StoreVersionTooNew */
  static async open(url: string, folder: string, organisation: string): Promise<PostgresKeys> {
    const shared = sharedConnections(url)
    try {
      const wrappers = new Wrappers(folder, organisation)
      const keys = new PostgresKeys(organisation, shared, wrappers)
      await shared.connections.reading((sql) => makeTables(sql, 'keys', [TABLES]))
      await keys.#found()
      await keys.refresh()
      return keys
    } catch (error) {
      await shared.release()
      throw error
    }
  }

  async provide(persons: readonly string[]): Promise<void> {
    const missing = persons.filter((person) => !this.#open.has(person))
    if (missing.length > 0) {
      await this.#add(
        'keys',
        missing.map((person) => [person, randomBytes(32)] as const),
      )
      await this.refresh()
    }
    const destroyed = persons.find((person) => !this.#open.get(person))
    if (destroyed !== undefined) throw new KeyDestroyed(destroyed)
  }

  find(person: string): Key | undefined {
    return this.#open.get(person) ?? undefined
  }

  isDestroyed(person: string): boolean {
    return this.#open.get(person) === null
  }

  refresh(): Promise<void> {
    return this.#refreshing.ask()
  }

  async #refresh(): Promise<void> {
    const rows = await this.#ask(
      'SELECT name, wrapper, bytes, changed FROM lockstep.keys WHERE organisation = $1 AND changed > $2 ORDER BY changed',
      this.#seen,
    )
    for (const row of rows) {
      const isGone = row['bytes'] === null
      const key = isGone ? null : this.#wrappers.open(row as never, `keys ${row['name']}`)
      this.#open.set(row['name'], key)
      this.#seen = row['changed']
    }
  }

  async destroy(person: string): Promise<void> {
    await this.#ask(
      `WITH ring AS (UPDATE lockstep.keyrings SET changes = changes + 1 WHERE organisation = $1 RETURNING changes)
       INSERT INTO lockstep.keys SELECT $1, $2, NULL, NULL, changes FROM ring
       ON CONFLICT (organisation, name) DO UPDATE SET wrapper = NULL, bytes = NULL, changed = excluded.changed`,
      person,
    )
    this.#open.set(person, null)
  }

  async secret(name: string): Promise<Buffer> {
    const known = (await this.#secrets()).get(name)
    if (known !== undefined) return known
    await this.#add('secrets', [[name, randomBytes(32)]])
    return this.secret(name)
  }

  async all(): Promise<KeyRing> {
    await this.refresh()
    return { persons: texts(this.#open), secrets: texts(await this.#secrets()) }
  }

  async restore({ persons, secrets }: KeyRing): Promise<void> {
    const bytes = (ring: Readonly<Record<string, string>>) =>
      Object.entries(ring).map(([name, key]) => [name, Buffer.from(key, 'base64')] as const)
    await this.#add('keys', bytes(persons))
    await this.#add('secrets', bytes(secrets), 'and replace')
    await this.refresh()
  }

  /**
   * Wraps every key by a new wrapper and destroys the ones before: then no old copy of the database opens anything. Cut off, it
   * is simply called again.
   */
  async rotate(): Promise<void> {
    const ring = await this.#ring()
    const made = this.#wrappers.current
    const wrapper = made === undefined || made === ring?.wrapper ? this.#wrappers.add() : made
    for (;;) {
      const changes = (await this.#ring())?.changes ?? ''
      const kinds = ['keys', 'secrets'] as const
      const wrapped = await Promise.all(kinds.map((kind) => this.#wrappedBy(kind, wrapper)))
      const [done] = await this.#ask(
        `WITH ring AS (
           UPDATE lockstep.keyrings SET wrapper = $2, changes = changes + 1
           WHERE organisation = $1 AND changes = $3 RETURNING changes
         ), ${kinds.map((kind, n) => rewrap(kind, 2 * n + 4)).join(', ')}
         SELECT changes FROM ring`,
        ...[wrapper, changes, ...wrapped.flat()],
      )
      if (done === undefined) continue
      this.#wrappers.retireAllBut(wrapper)
      return
    }
  }

  close(): Promise<void> {
    return this.#shared.release()
  }

  /** A new organisation gets a wrapper of its own first. */
  async #found(): Promise<void> {
    if ((await this.#ring()) !== undefined) return
    const wrapper = this.#wrappers.current ?? this.#wrappers.add()
    await this.#ask('INSERT INTO lockstep.keyrings VALUES ($1, $2) ON CONFLICT DO NOTHING', wrapper)
  }

  /** Adds what is missing, in one statement and wrapped by what wraps now: a rotation leaves nothing behind. */
  async #add(
    kind: 'keys' | 'secrets',
    keys: readonly (readonly [string, Buffer])[],
    more?: 'and replace',
  ): Promise<void> {
    for (;;) {
      const wrapper = (await this.#ring())?.wrapper ?? ''
      const [names, bytes] = this.#wrapped(kind, keys, wrapper)
      const [added] = await this.#ask(
        `WITH ring AS (
           UPDATE lockstep.keyrings SET changes = changes + 1 WHERE organisation = $1 AND wrapper = $2 RETURNING changes
         ), added AS (
           INSERT INTO lockstep.${kind} SELECT $1, new.name, $2, decode(new.bytes, 'base64'), ring.changes
           FROM ring, unnest($3::text[], $4::text[]) AS new (name, bytes)
           ON CONFLICT (organisation, name) DO ${more ? 'UPDATE SET wrapper = $2, bytes = excluded.bytes' : 'NOTHING'}
         ) SELECT changes FROM ring`,
        ...[wrapper, names, bytes],
      )
      if (added !== undefined) return
    }
  }

  async #wrappedBy(kind: 'keys' | 'secrets', wrapper: string): Promise<[string, string]> {
    const rows = await this.#ask(
      `SELECT name, wrapper, bytes FROM lockstep.${kind} WHERE organisation = $1 AND bytes IS NOT NULL`,
    )
    const keys = rows.map((row) => {
      const key = this.#wrappers.open(row as never, `${kind} ${row['name']}`)
      return [row['name'], key] as const
    })
    return this.#wrapped(kind, keys, wrapper)
  }

  #wrapped(
    kind: 'keys' | 'secrets',
    keys: readonly (readonly [string, Buffer])[],
    wrapper: string,
  ): [names: string, bytes: string] {
    const bytes = keys.map(([name, key]) => this.#wrappers.wrap(wrapper, `${kind} ${name}`, key))
    return [list(keys.map(([name]) => name)), list(bytes.map((each) => each.toString('base64')))]
  }

  async #secrets(): Promise<Map<string, Buffer>> {
    const rows = await this.#ask(
      'SELECT name, wrapper, bytes FROM lockstep.secrets WHERE organisation = $1',
    )
    return new Map(
      rows.map((row) => [row['name'], this.#wrappers.open(row as never, `secrets ${row['name']}`)]),
    )
  }

  async #ring(): Promise<{ wrapper: string; changes: string } | undefined> {
    const [ring] = await this.#ask(
      'SELECT wrapper, changes FROM lockstep.keyrings WHERE organisation = $1',
    )
    return ring as { wrapper: string; changes: string } | undefined
  }

  /** A statement about this organisation, `$1`; asked twice it does what it did. */
  #ask(statement: string, ...values: string[]) {
    return this.#shared.connections.patiently((sql) =>
      sql.unsafe(statement, [this.#organisation, ...values], { prepare: true }),
    )
  }
}

const rewrap = (kind: string, at: number): string => `${kind} AS (
  UPDATE lockstep.${kind} AS old SET wrapper = $2, bytes = decode(new.bytes, 'base64')
  FROM ring, unnest($${at}::text[], $${at + 1}::text[]) AS new (name, bytes)
  WHERE old.organisation = $1 AND old.name = new.name)`

const texts = (keys: ReadonlyMap<string, Buffer | null>): Record<string, string> =>
  Object.fromEntries(
    [...keys]
      .flatMap(([name, key]) => (key === null ? [] : [[name, key.toString('base64')] as const]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
