import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { DataVersion } from '@lockstep/eventstore-client'
import { openTables } from '../store/sqlite-tables.ts'
import { type Key, KeyDestroyed, type KeyRing, type Keys } from './keys.ts'

const TABLES = `
  CREATE TABLE IF NOT EXISTS keys (person TEXT PRIMARY KEY, key BLOB) STRICT;
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;`

/** `keys.db`: overwritten on deletion, its write-ahead log emptied after an erasure. */
export class SqliteKeys implements Keys {
  readonly #db: DatabaseSync
  readonly #cache = new Map<string, Key>()
  readonly #others: DataVersion

  /** @throws StoreVersionTooNew, and what `node:sqlite` throws */
  constructor(file: string) {
    this.#db = openTables(file, [TABLES])
    this.#others = new DataVersion(this.#db)
  }

  async provide(persons: readonly string[]): Promise<void> {
    for (const person of persons) {
      if (this.find(person) !== undefined) continue
      this.#db
        .prepare('INSERT INTO keys VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(person, randomBytes(32))
      if (this.#read(person) === undefined) throw new KeyDestroyed(person)
    }
  }

  /** Every `find` looks by itself. */
  async refresh(): Promise<void> {}

  find(person: string): Key | undefined {
    if (this.#others.changed()) this.#cache.clear()
    return this.#cache.get(person) ?? this.#read(person)
  }

  isDestroyed(person: string): boolean {
    const row = this.#db.prepare('SELECT key FROM keys WHERE person = ?').get(person)
    return row?.['key'] === null
  }

  async destroy(person: string): Promise<void> {
    this.#db
      .prepare('INSERT INTO keys VALUES (?, NULL) ON CONFLICT DO UPDATE SET key = NULL')
      .run(person)
    this.#cache.delete(person)
    const emptied = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
    if (!emptied) throw new Error('the key still stands in the write-ahead log: it is being read')
  }

  async secret(name: string): Promise<Buffer> {
    const known = () => this.#db.prepare('SELECT value FROM secrets WHERE name = ?').get(name)
    if (known() === undefined) {
      this.#db
        .prepare('INSERT INTO secrets VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(name, randomBytes(32))
    }
    return Buffer.from(known()?.['value'] as Uint8Array)
  }

  async all(): Promise<KeyRing> {
    const persons = this.#db
      .prepare('SELECT person, key FROM keys WHERE key IS NOT NULL ORDER BY person')
      .all()
    const secrets = this.#db.prepare('SELECT name, value FROM secrets ORDER BY name').all()
    const text = (value: unknown) => Buffer.from(value as Uint8Array).toString('base64')
    return {
      persons: Object.fromEntries(persons.map(({ person, key }) => [person as string, text(key)])),
      secrets: Object.fromEntries(secrets.map(({ name, value }) => [name as string, text(value)])),
    }
  }

  async restore({ persons, secrets }: KeyRing): Promise<void> {
    const person = this.#db.prepare('INSERT INTO keys VALUES (?, ?) ON CONFLICT DO NOTHING')
    for (const [id, key] of Object.entries(persons)) person.run(id, Buffer.from(key, 'base64'))
    const secret = this.#db.prepare(
      'INSERT INTO secrets VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    )
    for (const [name, value] of Object.entries(secrets))
      secret.run(name, Buffer.from(value, 'base64'))
  }

  async close(): Promise<void> {
    this.#db.close()
  }

  #read(person: string): Key | undefined {
    const row = this.#db.prepare('SELECT key FROM keys WHERE person = ?').get(person)
    if (row?.['key'] == null) return undefined
    const key = Buffer.from(row['key'] as Uint8Array)
    this.#cache.set(person, key)
    return key
  }
}
