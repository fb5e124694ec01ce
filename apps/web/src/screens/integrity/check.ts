import {
  Checking,
  type Compared,
  Comparing,
  faultSays,
  headIn,
  readLine,
  type SignedHead,
  savedAnew,
  standsAhead,
  type Verdict,
} from '@lockstep/proof'
import { problemOf, unreachable } from '../../api/problem.ts'
import { browserTools } from './browser-tools.ts'

/** A head that was kept, and where the whole export was, that too. */
export interface Earlier {
  readonly head: SignedHead
  readonly lines?: readonly string[]
}

export interface Checked extends Verdict {
  /** The last line: who keeps it can tell whether a later record still says what this one does. */
  readonly lastLine: string
  /** What each entry is sealed with, by its id. */
  readonly seals: ReadonlyMap<string, string>
  /** Of an earlier export, where this one does not simply begin with it. */
  readonly compared: Compared | undefined
}

/** So many lines are checked between two signs of progress. */
const STEP = 100

/** Reads one's export from the server and checks it here. @throws Problem */
export async function checkRecord(
  address: string,
  earlier: Earlier | undefined,
  progress: (entries: number) => void,
): Promise<Checked> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => {
    throw unreachable()
  })
  if (!response.ok || response.body === null) throw await problemOf(response)
  return check(linesOf(response.body), earlier, progress)
}

async function check(
  lines: AsyncIterable<string>,
  earlier: Earlier | undefined,
  progress: (entries: number) => void,
): Promise<Checked> {
  const checking = new Checking(browserTools, earlier?.head)
  const comparing = earlier?.lines === undefined ? undefined : new Comparing()
  for (const line of earlier?.lines ?? []) comparing?.before(line)
  const seals = new Map<string, string>()
  let lastLine = ''
  for await (const line of lines) {
    await checking.read(line)
    const [id, seal] = sealIn(line)
    if (id !== undefined && seal !== undefined) seals.set(id, seal)
    comparing?.after(line)
    lastLine = line
    if (checking.lines % STEP === 0) progress(checking.lines)
  }
  const verdict = checking.end()
  const compared =
    verdict.faults.length > 0 || verdict.extends === true ? undefined : comparing?.end()
  return { ...verdict, lastLine, seals, compared }
}

/** What a line says that its entry is sealed with; where nothing was found amiss, it is. */
function sealIn(line: string): [id?: string, seal?: string] {
  try {
    const { id, sha256 } = JSON.parse(line) as { id?: string; sha256?: string }
    return [id, sha256]
  } catch {
    return []
  }
}

/** What keeps a file from being held against: in words that follow its name. */
export interface NoEarlier {
  readonly wrong: string
}

/** An export that was kept, or its last line alone; what is wrong with a file that is neither, or not as it was signed. */
export async function earlierIn(file: Blob): Promise<Earlier | NoEarlier> {
  if (file.size === 0) return { wrong: 'is empty.' }
  const anew = savedAnew(await firstLineOf(file))
  if (anew !== undefined) return { wrong: `is not as it was exported. Line 1 ${anew}` }
  // The end first: a file that is no export may be of any size.
  const read = await readLine(await lastLineOf(file), browserTools.hash)
  const head = read.is === 'ended' && read.whole ? headIn(read) : undefined
  if (head === undefined) return { wrong: 'is no export of a record, and no head of one.' }
  const lines: string[] = []
  for await (const line of linesOf(file.stream())) lines.push(line)
  const isAhead = standsAhead()
  if (lines.filter((line) => !isAhead(line)).length === 1) return { head }
  const checking = new Checking(browserTools)
  for (const line of lines) await checking.read(line)
  const [fault] = checking.end().faults
  return fault === undefined
    ? { head, lines }
    : { wrong: `is not as it was signed. ${faultSays(fault)}` }
}

/** No head is longer. */
const MOST_OF_A_HEAD = 65_536

/** As far as it is read of a file that may have no lines. */
async function firstLineOf(file: Blob): Promise<string> {
  for await (const line of linesOf(file.slice(0, MOST_OF_A_HEAD).stream())) return line
  return ''
}

async function lastLineOf(file: Blob): Promise<string> {
  let last = ''
  for await (const line of linesOf(file.slice(-MOST_OF_A_HEAD).stream())) last = line
  return last
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const asItIs = new TextDecoderStream('utf-8', { ignoreBOM: true })
  const reader = stream.pipeThrough(asItIs).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
