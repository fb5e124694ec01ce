import { linesOf, proofTools, sha256 } from '@lockstep/application'
import {
  Checking,
  Comparing,
  faultSays,
  fingerprintOf,
  headIn,
  headText,
  type Named,
  readLine,
  type SignedHead,
  standsAhead,
  type Verdict,
} from '@lockstep/proof'
import type { Command, Terminal } from '../command.ts'
import { counted } from '../counted.ts'
import { Problem } from '../problem.ts'
import { heldAgainst } from './sealed-head.ts'

/** So many faults are told; the rest is counted. */
const MOST = 20

export const verifyCommand: Command = {
  name: 'verify',
  says: 'Checks an export by itself: no server, no data folder, no network. Names each entry that is not as it was signed.',
  words: ['<file>'],
  options: {
    since: {
      value: '<file>',
      says: 'An earlier export, or its last line alone: tells whether all that it says is still there, unchanged.',
    },
    sealed: {
      value: '<sealed head>',
      says: 'A head that went outside with a webhook or a calendar: tells whether the record still is what it was then.',
    },
    opener: {
      value: '<opener>',
      says: 'What opens the sealed head: "lockstep open head" says it, where the data lies.',
    },
    key: {
      value: '<fingerprint>',
      says: 'The fingerprint of the organisation’s key, as the app shows it: another key is refused.',
    },
  },
  stopped: 'Stopped before its end: that says nothing of the export. It changed nothing.',
  run: async (given, terminal) => {
    const [path = ''] = given.words
    const since = given.value('since')
    const earlier = since === undefined ? undefined : await earlierIn(since, terminal)
    const verdict = await checked(path, terminal, earlier)
    const head = sound(path, verdict, terminal)
    const fingerprint = await fingerprintOf(head.key, sha256)
    for (const line of told(head, fingerprint)) terminal.out(line)
    const wanted = given.value('key')
    if (wanted !== undefined && bare(wanted) !== bare(fingerprint))
      throw new Problem(`It is signed by another key than ${wanted}.`)
    const [text, opener = ''] = [given.value('sealed'), given.value('opener')]
    if (text !== undefined) terminal.out(await heldAgainst(path, head, { text, opener }))
    if (earlier !== undefined) terminal.out(continued(head, verdict, earlier, terminal))
  },
}

/** An earlier export, or the head alone that was kept of it. */
interface Earlier {
  readonly head: SignedHead
  readonly comparing?: Comparing
}

async function earlierIn(path: string, terminal: Terminal): Promise<Earlier> {
  const comparing = new Comparing()
  const lines: string[] = []
  const isAhead = standsAhead()
  for await (const line of linesOf(path)) if (!isAhead(line) && lines.push(line) > 1) break
  if (lines.length === 1) return { head: await headAlone(path, lines[0] ?? '') }
  const verdict = await checked(path, terminal)
  const head = sound(path, verdict, terminal)
  for await (const line of linesOf(path)) comparing.before(line)
  return { head, comparing }
}

async function headAlone(path: string, line: string): Promise<SignedHead> {
  const read = await readLine(line, sha256)
  const head = read.is === 'ended' && read.whole ? headIn(read) : undefined
  if (head === undefined || !(await proofTools.isSigned(head, headText(head))))
    throw new Problem(`${path} holds no head that is as it was signed.`)
  return head
}

async function checked(path: string, terminal: Terminal, earlier?: Earlier): Promise<Verdict> {
  const checking = new Checking(proofTools, earlier?.head)
  for await (const line of linesOf(path)) {
    terminal.signal.throwIfAborted()
    await checking.read(line)
    if (checking.lines % 1_000 === 0) terminal.tell(`${checking.lines} lines`, true)
  }
  const verdict = checking.end()
  if (verdict.faults.length === 0 && verdict.extends !== true)
    for await (const line of linesOf(path)) earlier?.comparing?.after(line)
  return verdict
}

/** @throws Problem where anything is not as it was signed, each named */
function sound(path: string, { head, faults }: Verdict, { out }: Terminal): SignedHead {
  if (faults[0]?.is === 'no export') throw new Problem(`${path} is no export of Lockstep.`)
  for (const fault of faults.slice(0, MOST)) out(faultSays(fault))
  if (faults.length > MOST) out(`And ${counted(faults.length - MOST, 'more fault')}.`)
  if (head === undefined || faults.length > 0) throw new Problem(`${path} is not as it was signed.`)
  return head
}

function told({ events, reader, from, to, root }: SignedHead, fingerprint: string): string[] {
  const whose = reader === undefined ? 'all that is stored' : `what ${reader} may see`
  return [
    `${counted(events, 'entry', 'entries')}, ${whose}, as signed.`,
    ...(from === undefined ? [] : [`Recorded  ${from} to ${to}`]),
    `Root      ${root}`,
    `Key       ${fingerprint}`,
  ]
}

/** @throws Problem where something that the earlier one says is not there, or not as it was */
function continued(
  head: SignedHead,
  verdict: Verdict,
  earlier: Earlier,
  { out }: Terminal,
): string {
  const { events, key, organisation, reader } = earlier.head
  if (organisation !== head.organisation || reader !== head.reader)
    throw new Problem('The earlier one is of another organisation, or of another reader.')
  if (key !== head.key) throw new Problem('The earlier one is signed by another key.')
  if (verdict.extends === true)
    return `It begins with all that the earlier one says: ${counted(events, 'entry', 'entries')}.`
  if (earlier.comparing === undefined)
    throw new Problem(
      reader === undefined
        ? 'It does not begin with what the earlier head says: the record was rewritten.'
        : 'It does not begin with what the earlier head says. What this reader may see has changed since, or the record was rewritten: hold it against the earlier export itself.',
    )
  const { changed, gone, otherwise, between, earlier: had } = earlier.comparing.end()
  for (const each of changed.slice(0, MOST))
    out(`Line ${each.line}: ${named(each)} says something else than before.`)
  for (const each of gone.slice(0, MOST))
    out(`${named(each)}, in line ${each.line} of the earlier one, is gone.`)
  if (changed.length + gone.length > 0 || reader === undefined)
    throw new Problem('Not all that the earlier one says is in it, as it was.')
  const shown =
    otherwise === 0
      ? ''
      : `; ${otherwise} of them show more or less than before: one of the two was saved with words and the other without, or words were opened or erased since`
  const others =
    between === 0
      ? ''
      : ` ${counted(between, 'other')}, which this reader could not see then, ${between === 1 ? 'stands' : 'stand'} between them.`
  return `All ${counted(had, 'entry', 'entries')} of the earlier one are in it, unchanged${shown}.${others}`
}

const named = ({ id, record }: Named): string => `Entry ${id} of ${record}`

const bare = (fingerprint: string): string => fingerprint.replaceAll(/\s/g, '').toLowerCase()
