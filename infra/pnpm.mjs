// Brings pnpm and every dependency (Node 24 is one of them), then hands over: to infra/<command>.ts
// where there is one, else to pnpm itself. Runs on Node 20 and with nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sentenceFor } from './trouble.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const firstTime = !existsSync(join(root, 'node_modules', '.modules.yaml'))
const shell = process.platform === 'win32'
// npm's own patience, three tries 10 s apart, looks like a hang where there is no network; and once
// pnpm is there, npm need not ask whether it still is.
const shortPatience = {
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_prefer_offline: 'true',
}
const parent = process.ppid
const [command = 'start', ...args] = process.argv.slice(2)

process.env.TURBO_TELEMETRY_DISABLED = '1'
// What Node has compiled, types stripped, is kept: the next start takes half the time.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node')
process.env.PATH = [bin, pathWithPnpm()].join(delimiter)
install()

const script = join(root, 'infra', `${command}.ts`)
if (existsSync(script)) handOver('node', [script, ...args])
else handOver('pnpm', [command, ...args])

/** The PATH of a shell in which npx has put the pnpm that package.json names. */
function pathWithPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (firstTime) console.error(`Fetching ${packageManager} …`)
  const npx = spawnSync(
    'npx',
    ['--yes', `--package=${packageManager}`, '--call', 'node -p process.env.PATH'],
    { cwd: root, encoding: 'utf8', shell, env: { ...shortPatience, ...process.env } },
  )
  if (npx.status !== 0) giveUp(npx)
  return npx.stdout.trim()
}

/** Progress goes to stderr: stdout belongs to the command. */
function install() {
  if (firstTime) console.error('Installing …')
  const pnpm = spawnSync('pnpm', ['install'], {
    cwd: root,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', firstTime ? 2 : 'pipe', 'pipe'],
  })
  if (pnpm.status !== 0) giveUp(pnpm)
}

function giveUp({ error, stdout, stderr }) {
  const said = [error?.message, stdout, stderr].filter(Boolean).join('\n').trim()
  console.error(sentenceFor(said, root) ?? said)
  process.exit(1)
}

/**
 * The command owns the terminal: signals pass on to it, its exit code is ours. Only once: what the terminal sends reaches
 * the command without us too, and asked again it ends without a word.
 */
function handOver(file, argv) {
  const child = spawn(file, argv, { cwd: root, stdio: 'inherit', shell })
  let isAsked = false
  const end = (signal) => {
    if (!isAsked) child.kill(signal)
    isAsked = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end(signal))
  }
  if (process.env.npm_lifecycle_event) endWithParent(end)
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
}

/** npm passes a signal on to its shell, which dies of it without a word to us. */
function endWithParent(end) {
  setInterval(() => process.ppid !== parent && end('SIGTERM'), 200).unref()
}
