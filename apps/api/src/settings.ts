import { join } from 'node:path'
import { dataFolder, type Store, StoreUnclear, storeOf } from '@lockstep/application'
import { StartProblem } from './start-problems.ts'

/** How the server was started. */
export interface Settings {
  readonly port: number
  /** The address of this computer that it listens at. */
  readonly listen: string
  readonly data: string
  readonly store: Store
  /** What is in files gets one unless told otherwise; a store that others share, only where it is asked for. */
  readonly demo: boolean
  /** Host names besides those of this computer that the server is reached by. */
  readonly names: readonly string[]
  /** Behind TLS: cookies are sent there only. */
  readonly secure: boolean
  /** Whether webhooks and followed sources may lead to this computer: for trying them out. */
  readonly loopback: boolean
  readonly web: string
}

const ARGUMENTS = ['--demo', '--no-demo', '--']

/** @throws StartProblem */
export function settingsOf(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const unknown = args.find((arg) => !ARGUMENTS.includes(arg))
  if (unknown !== undefined)
    throw new StartProblem(`"${unknown}" means nothing here; there are --demo and --no-demo.`)
  const store = storeIn(env)
  return {
    port: portOf(env['PORT'] || '4040'),
    listen: env['LOCKSTEP_LISTEN'] || '127.0.0.1',
    data: dataFolder(env),
    store,
    demo: store.at === 'files' ? !args.includes('--no-demo') : args.includes('--demo'),
    names: (env['LOCKSTEP_HOST'] ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
    secure: env['LOCKSTEP_TLS'] === 'yes',
    loopback: env['LOCKSTEP_LOOPBACK'] === 'yes',
    web: join(import.meta.dirname, '../../web/dist'),
  }
}

function storeIn(env: NodeJS.ProcessEnv): Store {
  try {
    return storeOf(env)
  } catch (error) {
    throw error instanceof StoreUnclear ? new StartProblem(error.message) : error
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartProblem(`PORT is "${text}"; it takes a number up to 65535.`)
  return port
}
