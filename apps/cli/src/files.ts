import { link, open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Problem } from './problem.ts'

/** For the owner's eyes: what is exported is an organisation's whole record. */
const OWNER_ONLY = 0o600
const BUFFERED = 256 * 1024

/**
 * Writes a new file: whole, or not at all. It never takes another's place.
 * @throws Problem where there is one of that name
 */
export async function writeNew(path: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`
  const file = await open(unfinished, 'w', OWNER_ONLY).catch((error: NodeJS.ErrnoException) => {
    // It failed for the folder's sake: nobody knows the other name.
    throw Object.assign(error, { path: dirname(resolve(path)) })
  })
  try {
    let text = ''
    for await (const line of lines) {
      text += `${line}\n`
      if (text.length < BUFFERED) continue
      await file.appendFile(text)
      text = ''
    }
    await file.appendFile(text)
    await file.sync()
    // A link, unlike a renaming, fails where the name is taken.
    await link(unfinished, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Problem(`${path} exists already; it was left as it is.`)
  } finally {
    await file.close()
    await rm(unfinished, { force: true })
  }
}
