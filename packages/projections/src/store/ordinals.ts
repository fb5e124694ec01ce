import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { NounName } from '@lockstep/domain'
import { arrays } from './database.ts'

/** The numbers in S-05 and F-14: per noun, in the order of the log. Once given, a number stays. */
export class Ordinals {
  readonly #has: StatementSync
  readonly #give: StatementSync
  readonly #of: StatementSync
  readonly #all: StatementSync

  constructor(database: DatabaseSync) {
    this.#has = arrays(database, 'SELECT 1 FROM ordinals WHERE noun = ? AND key = ?')
    this.#give = database.prepare(`
      INSERT INTO ordinals (noun, key, number, entry)
      SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3 FROM ordinals WHERE noun = ?1
    `)
    this.#of = arrays(
      database,
      'SELECT number FROM ordinals WHERE noun = ? AND key = ? AND entry <= ?',
    )
    this.#all = arrays(database, 'SELECT noun, key, number FROM ordinals ORDER BY noun, number')
  }

  has(noun: NounName, key: string): boolean {
    return this.#has.get(noun, key) !== undefined
  }

  /** @param entry the number of the entry from which on the record has a number */
  give(noun: NounName, key: string, entry: number): void {
    this.#give.run(noun, key, entry)
  }

  /** A record's number, as it stood at an entry. */
  of(noun: NounName, key: string, entry = Number.MAX_SAFE_INTEGER): number | undefined {
    return (this.#of.get(noun, key, entry) as unknown as [number] | undefined)?.[0]
  }

  all(): [noun: string, key: string, number: number][] {
    return this.#all.all() as unknown as [string, string, number][]
  }
}
