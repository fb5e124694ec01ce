import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { arrays } from './database.ts'
import type { Label } from './rows.ts'

/** Which version of a fold answers, and which one is on its way. */
export interface FoldVersions {
  readonly name: string
  /** Undefined for a fold that is new to a store with events. */
  readonly serving: number | undefined
  readonly building: number | undefined
  /** The last stream that the building has dealt with. */
  readonly builtTo: string
}

/** The versions of every fold that the store has rows of. */
export class Versions {
  readonly #all: StatementSync
  readonly #serving: StatementSync
  readonly #put: StatementSync
  readonly #delete: StatementSync

  constructor(database: DatabaseSync) {
    this.#all = database.prepare(
      'SELECT name, serving, building, built_to FROM folds ORDER BY name',
    )
    this.#serving = arrays(database, 'SELECT serving FROM folds WHERE name = ?')
    this.#put = database.prepare(`
      INSERT INTO folds VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET serving = excluded.serving, building = excluded.building, built_to = excluded.built_to
    `)
    this.#delete = database.prepare('DELETE FROM folds WHERE name = ?')
  }

  all(): Map<string, FoldVersions> {
    return new Map(
      this.#all.all().map(({ name, serving, building, built_to }) => [
        String(name),
        {
          name: String(name),
          serving: (serving as number | null) ?? undefined,
          building: (building as number | null) ?? undefined,
          builtTo: String(built_to),
        },
      ]),
    )
  }

  /** The version of a fold that answers; undefined where none does yet. */
  serving(name: string): number | undefined {
    const found = this.#serving.get(name) as unknown as [number | null] | undefined
    return found?.[0] ?? undefined
  }

  serve({ name, version }: Label): void {
    this.#put.run(name, version, null, '')
  }

  build({ name, serving, building, builtTo }: FoldVersions): void {
    this.#put.run(name, serving ?? null, building ?? null, builtTo)
  }

  forget(name: string): void {
    this.#delete.run(name)
  }
}
