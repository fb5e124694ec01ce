const TABLES = `
  CREATE TABLE IF NOT EXISTS organisations (id TEXT PRIMARY KEY, folder TEXT NOT NULL, demo INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    token TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL, person TEXT NOT NULL,
    device TEXT NOT NULL, since TEXT NOT NULL, words_since TEXT, revoked TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS sessions_of ON sessions (organisation, person);
  CREATE TABLE IF NOT EXISTS links (
    token TEXT PRIMARY KEY, organisation TEXT, link TEXT NOT NULL, expires INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS recovery_codes (
    organisation TEXT NOT NULL, person TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (organisation, person)) STRICT;
  CREATE TABLE IF NOT EXISTS vouches (
    organisation TEXT NOT NULL, person TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (organisation, person, by)) STRICT;`

const REACH_OF_CODES = 'ALTER TABLE recovery_codes ADD COLUMN words_since TEXT;'

/** A session that others let in keeps a code beside that of who was there before. */
const LET_IN = `
  ALTER TABLE sessions ADD COLUMN let_in TEXT;
  CREATE TABLE codes (
    organisation TEXT NOT NULL, person TEXT NOT NULL, code TEXT NOT NULL, words_since TEXT, let_in TEXT,
    PRIMARY KEY (organisation, code)) STRICT;
  INSERT INTO codes SELECT organisation, person, code, words_since, NULL FROM recovery_codes;
  DROP TABLE recovery_codes;
  ALTER TABLE codes RENAME TO recovery_codes;`

const API_KEYS = `
  CREATE TABLE api_keys (
    token TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL, person TEXT NOT NULL,
    name TEXT NOT NULL, scopes TEXT NOT NULL, session TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
    expires INTEGER NOT NULL, used TEXT, words_since TEXT, let_in TEXT) STRICT;`

const WEBHOOKS = `
  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY, organisation TEXT NOT NULL, person TEXT NOT NULL, url TEXT NOT NULL, only_these TEXT NOT NULL,
    since TEXT NOT NULL, words_since TEXT, let_in TEXT, log TEXT NOT NULL, position TEXT NOT NULL, recorded TEXT NOT NULL,
    attempts INTEGER NOT NULL, failing_since TEXT, next INTEGER NOT NULL, paused TEXT,
    taken_by TEXT, taken_until INTEGER NOT NULL) STRICT;
  CREATE TABLE deliveries (
    webhook TEXT NOT NULL, at INTEGER NOT NULL, entry TEXT NOT NULL, type TEXT NOT NULL, status INTEGER, problem TEXT) STRICT;
  CREATE INDEX deliveries_of ON deliveries (webhook, at);`

const FOLLOWED = `
  CREATE TABLE followed_sources (
    id TEXT PRIMARY KEY, organisation TEXT NOT NULL, person TEXT NOT NULL, url TEXT NOT NULL, kind TEXT NOT NULL,
    every TEXT NOT NULL, since TEXT NOT NULL, words_since TEXT, let_in TEXT, seen TEXT, next INTEGER NOT NULL,
    taken_by TEXT, taken_until INTEGER NOT NULL) STRICT;
  CREATE TABLE source_readings (
    source TEXT NOT NULL, at INTEGER NOT NULL, recorded INTEGER, known INTEGER, lines INTEGER, import TEXT,
    problem TEXT) STRICT;
  CREATE INDEX source_readings_of ON source_readings (source, at);`

const LOOKS = `
  CREATE TABLE looks (
    organisation TEXT NOT NULL, concerned TEXT NOT NULL, viewer TEXT NOT NULL, noun TEXT NOT NULL, record TEXT NOT NULL,
    way TEXT NOT NULL, day TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, standing TEXT,
    principals TEXT NOT NULL, PRIMARY KEY (organisation, concerned, viewer, record, way, day)) STRICT;
  CREATE INDEX looks_by ON looks (organisation, viewer, record);`

const USED = 'ALTER TABLE sessions ADD COLUMN used TEXT;'

const CODE_MADE = 'ALTER TABLE recovery_codes ADD COLUMN made TEXT;'

/** SQL for what each version of `server.db` added to the one before. */
export const accessTables: readonly string[] = [
  TABLES,
  REACH_OF_CODES,
  LET_IN,
  API_KEYS,
  WEBHOOKS,
  FOLLOWED,
  LOOKS,
  USED,
  CODE_MADE,
]
