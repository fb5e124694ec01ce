import 'reflect-metadata'
import cookie from '@fastify/cookie'
import {
  type Access,
  dataFiles,
  makeFolder,
  mustTakeWrappers,
  openAccess,
  unservedIn,
  unservedSay,
} from '@lockstep/application'
import { holdLock } from '@lockstep/eventstore-client'
import { NestFactory } from '@nestjs/core'
import { CommandBus } from '@nestjs/cqrs'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { AppModule } from './app.module.ts'
import { takeCommands } from './commands/commands.route.ts'
import { foundDemo } from './demo/found-demo.ts'
import { readParts } from './http/byte-bodies.ts'
import { guard } from './http/guard.ts'
import { readOnlyJson } from './http/json-bodies.ts'
import { unreadable } from './http/unreadable.ts'
import { serveWeb } from './http/web.ts'
import { tellOfLackingKeys } from './organisations/lacking-keys.ts'
import { Organisations } from './organisations/organisations.ts'
import { clearUnfinishedDemos } from './organisations/unfinished-demos.ts'
import type { Asked, Settings } from './settings.ts'
import { startProblem } from './start-problems.ts'
import { Visitors } from './visitors/visitors.ts'

/** The largest request: some texts of 16 KiB, with room. */
const BODY_LIMIT = 256 * 1024
/** In milliseconds: how long a request may take to arrive. */
const PATIENCE = 20_000

export interface Started {
  readonly app: NestFastifyApplication
  readonly url: string
  /** Opens the form that founds an organisation, where there is no demo. Works once. */
  readonly foundingLink?: string
}

/** Opens the data folder and serves it. @throws StartProblem with one sentence that says what to do. */
export async function startServer(asked: Asked): Promise<Started> {
  try {
    return await start(asked)
  } catch (error) {
    throw startProblem(asked, error) ?? error
  }
}

async function start(asked: Asked): Promise<Started> {
  const { data, store } = asked
  if (store.at === 'server') mustTakeWrappers(store.wrappers)
  makeFolder(data)
  const files = dataFiles(data)
  const lock = holdLock(files.lock)
  await clearUnfinishedDemos(data)
  const access = await openAccess(store, files.access)
  const unserved = store.at === 'files' ? await unservedIn(data, access) : []
  if (unserved.length > 0) console.warn(unservedSay(data, unserved))
  const settings = { ...asked, demo: await mayHaveDemo(asked, access, unserved.length) }
  const organisations = new Organisations(settings, access, lock)
  const app = await appOf(settings, access, organisations)
  try {
    // It answers how far it is before it answers anything else.
    const address = await app.getHttpAdapter().getInstance().listen({
      port: settings.port,
      host: settings.listen,
    })
    organisations.onOpen((open) => void tellOfLackingKeys(open))
    await organisations.openAll()
    if (settings.demo && organisations.demo() === undefined) await foundDemo(organisations)
    await organisations.serve()
    const url = settings.pages ?? urlOf(settings, new URL(address).port)
    if (settings.demo || unserved.length + organisations.progress().organisations > 0)
      return { app, url }
    const token = await access.links.make({ kind: 'found' }, 1)
    return { app, url, foundingLink: `${url}/?link=${token}` }
  } catch (error) {
    await app.close()
    throw error
  }
}

/** Who has put a demo beside their own keeps it; none comes where a company's record was laid, from a backup for one. */
async function mayHaveDemo({ demo }: Asked, access: Access, unserved: number): Promise<boolean> {
  if (demo !== 'at first') return demo
  const served = await access.served()
  return served.some((one) => one.demo) || served.length + unserved === 0
}

async function appOf(settings: Settings, access: Access, organisations: Organisations) {
  const adapter = new FastifyAdapter({
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.proxies.length > 0 && [...settings.proxies],
    requestTimeout: PATIENCE,
    http: { headersTimeout: PATIENCE, connectionsCheckingInterval: PATIENCE / 10 },
    ...unreadable,
  })
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, access, organisations),
    adapter,
    { logger: ['error', 'warn'], abortOnError: false, bodyParser: false },
  )
  const server = adapter.getInstance()
  guard(server as never, settings.names)
  readOnlyJson(server as never)
  readParts(server as never)
  await app.register(cookie as never)
  takeCommands(server as never, { bus: app.get(CommandBus), visitors: app.get(Visitors) })
  await serveWeb(server as never, settings.web)
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'])
  return app.init()
}

/** Where a browser finds it: by its name behind TLS, else on this computer. */
function urlOf({ secure, names: [name] }: Settings, port: string): string {
  return secure && name !== undefined ? `https://${name}` : `http://localhost:${port}`
}
