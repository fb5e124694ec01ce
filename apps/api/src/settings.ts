import { isIP } from 'node:net'
import { join } from 'node:path'
import { dataFolder, idleSetting, type Store, StoreUnclear, storeOf } from '@lockstep/application'
import { StartProblem } from './start-problems.ts'

/** How the server was started. */
export interface Settings {
  readonly port: number
  /** The address of this computer that it listens at. */
  readonly listen: string
  readonly data: string
  readonly store: Store
  /** Whether it offers a demo, and lets whoever reaches it found an organisation. */
  readonly demo: boolean
  /** Host names besides those of this computer that the server is reached by. */
  readonly names: readonly string[]
  /** Addresses and networks of the proxies that are believed when they say whom they ask for. */
  readonly proxies: readonly string[]
  /** Behind TLS: cookies are sent there only. */
  readonly secure: boolean
  /** Whether webhooks and followed sources may lead to this computer: for trying them out. */
  readonly loopback: boolean
  readonly web: string
  /** Where its pages are looked at while they are worked on: what stands in `web` is older. */
  readonly pages?: string
}

/** What is in files gets a demo where nothing else is yet; a store that others share, only where it is asked for. */
export type Asked = Omit<Settings, 'demo'> & { readonly demo: boolean | 'at first' }

const ARGUMENTS = ['--demo', '--no-demo', '--']

/** @throws StartProblem */
export function settingsOf(env: NodeJS.ProcessEnv, args: readonly string[]): Asked {
  const unknown = args.find((arg) => !ARGUMENTS.includes(arg))
  if (unknown !== undefined)
    throw new StartProblem(`"${unknown}" means nothing here; there are --demo and --no-demo.`)
  const store = storeIn(env)
  return {
    port: portOf(env['PORT'] || '4040'),
    listen: env['LOCKSTEP_LISTEN'] || '127.0.0.1',
    data: dataFolder(env),
    store,
    demo: demoIn(args, store),
    names: namesIn(env),
    proxies: proxiesIn(env),
    secure: isYes(env, 'LOCKSTEP_TLS'),
    loopback: isYes(env, 'LOCKSTEP_LOOPBACK'),
    web: join(import.meta.dirname, '../../web/dist'),
    ...(env['LOCKSTEP_PAGES'] ? { pages: env['LOCKSTEP_PAGES'] } : {}),
  }
}

function demoIn(args: readonly string[], { at }: Store): Asked['demo'] {
  if (args.includes('--no-demo')) return false
  return args.includes('--demo') || (at === 'files' && 'at first')
}

function storeIn(env: NodeJS.ProcessEnv): Store {
  const idle = idleSetting(env)
  if (idle !== undefined) throw new StartProblem(idle)
  try {
    return storeOf(env)
  } catch (error) {
    throw error instanceof StoreUnclear ? new StartProblem(error.message) : error
  }
}

/** What stands between commas. */
function listIn(env: NodeJS.ProcessEnv, setting: string): string[] {
  const said = env[setting] ?? ''
  const list = said
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean)
  if (said !== '' && list.length === 0)
    throw new StartProblem(`${setting} is "${said}", which names nothing; leave it out.`)
  return list
}

function isYes(env: NodeJS.ProcessEnv, setting: string): boolean {
  const said = env[setting] || 'no'
  if (said !== 'yes' && said !== 'no')
    throw new StartProblem(`${setting} is "${said}"; it takes yes or no.`)
  return said === 'yes'
}

/** As browsers send them: a name or an address, in brackets where it has colons. */
const NAME = /^([a-z0-9_][a-z0-9_.-]*|\[[0-9a-f:.]+])$/

function namesIn(env: NodeJS.ProcessEnv): readonly string[] {
  const names = listIn(env, 'LOCKSTEP_HOST')
  const wrong = names.find((each) => !NAME.test(each))
  if (wrong === undefined) return names
  throw new StartProblem(
    `LOCKSTEP_HOST has "${wrong}"; it takes names (lockstep.example) with commas between them, without https:// and port.`,
  )
}

function proxiesIn(env: NodeJS.ProcessEnv): readonly string[] {
  const proxies = listIn(env, 'LOCKSTEP_PROXIES')
  const wrong = proxies.find((each) => !isNetwork(each))
  if (wrong === undefined) return proxies
  throw new StartProblem(
    `LOCKSTEP_PROXIES has "${wrong}"; it takes addresses and networks (192.0.2.7, 10.0.0.0/8) with commas between them.`,
  )
}

/** An address, or one with how many of its first bits count; everybody is no network. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  if (most === undefined || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= most)
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartProblem(`PORT is "${text}"; it takes a number up to 65535.`)
  return port
}
