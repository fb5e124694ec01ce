import type { Answer } from '../../api/views.ts'
import type { RecordEntry } from '../../charts/record/record-table.tsx'
import type { Href } from '../../here/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import { isLaterByNature, wholeName } from '../../ui/stamp.ts'
import { inFours } from './seal.ts'

export type EntryLine = Answer<'record'>['entries'][number]

/**
 * The view's entries as the table lists them.
 * @param seals what each is sealed with, where the record was found to be as it was signed
 */
export const entryOf = (
  line: EntryLine,
  hrefOf: (href: Href) => string,
  seals?: ReadonlyMap<string, string>,
): RecordEntry => ({
  id: line.id,
  number: String(line.number).padStart(4, '0'),
  recorded: line.recorded,
  happened: line.happened,
  lagDays: line.lagDays,
  who: wholeName(line.who),
  onBehalfOf: line.onBehalfOf && wholeName(line.onBehalfOf),
  did: line.did,
  mended: line.mended,
  on: line.on && {
    ref: line.on.ordinal ?? '',
    title: isSealed(line.on.title) ? '' : line.on.title,
    href: hrefOf(line.on.href),
  },
  reason:
    line.reason === undefined ? undefined : isSealed(line.reason) ? 'words sealed' : line.reason,
  cameBy: line.source,
  laterByNature: isLaterByNature(line),
  ...(seals === undefined ? {} : { seal: inFours(seals.get(line.id) ?? '', 2) }),
})
