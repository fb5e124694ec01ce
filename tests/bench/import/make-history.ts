import { execFileSync } from 'node:child_process'
import { devNull } from 'node:os'

const SOMEBODY = 'Ada <ada@example.invalid>'
const FIRST = Date.UTC(2024, 0, 1) / 1000
const DAY = 86_400
const FUNCTIONS = ['marketing', 'sales', 'product', 'engineering', 'people', 'finance']

/** A repository whose OKR pages gain goals and progress, one commit a day. */
export function makeHistory(directory: string, commits: number): void {
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, {
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
      input,
    })
  git(['init', '-q', '-b', 'main', directory])
  const story = Array.from({ length: commits }, (_, n) => commit(n)).join('')
  git(['-C', directory, 'fast-import', '--quiet'], story)
}

function commit(number: number): string {
  const page = FUNCTIONS[number % FUNCTIONS.length]
  const when = `${SOMEBODY} ${FIRST + number * DAY} +0000`
  const head = `commit refs/heads/main\nauthor ${when}\ncommitter ${when}\n`
  const text = pageAfter(Math.floor(number / FUNCTIONS.length) + 1, page ?? '')
  return `${head}${data(`Update the OKRs of ${page}`)}M 100644 inline okrs/2024_q1/${page}.md\n${data(text)}\n`
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** Every second edit adds a key result, every other says how far the last one has come. */
function pageAfter(edits: number, of: string): string {
  const results = Array.from({ length: Math.ceil(edits / 2) }, (_, n) => {
    const told = n * 2 + 2 <= edits ? ` => ${n + 3} of ${n + 10} done` : ''
    return `   - KR: Raise the number of ${of} reviews to ${n + 10} a week${told}`
  })
  return `# CY24-Q1 OKRs\n\n## ${of}\n\n1. **OBJECTIVE: Let ${of} be known for its reviews**\n\n${results.join('\n')}\n`
}
