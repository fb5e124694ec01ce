import { daysBetween, type LocalDate, type NounName, type PersonId } from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import { today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { capital } from '../../telling/in-words.ts'
import { firstName, peopleView, personView } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import type { RecordLine } from './page.ts'

interface Told extends Pick<RecordLine, 'state' | 'standing'> {
  readonly noun: NounName
  readonly id: string
  readonly title: Named['title']
  /** `growth request` */
  readonly kind: string
  /** What more its state says: `by Noor`. */
  readonly note?: string | undefined
  readonly from?: PersonId
  readonly to: readonly PersonId[]
  readonly began: Stamp
  /** Left out once it is over. */
  readonly due?: LocalDate | undefined
  readonly ended?: Stamp | undefined
}

/** A record as its noun's list tells it. */
export function recordLine(view: View, told: Told): RecordLine {
  const { noun, id, title, state, standing, note, began, due, ended } = told
  const ordinal = view.ordinal(noun, id)
  const late = due === undefined ? 0 : daysBetween(due, today(view))
  const people = {
    ...(told.from === undefined ? {} : { from: personView(view, told.from) }),
    to: peopleView(view, told.to),
  }
  return {
    id,
    href: { noun, id },
    ...(ordinal === undefined ? {} : { ordinal }),
    title,
    told: [
      capital(ordinal === undefined ? told.kind : `${told.kind} ${ordinal}`),
      between(people),
      [state, note].filter(Boolean).join(' '),
    ]
      .filter(Boolean)
      .join(', '),
    ...people,
    state,
    standing,
    ...(note === undefined ? {} : { note }),
    began: stampView(view, began),
    ...(due === undefined ? {} : { due }),
    ...(late > 0 ? { overdueDays: late } : {}),
    ...(ended === undefined ? {} : { ended: stampView(view, ended) }),
  }
}

/** "Dana to Noor", "Dana, Noor" */
function between({ from, to }: Pick<RecordLine, 'from' | 'to'>): string {
  const whom = to.map(firstName).join(', ')
  if (from === undefined) return whom
  return whom === '' ? firstName(from) : `${firstName(from)} to ${whom}`
}
