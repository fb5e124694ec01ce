import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { NounName } from '@lockstep/domain'
import { arrays } from './database.ts'

type Given = [key: string, number: number, entry: number]

/** The numbers in S-05 and F-14: per noun, in the order of the log. Once given, a number stays. */
export class Ordinals {
  readonly #has: StatementSync
  readonly #give: StatementSync
  readonly #all: StatementSync
  readonly #since: StatementSync

  constructor(database: DatabaseSync) {
    this.#has = arrays(database, 'SELECT 1 FROM ordinals WHERE noun = ? AND key = ?')
    this.#give = database.prepare(`
      INSERT INTO ordinals (noun, key, number, entry)
      VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM ordinals WHERE noun = ?1), ?3)
    `)
    this.#since = arrays(
      database,
      'SELECT key, number, entry FROM ordinals WHERE noun = ? AND number > ? ORDER BY number',
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

  /** Those of a noun after a number, in order, each with the entry from which on the record has it. */
  since(noun: NounName, number: number): Given[] {
    return this.#since.all(noun, number) as unknown as Given[]
  }

  all(): [noun: string, key: string, number: number][] {
    return this.#all.all() as unknown as [string, string, number][]
  }
}
