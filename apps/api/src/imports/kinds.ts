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
  if (/\.(?:xlsx?|ods|numbers|pdf|zip|gz)$/i.test(name)) return { kind: 'other', instead: AS_CSV }
  return { kind: 'goals' }
}

const AS_CSV =
  'This is a workbook, not a table in text. Save its sheet as “CSV UTF-8”, and choose that.'

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^PK\p{Cc}{2}|^ÐÏ/u, AS_CSV],
  [/^%PDF-/, 'This is a PDF. Save its table as “CSV UTF-8”, and choose that.'],
  [
    /^\s*\{\s*"lockstep"\s*:\s*"keys"/,
    'These are the keys of an export. They belong beside it, and to nobody else; nothing was kept of them here.',
  ],
  [
    /^# v\d+ git bundle/,
    'This bundle is of a kind that is not known here. Make one with `git bundle create`.',
  ],
]

/** What a file is not, though it is named as one. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [
    /\.bundle$/i,
    'This is no Git bundle, though it is named one. Make one with `git bundle create`.',
  ],
  [
    /\.(?:ndjson|jsonl?)$/i,
    'This is no export of Lockstep: its first line does not begin one. Goals come in as a table, saved as “CSV UTF-8”.',
  ],
]

/** Bytes that a file may have, by what it is. */
export const LARGEST: Readonly<Record<FileKind, number>> = {
  history: 256 * 1024 ** 2,
  export: 256 * 1024 ** 2,
  goals: 20 * 1024 ** 2,
  calendar: 20 * 1024 ** 2,
  other: 0,
}

export function checkSize(bytes: number): void {
  if (bytes > Math.max(...Object.values(LARGEST)))
    throw new HttpProblem(
      413,
      'FileTooLarge',
      'A file may have 256 MB, a table or a calendar 20 MB. A larger history is imported on the command line.',
    )
}
