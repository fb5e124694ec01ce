import { linesOf, proofTools, sha256 } from '@lockstep/application'
import {
  isSealedAs,
  NOTHING,
  readSealed,
  type SignedHead,
  sealedHeadText,
  standsAhead,
} from '@lockstep/proof'
import { Problem } from '../problem.ts'

/**
 * Holds a sound export of all that is stored against a head that went outside.
 * @returns what was found, in a sentence
 * @throws Problem where no part of the export is what was sealed
 */
export async function heldAgainst(
  path: string,
  head: SignedHead,
  { text, opener }: { readonly text: string; readonly opener: string },
): Promise<string> {
  const sealed = readSealed(text)
  if (sealed === undefined || !(await proofTools.isSigned(sealed, sealedHeadText(sealed))))
    throw new Problem('This is no sealed head, or not as it was signed.')
  if (sealed.organisation !== head.organisation || sealed.key !== head.key)
    throw new Problem('The sealed head is of another organisation, or signed by another key.')
  if (head.reader !== undefined)
    throw new Problem('A sealed head is of all that is stored: hold a whole export against it.')
  for await (const upTo of rootsIn(path, head))
    if (await isSealedAs(sealed, opener, upTo, sha256))
      return `It begins with all that was recorded when the sealed head was sent, on ${sealed.at}: ${upTo.events} entries.`
  throw new Problem(
    `Nothing in it is what was recorded when the sealed head was sent, on ${sealed.at}: the record was rewritten, or the opener is another’s.`,
  )
}

/** How the record stood after each entry, of an export that was found sound. */
async function* rootsIn(path: string, { events, root }: SignedHead) {
  yield { events, root }
  const isAhead = standsAhead()
  for await (const line of linesOf(path)) {
    if (isAhead(line)) continue
    const { number, previous = NOTHING } = JSON.parse(line) as Readonly<{
      number?: number
      previous?: string
    }>
    if (number !== undefined) yield { events: number - 1, root: previous }
  }
}
