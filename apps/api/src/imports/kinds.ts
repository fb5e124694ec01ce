import type { ImportKind } from '@lockstep/domain'
import { HttpProblem } from '../http/problems.ts'

export type FileKind = ImportKind | 'export' | 'other'

/** What a file is, going by how it begins; what can't be imported says what to do instead. */
export function kindOf(
  head: Buffer,
  name: string,
): { readonly kind: FileKind; readonly instead?: string } {
  const text = head.toString('latin1').replace(/^ï»¿/, '')
  if (/^# v[23] git bundle\n/.test(text)) return { kind: 'history' }
  if (/^\{[^\n]*"specversion"/.test(text)) return { kind: 'export' }
  if (/^\s*BEGIN:VCALENDAR/i.test(text) || /\.ics$/i.test(name)) return { kind: 'calendar' }
  for (const [beginning, instead] of OTHERS)
    if (beginning.test(text)) return { kind: 'other', instead }
  for (const [ending, instead] of NAMED) if (ending.test(name)) return { kind: 'other', instead }
  // A workbook or a text is packed as an archive is: only its name tells it apart.
  if (PACKED.some((bytes) => head.subarray(0, bytes.length).equals(bytes)))
    return { kind: 'other', instead: AN_ARCHIVE }
  return { kind: 'goals' }
}

/** As zip and gzip begin. */
const PACKED = [Buffer.from('PK\u0003\u0004'), Buffer.from([0x1f, 0x8b])]

const AS_CSV =
  'This is a workbook, not a table in text. Save its sheet as “CSV UTF-8”, and choose that.'

const A_TEXT =
  'This is a text for reading, not a table. Copy its table into a sheet, save that as “CSV UTF-8”, and choose it.'
const A_PDF = 'This is a PDF. Save its table as “CSV UTF-8”, and choose that.'
const AN_ARCHIVE = 'This is an archive. Unpack it, and choose one of the files in it.'

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^ÐÏ/, AS_CSV],
  [/^%PDF-/, A_PDF],
  [
    /^\s*\{\s*"lockstep"\s*:\s*"keys"/,
    'These are the keys of an export. They belong beside it, and to nobody else; nothing was kept of them here.',
  ],
  [
    /^# v\d+ git bundle/,
    'This bundle is of a kind that is not known here. Make one with “git bundle create”.',
  ],
]

/** What a file is not, though it is named as one. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [
    /\.bundle$/i,
    'This is no Git bundle, though it is named one. Make one with “git bundle create”.',
  ],
  [
    /\.(?:ndjson|jsonl?)$/i,
    'This is no export of Lockstep: its first line does not begin one. Goals come in as a table, saved as “CSV UTF-8”.',
  ],
  [/\.(?:xlsx?|ods|numbers)$/i, AS_CSV],
  [/\.(?:docx?|odt|rtf|pages)$/i, A_TEXT],
  [/\.pdf$/i, A_PDF],
  [/\.(?:zip|t?gz|tar|7z|rar)$/i, AN_ARCHIVE],
]

/** Bytes that a file may have, by what it is. */
export const LARGEST: Readonly<Record<FileKind, number>> = {
  history: 256 * 1024 ** 2,
  export: 256 * 1024 ** 2,
  goals: 20 * 1024 ** 2,
  calendar: 20 * 1024 ** 2,
  other: 0,
}

/** @throws HttpProblem for a file of nothing, and for one that is larger than any may be */
export function checkSize(bytes: number): void {
  if (bytes === 0)
    throw new HttpProblem(
      422,
      'FileEmpty',
      'This file is empty. Save it again from where you made it, and choose that.',
    )
  if (bytes > Math.max(...Object.values(LARGEST)))
    throw new HttpProblem(
      413,
      'FileTooLarge',
      'A file may have 256 MB, a table or a calendar 20 MB. A larger history is imported on the command line.',
    )
}
