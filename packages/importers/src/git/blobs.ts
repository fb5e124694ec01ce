import { ByteReader } from './byte-reader.ts'
import { cleaned, read } from './decode.ts'
import { type Git, type Run, startGit } from './run.ts'

/** A page's text, or why it has none. */
export type PageText =
  | { readonly is: 'text'; readonly text: string; readonly utf8: boolean }
  | { readonly is: 'unreadable'; readonly why: string }

const NEWLINE = 10
const HEADER_BYTES = 256

/** Reads pages by their objects' names, one after another, through one git. Close it afterwards. */
export class Blobs {
  readonly #run: Run
  #git: Git | undefined
  #output: ByteReader | undefined

  constructor(run: Run) {
    this.#run = run
  }

  async read(name: string): Promise<PageText> {
    const { pageBytes, pageLines } = this.#run.limits
    const { git, output } = this.#running()
    git.stdin.write(`${name}\n`)
    const header = (await output.until(NEWLINE, HEADER_BYTES))?.toString('latin1')
    if (header === undefined) return this.#endedEarly(git)
    const [, type, size] = header.split(' ')
    if (type !== 'blob') return unreadable('its content is not in the repository')
    if (Number(size) > pageBytes) {
      // Its bytes are on their way; a new git is quicker than reading them away.
      this.close()
      return unreadable(`it is ${size} bytes long; more than ${pageBytes} are not read`)
    }
    const bytes = await output.take(Number(size) + 1)
    if (bytes === undefined) return this.#endedEarly(git)
    return pageOf(bytes.subarray(0, -1), pageLines)
  }

  close(): void {
    this.#git?.stop()
    this.#git = undefined
    this.#output = undefined
  }

  /** One broken object must not keep the others from being read. */
  async #endedEarly(git: Git): Promise<PageText> {
    await git.done.catch(() => this.#run.signal.throwIfAborted())
    this.close()
    return unreadable('git could not read it')
  }

  #running(): { git: Git; output: ByteReader } {
    this.#git ??= startGit(this.#run, ['cat-file', '--batch'])
    this.#output ??= new ByteReader(this.#git.stdout)
    return { git: this.#git, output: this.#output }
  }
}

function pageOf(bytes: Buffer, maxLines: number): PageText {
  if (bytes.includes(0)) return unreadable('it is not text')
  const { text, utf8 } = read(bytes)
  const lines = count(bytes)
  if (lines > maxLines)
    return unreadable(`it has ${lines} lines; more than ${maxLines} are not read`)
  return { is: 'text', text: cleaned(text), utf8 }
}

function count(bytes: Buffer): number {
  let lines = 1
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}

const unreadable = (why: string): PageText => ({ is: 'unreadable', why })
