import { randomBytes } from 'node:crypto'
import { makeTables, sharedConnections } from '@lockstep/eventstore-client/postgres'
import { type Key, KeyDestroyed, type KeyRing, type Keys } from '../keys.ts'
import { type Wrapped, Wrappers } from './wrappers.ts'

const TABLES = `
  CREATE TABLE lockstep.keyrings (
    organisation text PRIMARY KEY, wrapper text NOT NULL, changes bigint NOT NULL DEFAULT 0);
  CREATE TABLE lockstep.keys (
    organisation text NOT NULL REFERENCES lockstep.keyrings, person text NOT NULL,
    wrapper text, bytes bytea, changed bigint NOT NULL, PRIMARY KEY (organisation, person));
  CREATE INDEX ON lockstep.keys (organisation, changed);
  CREATE TABLE lockstep.secrets (
    organisation text NOT NULL REFERENCES lockstep.keyrings, name text NOT NULL,
    wrapper text NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (organisation, name))`

type Shared = ReturnType<typeof sharedConnections>
type Tx = Pick<Parameters<Parameters<Shared['connections']['patiently']>[0]>[0], 'unsafe'>

interface Row extends Wrapped {
  readonly name: string
}

/** An organisation's keys in PostgreSQL, each wrapped by a key that lies outside it; all of them stand open in memory. */
export class PostgresKeys implements Keys {
  readonly #organisation: string
  readonly #shared: Shared
  readonly #wrappers: Wrappers
  /** Null for a key that was destroyed. */
  readonly #open = new Map<string, Key | null>()
  /** How many changes of the ring are known here. */
  #seen = 0

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
      await shared.connections.patiently((sql) => makeTables(sql, 'keys', [TABLES]))
      await keys.#found()
      await keys.refresh()
      return keys
    } catch (error) {
      await shared.release()
      throw error
    }
  }

  async provide(persons: readonly string[]): Promise<void> {
    await this.refresh()
    const missing = persons.filter((person) => !this.#open.has(person))
    if (missing.length > 0) {
      await this.#change(async (tx, wrapper, change) => {
        for (const person of missing) {
          const { bytes } = this.#wrappers.wrap(wrapper, `key ${person}`, randomBytes(32))
          await tx.unsafe(
            'INSERT INTO lockstep.keys VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
            [this.#organisation, person, wrapper, bytes, change],
          )
        }
      })
      await this.refresh()
    }
    const destroyed = persons.find((person) => !this.#open.get(person))
    if (destroyed !== undefined) throw new KeyDestroyed(destroyed)
  }

  find(person: string): Key | undefined {
    return this.#open.get(person) ?? undefined
  }

  async refresh(): Promise<void> {
    const rows = await this.#shared.connections.reading((sql) =>
      sql.unsafe(
        'SELECT person, wrapper, bytes, changed FROM lockstep.keys WHERE organisation = $1 AND changed > $2 ORDER BY changed',
        [this.#organisation, this.#seen],
        { prepare: true },
      ),
    )
    for (const { person, wrapper, bytes, changed } of rows) {
      this.#open.set(
        person,
        bytes === null ? null : this.#wrappers.open({ wrapper, bytes }, `key ${person}`),
      )
      this.#seen = Number(changed)
    }
  }

  async destroy(person: string): Promise<void> {
    await this.#change((tx, _, change) =>
      tx.unsafe(
        `INSERT INTO lockstep.keys VALUES ($1, $2, NULL, NULL, $3)
         ON CONFLICT (organisation, person) DO UPDATE SET wrapper = NULL, bytes = NULL, changed = $3
         WHERE keys.bytes IS NOT NULL`,
        [this.#organisation, person, change],
      ),
    )
    this.#open.set(person, null)
  }

  async secret(name: string): Promise<Buffer> {
    const known = (await this.#secrets()).get(name)
    if (known !== undefined) return known
    await this.#change(async (tx, wrapper) => {
      const { bytes } = this.#wrappers.wrap(wrapper, `secret ${name}`, randomBytes(32))
      await tx.unsafe(
        'INSERT INTO lockstep.secrets VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [this.#organisation, name, wrapper, bytes],
      )
    })
    return this.secret(name)
  }

  async all(): Promise<KeyRing> {
    await this.refresh()
    const text = (keys: Iterable<[string, Buffer | null]>) =>
      Object.fromEntries(
        [...keys]
          .flatMap(([name, key]) => (key === null ? [] : [[name, key.toString('base64')] as const]))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    return { persons: text(this.#open), secrets: text(await this.#secrets()) }
  }

  async restore({ persons, secrets }: KeyRing): Promise<void> {
    await this.#change(async (tx, wrapper, change) => {
      for (const [person, key] of Object.entries(persons)) {
        const { bytes } = this.#wrappers.wrap(wrapper, `key ${person}`, Buffer.from(key, 'base64'))
        await tx.unsafe(
          'INSERT INTO lockstep.keys VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
          [this.#organisation, person, wrapper, bytes, change],
        )
      }
      for (const [name, secret] of Object.entries(secrets)) {
        const plain = Buffer.from(secret, 'base64')
        const { bytes } = this.#wrappers.wrap(wrapper, `secret ${name}`, plain)
        await tx.unsafe(
          `INSERT INTO lockstep.secrets VALUES ($1, $2, $3, $4)
           ON CONFLICT (organisation, name) DO UPDATE SET wrapper = $3, bytes = $4`,
          [this.#organisation, name, wrapper, bytes],
        )
      }
    })
    await this.refresh()
  }

  /**
   * Wraps every key by a new wrapper and destroys the ones before: then no old copy of the database opens anything. Cut off, it
   * is simply called again. @returns how many keys were wrapped anew
   */
  async rotate(): Promise<number> {
    const { connections } = this.#shared
    const [ring] = await connections.reading((sql) => this.#ring(sql))
    const made = this.#wrappers.current
    const wrapper = made === undefined || made === ring?.wrapper ? this.#wrappers.add() : made
    const count = await connections.patiently((sql) =>
      sql.begin(async (tx) => {
        await this.#ring(tx, 'FOR UPDATE')
        let wrapped = 0
        for (const [table, name, kind] of [
          ['keys', 'person', 'key'],
          ['secrets', 'name', 'secret'],
        ] as const) {
          const rows = await tx.unsafe<Row[]>(
            `SELECT ${name} AS name, wrapper, bytes FROM lockstep.${table} WHERE organisation = $1 AND bytes IS NOT NULL`,
            [this.#organisation],
          )
          for (const row of rows) {
            const plain = this.#wrappers.open(row, `${kind} ${row.name}`)
            const { bytes } = this.#wrappers.wrap(wrapper, `${kind} ${row.name}`, plain)
            await tx.unsafe(
              `UPDATE lockstep.${table} SET wrapper = $3, bytes = $4 WHERE organisation = $1 AND ${name} = $2`,
              [this.#organisation, row.name, wrapper, bytes],
            )
          }
          wrapped += rows.length
        }
        await tx.unsafe('UPDATE lockstep.keyrings SET wrapper = $2 WHERE organisation = $1', [
          this.#organisation,
          wrapper,
        ])
        return wrapped
      }),
    )
    this.#wrappers.retireAllBut(wrapper)
    return count
  }

  close(): Promise<void> {
    return this.#shared.release()
  }

  /** A new organisation gets a wrapper of its own first. */
  async #found(): Promise<void> {
    const { connections } = this.#shared
    const [ring] = await connections.reading((sql) => this.#ring(sql))
    if (ring !== undefined) return
    const wrapper = this.#wrappers.current ?? this.#wrappers.add()
    await connections.patiently((sql) =>
      sql.unsafe('INSERT INTO lockstep.keyrings VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        this.#organisation,
        wrapper,
      ]),
    )
  }

  /** Changes the ring while nobody else does, so that changes become visible in their order. */
  async #change(
    work: (tx: Tx, wrapper: string, change: string) => Promise<unknown>,
  ): Promise<void> {
    await this.#shared.connections.patiently((sql) =>
      sql.begin(async (tx) => {
        const [ring] = await tx.unsafe<{ wrapper: string; changes: string }[]>(
          'UPDATE lockstep.keyrings SET changes = changes + 1 WHERE organisation = $1 RETURNING wrapper, changes',
          [this.#organisation],
        )
        await work(tx, ring?.wrapper ?? '', ring?.changes ?? '')
      }),
    )
  }

  async #secrets(): Promise<Map<string, Buffer>> {
    const rows = await this.#shared.connections.reading((sql) =>
      sql.unsafe<Row[]>(
        'SELECT name, wrapper, bytes FROM lockstep.secrets WHERE organisation = $1',
        [this.#organisation],
      ),
    )
    return new Map(rows.map((row) => [row.name, this.#wrappers.open(row, `secret ${row.name}`)]))
  }

  async #ring(sql: Tx, lock: '' | 'FOR UPDATE' = ''): Promise<{ wrapper: string }[]> {
    return sql.unsafe<{ wrapper: string }[]>(
      `SELECT wrapper FROM lockstep.keyrings WHERE organisation = $1 ${lock}`,
      [this.#organisation],
    )
  }
}
