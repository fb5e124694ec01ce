import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { files, storeOf } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { type RunningServer, startServer } from '../../server.ts'
import type { Target } from './commands.ts'
import { foundIn, type Organisation } from './organisation.ts'

/** Milliseconds, and one more for each event of which there are no rows yet. */
const STARTS_WITHIN = 90_000

/** The server as it is built, in a process of its own, with an organisation to send commands to. */
export class RealServer {
  readonly target: Target
  readonly #folder: string
  readonly #env: Readonly<Record<string, string>>
  readonly #organisation: Organisation
  #server: RunningServer

  private constructor(
    { folder, env }: { folder: string; env: Readonly<Record<string, string>> },
    organisation: Organisation,
    server: RunningServer,
  ) {
    this.#folder = folder
    this.#env = env
    this.#organisation = organisation
    this.#server = server
    const { id, cookie, owner } = organisation
    const path = `/api/orgs/${id}/commands/ProposeGoal`
    this.target = { port: Number(new URL(server.url).port), path, cookie, person: owner }
  }

  /**
   * @param events so many the organisation has recorded already.
   * @param env names the store, if it isn't in files.
   */
  static async start(events = 0, env: Readonly<Record<string, string>> = {}): Promise<RealServer> {
    const folder = await mkdtemp(join(tmpdir(), 'lockstep-bench-'))
    const organisation = await foundIn(folder, events, storeOf(env))
    const patience = STARTS_WITHIN + events
    const server = await startServer({ dataFolder: folder, args: ['--no-demo'], env, patience })
    return new RealServer({ folder, env }, organisation, server)
  }

  /** What its own description says that a goal's proposal is, and its answer. */
  async schemas(): Promise<{ readonly body: object; readonly answer: object }> {
    const text = await (await fetch(`${this.#server.url}/api/openapi.json`)).text()
    const { paths, components } = JSON.parse(text.replaceAll('"#/components/schemas/', '"#/$defs/'))
    const { requestBody, responses } = paths['/commands/ProposeGoal'].post
    const alone = ({ content }: { content: { [type: string]: { schema: object } } }) => ({
      ...content['application/json']?.schema,
      $defs: components.schemas,
    })
    return { body: alone(requestBody), answer: alone(responses[200]) }
  }

  /** Resolves once whoever asks sees everything that was recorded before. */
  async caughtUp(): Promise<void> {
    const api = `${this.#server.url}/api/orgs/${this.#organisation.id}`
    const { cookie } = this.#organisation
    const given = await fetch(`${api}/commands/AddMember`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': newId(new Date()),
      },
      body: JSON.stringify({ input: { name: 'Noor Haddad', role: 'CMO' } }),
    })
    const { position } = await given.json()
    const read = () => fetch(`${api}/views/timers?after=${position}`, { headers: { cookie } })
    while ((await read()).status !== 200);
  }

  /** Starts again as a version would whose folds make other rows: all are built anew, while the old ones serve. */
  async restartWithNewFolds(): Promise<void> {
    await this.#server.stop()
    const store = new DatabaseSync(files(this.#organisation.directory).rows)
    store.exec('UPDATE rows SET version = version - 1; UPDATE folds SET serving = serving - 1')
    store.close()
    const started = { dataFolder: this.#folder, args: ['--no-demo'], env: this.#env }
    this.#server = await startServer({ ...started, port: this.target.port })
  }

  /** Whether rows are being built anew. */
  async isRebuilding(): Promise<boolean> {
    const { done, of } = await (await fetch(`${this.#server.url}/api/ready`)).json()
    return done < of
  }

  /** Resolves once the server answers what takes it no time. */
  async answers(): Promise<void> {
    await (await fetch(`${this.#server.url}/api/ready`)).arrayBuffer()
  }

  /** The most memory that it has had since it was started, in MB. */
  mostMemory(): number {
    const status = readFileSync(`/proc/${this.#server.process.pid}/status`, 'utf8')
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1000
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    await rm(this.#folder, { recursive: true })
  }
}
