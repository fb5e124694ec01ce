import 'reflect-metadata'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import { SqliteAccess } from '@lockstep/application'
import { holdLock, LockHeld, StoreVersionTooNew } from '@lockstep/eventstore-client'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { AppModule } from './app.module.ts'
import { foundDemo } from './demo/found-demo.ts'
import { guard } from './http/guard.ts'
import { serveWeb } from './http/web.ts'
import { Organisations } from './organisations.ts'
import { type Settings, StartProblem } from './settings.ts'

/** The largest request: some texts of 16 KiB, with room. */
const BODY_LIMIT = 256 * 1024

export interface Started {
  readonly app: NestFastifyApplication
  readonly url: string
  /** Opens the form that founds an organisation, where there is no demo. Works once. */
  readonly foundingLink?: string
}

/** Opens the data folder and serves it. @throws StartProblem with one sentence that says what to do. */
export async function startServer(settings: Settings): Promise<Started> {
  makeDataFolder(settings.data)
  const access = openAccess(settings.data)
  const organisations = new Organisations(settings.data, access)
  await organisations.openAll()
  if (settings.demo && !access.served().some(({ demo }) => demo)) await foundDemo(organisations)

  const adapter = new FastifyAdapter({ forceCloseConnections: true, bodyLimit: BODY_LIMIT })
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, access, organisations),
    adapter,
    { logger: ['error', 'warn'], abortOnError: false },
  )
  const server = app.getHttpAdapter().getInstance()
  guard(server as never, settings.names)
  server.removeContentTypeParser('text/plain')
  await app.register(cookie as never)
  await serveWeb(server as never, settings.web)
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'])
  await listen(app, settings.port)
  const url = (await app.getUrl()).replace('127.0.0.1', 'localhost')
  if (settings.demo || access.served().length > 0) return { app, url }
  return { app, url, foundingLink: `${url}/start/${access.makeLink({ kind: 'found' }, 1)}` }
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw dataProblem(folder, error)
  }
}

function openAccess(folder: string): SqliteAccess {
  try {
    holdLock(join(folder, 'server.lock'))
    return new SqliteAccess(join(folder, 'server.db'))
  } catch (error) {
    if (error instanceof LockHeld) {
      const { pid, since } = error.holder ?? {}
      throw new StartProblem(
        `Another Lockstep (process ${pid ?? 'unknown'}, since ${since ?? 'unknown'}) serves ${folder}; stop it, or set LOCKSTEP_DATA to another folder.`,
      )
    }
    throw dataProblem(folder, error)
  }
}

function dataProblem(folder: string, error: unknown): StartProblem {
  if (error instanceof StoreVersionTooNew) {
    return new StartProblem(`${folder} was written by a newer Lockstep; start that version.`)
  }
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : ''
  if (/ENOSPC|disk is full|SQLITE_FULL/i.test(text)) {
    return new StartProblem(
      `The disk with ${folder} is full; free some space, or set LOCKSTEP_DATA to another folder.`,
    )
  }
  return new StartProblem(
    `${folder} can't be written; change its rights, or set LOCKSTEP_DATA to another folder.`,
  )
}

async function listen(app: NestFastifyApplication, port: number): Promise<void> {
  try {
    await app.listen(port, '127.0.0.1')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartProblem(`Port ${port} is taken; set PORT to another one.`)
    if (code === 'EACCES')
      throw new StartProblem(`Port ${port} is not for this user; set PORT to one above 1023.`)
    throw error
  }
}
