import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { recordedAtOf } from '../metadata.ts';
import type { Expected } from '../port.ts';
import { DataVersion } from './data-version.ts';
import { arrays } from './rows.ts';

/** Where a stream ends. */
export interface Head {
  readonly revision: Expected;
  /** Empty while there is no event; earlier than every instant. */
  readonly recordedAt: string;
}

export const NO_EVENTS: Head = { revision: 'none', recordedAt: '' };

const MOST_REMEMBERED = 10_000;

/** The ends of the streams that were written last, kept for as long as nobody else writes. */
export class Heads {
  readonly #query: StatementSync;
  readonly #others: DataVersion;
  readonly #remembered = new Map<string, Head>();

  constructor(database: DatabaseSync) {
    this.#query = arrays(
      database,
      'SELECT revision, metadata FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.#others = new DataVersion(database);
  }

  /** To be called first in every write transaction: forgets if another connection has written. */
  refresh(): void {
    if (this.#others.changed()) this.forget();
  }

  of(stream: string): Head {
    return this.remembered(stream) ?? this.#read(stream);
  }

  remembered(stream: string): Head | undefined {
    return this.#remembered.get(stream);
  }

  remember(stream: string, head: Head): void {
    if (this.#remembered.size >= MOST_REMEMBERED) this.forget();
    this.#remembered.set(stream, head);
  }

  forget(): void {
    this.#remembered.clear();
  }

  #read(stream: string): Head {
    const row = this.#query.get(stream) as unknown as [number, string] | undefined;
    return row === undefined ? NO_EVENTS : { revision: row[0], recordedAt: recordedAtOf(row[1]) };
  }
}
