import { type PostgresServer, startPostgres } from './postgres-server.ts'

let server: PostgresServer | undefined

/** For a whole suite of Vitest: one server, whose address stands in the environment of every spec. */
export async function setup(): Promise<void> {
  // What embeds the server ends a process that is through with 0, also where specs have failed.
  process.prependListener('beforeExit', () => process.exit())
  server = await startPostgres()
  process.env['LOCKSTEP_TEST_POSTGRES'] = server.url
}

export async function teardown(): Promise<void> {
  await server?.remove()
}
