import { agreedPairs, type Id, isUnderWay, withThoseHere } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import { pulses } from '../../folds/pulses.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords } from '../../telling/dates.ts'
import type { Way } from '../../telling/way.ts'
import type { View } from '../../view/view.ts'

/** Where the pulse is that a partnership has to answer: until it is over another one is refused. */
export function pulseUnderWay(view: View, partnership: Id): Way | undefined {
  const among = view.row(partnerships, partnership)?.state
  if (among?.is !== 'founded') return undefined
  const pairs = agreedPairs(withThoseHere(among, hereIn(view)))
  const when = { now: view.moment, zone: view.zone }
  for (const { id, called, state } of view.rows(pulses).values()) {
    if (called?.partnership !== partnership || !isUnderWay(state, pairs, when)) continue
    const named = namedRecord(view, 'pulse', id)
    const label = `${named?.ordinal ?? 'A trust pulse'} runs until ${dayInWords(state.closes, view)}`
    return named && { label, href: named.href }
  }
  return undefined
}
