import type { ImportKind } from '@lockstep/domain'
import { headOfTable } from '@lockstep/importers'
import { HttpProblem } from '../http/problems.ts'
import type { Open } from '../organisations/opened.ts'
import type { ImportJob } from './answers.ts'
import { checkSize, kindOf, LARGEST } from './kinds.ts'
import { rememberedReading } from './tables.ts'
import type { Upload, Uploads } from './uploads.ts'
import { sentenceOf } from './work.ts'

/** So much of a file tells what it is. */
const HEAD_BYTES = 64

export const kindOfUpload = async (uploads: Uploads, { id, name }: Upload) =>
  kindOf(await uploads.head(id, HEAD_BYTES), name)

/** @throws HttpProblem 403 where one of these may not import such a file, 413 or 422 where nobody may. */
export async function checkedKind(
  uploads: Uploads,
  upload: Upload,
  may: readonly ImportKind[],
): Promise<ImportKind | 'export'> {
  const { kind, instead } = await kindOfUpload(uploads, upload)
  if (kind === 'other') throw new HttpProblem(422, 'NotImportable', instead)
  if (upload.bytes > LARGEST[kind]) checkSize(Number.POSITIVE_INFINITY)
  if (!may.includes(kind === 'export' ? 'history' : kind))
    throw new HttpProblem(
      403,
      'NotYours',
      'A history speaks in other people’s names: an administrator imports it.',
    )
  return kind
}

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
