const TABLES = `
  CREATE TABLE lockstep.organisations (id text PRIMARY KEY, demo boolean NOT NULL);
  CREATE TABLE lockstep.sessions (
    token text PRIMARY KEY, id text NOT NULL UNIQUE, organisation text NOT NULL, person text NOT NULL,
    device text NOT NULL, since text NOT NULL, words_since text, revoked text);
  CREATE INDEX ON lockstep.sessions (organisation, person);
  CREATE TABLE lockstep.links (token text PRIMARY KEY, organisation text, link jsonb NOT NULL, expires bigint NOT NULL);
  CREATE TABLE lockstep.recovery_codes (
    organisation text NOT NULL, person text NOT NULL, code text NOT NULL, words_since text,
    PRIMARY KEY (organisation, person));
  CREATE TABLE lockstep.vouches (
    organisation text NOT NULL, person text NOT NULL, by text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (organisation, person, by))`

/** A session that others let in keeps a code beside that of who was there before. */
const LET_IN = `
  ALTER TABLE lockstep.sessions ADD COLUMN let_in text;
  ALTER TABLE lockstep.recovery_codes ADD COLUMN let_in text, DROP CONSTRAINT recovery_codes_pkey,
    ADD PRIMARY KEY (organisation, code)`

const API_KEYS = `
  CREATE TABLE lockstep.api_keys (
    token text PRIMARY KEY, id text NOT NULL UNIQUE, organisation text NOT NULL, person text NOT NULL,
    name text NOT NULL, scopes text NOT NULL, session text NOT NULL, since text NOT NULL, until text NOT NULL,
    expires bigint NOT NULL, used text, words_since text, let_in text)`

const WEBHOOKS = `
  CREATE TABLE lockstep.webhooks (
    id text PRIMARY KEY, organisation text NOT NULL, person text NOT NULL, url text NOT NULL, only_these text NOT NULL,
    since text NOT NULL, words_since text, let_in text, log text NOT NULL, position text NOT NULL, recorded text NOT NULL,
    attempts integer NOT NULL, failing_since text, next bigint NOT NULL, paused text,
    taken_by text, taken_until bigint NOT NULL);
  CREATE TABLE lockstep.deliveries (
    webhook text NOT NULL, at bigint NOT NULL, entry text NOT NULL, type text NOT NULL, status integer, problem text);
  CREATE INDEX ON lockstep.deliveries (webhook, at)`

const FOLLOWED = `
  CREATE TABLE lockstep.followed_sources (
    id text PRIMARY KEY, organisation text NOT NULL, person text NOT NULL, url text NOT NULL, kind text NOT NULL,
    every text NOT NULL, since text NOT NULL, words_since text, let_in text, seen text, next bigint NOT NULL,
    taken_by text, taken_until bigint NOT NULL);
  CREATE TABLE lockstep.source_readings (
    source text NOT NULL, at bigint NOT NULL, recorded integer, known integer, lines integer, import text, problem text);
  CREATE INDEX ON lockstep.source_readings (source, at)`

const LOOKS = `
  CREATE TABLE lockstep.looks (
    organisation text NOT NULL, concerned text NOT NULL, viewer text NOT NULL, noun text NOT NULL, record text NOT NULL,
    way text NOT NULL, day text NOT NULL, first bigint NOT NULL, last bigint NOT NULL, standing text,
    principals text NOT NULL, PRIMARY KEY (organisation, concerned, viewer, record, way, day));
  CREATE INDEX ON lockstep.looks (organisation, viewer, record)`

const USED = 'ALTER TABLE lockstep.sessions ADD COLUMN used text'

const CODE_MADE = 'ALTER TABLE lockstep.recovery_codes ADD COLUMN made text'

/** In the order in which versions added to them. */
export const postgresAccessTables: readonly string[] = [
  TABLES,
  LET_IN,
  API_KEYS,
  WEBHOOKS,
  FOLLOWED,
  LOOKS,
  USED,
  CODE_MADE,
]
