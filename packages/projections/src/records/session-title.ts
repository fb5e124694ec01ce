import type { SessionKind } from '@lockstep/domain'
import { type SessionRow, whenOf } from '../folds/sessions.ts'
import { dayInWords } from '../telling/dates.ts'
import { capital } from '../telling/in-words.ts'
import { partnershipLine } from '../telling/partnership-line.ts'
import type { View } from '../view/view.ts'

/** "One-to-one of Dana Whitlock and Noor Haddad, 1 Oct"; by its own title, where it has one. */
export function sessionTitle(view: View, row: SessionRow): string | undefined {
  const when = whenOf(row)
  if (row.begun === undefined || when === undefined) return undefined
  const { kind, title, partnership } = row.begun
  const among = partnershipLine(view, partnership)?.name
  const what = title ?? [capital(kind), among].filter(Boolean).join(' of ')
  return `${what}, ${daysInWords(view, when)}`
}

export const kindName = (kind: SessionKind): string => capital(kind)

export const daysInWords = (
  view: View,
  { on, until }: { on: string; until?: string | undefined },
) =>
  until === undefined
    ? dayInWords(on, view)
    : `${dayInWords(on, view)} to ${dayInWords(until, view)}`
