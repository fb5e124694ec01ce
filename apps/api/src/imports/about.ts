import { headOfTable } from '@lockstep/importers'
import type { Open } from '../opened.ts'
import type { ImportJob } from './answers.ts'
import { kindOf } from './kinds.ts'
import { rememberedReading } from './tables.ts'
import type { Upload, Uploads } from './uploads.ts'
import { sentenceOf } from './work.ts'

/** So much of a file tells what it is. */
const HEAD_BYTES = 64

export const kindOfUpload = async (uploads: Uploads, { id, name }: Upload) =>
  kindOf(await uploads.head(id, HEAD_BYTES), name)

/** What a file is that has arrived, and how a table begins; or why it can't be imported. */
export async function aboutOf(
  open: Open,
  uploads: Uploads,
  upload: Upload,
): Promise<Partial<ImportJob>> {
  const { kind, instead } = await kindOfUpload(uploads, upload)
  if (kind === 'other') return { of: kind, is: 'failed', problem: instead ?? '' }
  if (kind !== 'goals') return { of: kind }
  try {
    const head = await headOfTable(uploads.fileOf(upload.id))
    const remembered = await rememberedReading(open, upload.person, head)
    const { headers, sample, guess } = head
    const shown = { headers: [...headers], sample: sample.map((cells) => [...cells]) }
    const read = upload.chosen?.reading ?? remembered ?? guess
    const reading = { columns: [...read.columns], hierarchy: read.hierarchy }
    return { of: kind, table: { ...shown, reading, remembered: remembered !== undefined } }
  } catch (error) {
    return { of: kind, is: 'failed', problem: sentenceOf(error) }
  }
}
