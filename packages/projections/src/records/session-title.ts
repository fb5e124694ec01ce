import type { SessionKind } from '@lockstep/domain'
import { type SessionRow, whenOf } from '../folds/sessions.ts'
import { dayInWords } from '../telling/dates.ts'
import { capital } from '../telling/in-words.ts'
import { partnershipLine } from '../telling/partnership-line.ts'
import type { View } from '../view/view.ts'

/** "One-to-one of Dana Whitlock and Noor Haddad, 1 Oct"; by its own title, where it has one. */
export function sessionTitle(view: View, row: SessionRow): string | undefined {
  const among = row.begun && partnershipLine(view, row.begun.partnership)?.name
  return titled(view, row, among)
}

/** The same where whose it is stands beside it: "One-to-one, 1 Oct". */
export const titleWithin = (view: View, row: SessionRow): string | undefined => titled(view, row)

function titled(view: View, row: SessionRow, among?: string): string | undefined {
  const when = whenOf(row)
  if (row.begun === undefined || when === undefined) return undefined
  const { kind, title } = row.begun
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
