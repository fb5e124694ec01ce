#!/usr/bin/env node
import { once } from 'node:events'
import { Interrupted } from './problem.ts'
import { run } from './run.ts'

// As a server's: keys and words lie in these files, they are for this user alone.
process.umask(0o077)

/** Milliseconds. One Ctrl-C comes from the terminal, and again from whatever started this. */
const ONE_ASKING = 500

const stopping = new AbortController()
let asked = Number.NEGATIVE_INFINITY
const stop = () => {
  const isSame = performance.now() - asked < ONE_ASKING
  if (!isSame) asked = performance.now()
  // Asked twice, it ends at once: the log is whole after any kill.
  if (stopping.signal.aborted && !isSame) process.exit(130)
  stopping.abort(new Interrupted())
}
process.on('SIGINT', stop).on('SIGTERM', stop)
// Who reads may have had enough: lockstep export | head.
process.stdout.on('error', () => process.exit(1))

const { isTTY } = process.stderr
let passing = false

/** Takes a passing line away before another line comes, also one on standard output. */
const clear = () => {
  if (passing) process.stderr.write('\r\u001b[K')
  passing = false
}

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => {
    clear()
    process.stdout.write(`${line}\n`)
  },
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  tell: (line, isPassing = false) => {
    if (isPassing && !isTTY) return
    clear()
    process.stderr.write(`${line}${isPassing ? '' : '\n'}`)
    passing = isPassing
  },
  env: process.env,
  signal: stopping.signal,
})
