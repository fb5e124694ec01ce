import type { PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { dayIn } from '../../folds/stamp.ts'
import type { Sentence } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import { onceAView } from '../../view/once-a-view.ts'
import { isHidden, type View } from '../../view/view.ts'
import { type Coming, comingsOf, dayAfter, type InForce, NEW_DAYS } from './coming.ts'
import { listsOf } from './lists.ts'

/** "decided before being shown V-3 and four others"; undefined where who decided was not new, or had been shown all. */
export function unshownInWords(view: View, row: DecisionRow): Sentence | undefined {
  const [first, ...others] = unshown(view, row)
  if (first === undefined || row.made === undefined) return undefined
  const { href, ordinal, title } = first.named
  const by = { noun: 'person' as const, id: row.made.stamp.by }
  return [
    { text: 'decided before being shown ' },
    { text: ordinal ?? (isHidden(title) ? first.kind : title), href },
    ...(others.length === 0
      ? []
      : [{ text: ' and ' }, { text: counted(others.length, 'other'), href: by }]),
  ]
}

/**
 * What was in force when who made a decision came, had not been shown to them by the day on which they made it, and was in
 * force still. What they were shown on that very day counts as shown before.
 */
function unshown(view: View, { state, made }: DecisionRow): InForce[] {
  if (made === undefined || !('terms' in state) || state.imported) return []
  const { by, at } = made.stamp
  if (by === 'lockstep') return []
  const on = dayIn(made.stamp, view.zone)
  const isNewThen = ({ came }: Coming) => came.at <= at && on <= dayAfter(view, came, NEW_DAYS)
  if (!comings(view, by).some(isNewThen)) return []
  return lists(view, by)
    .filter(({ coming }) => isNewThen(coming))
    .flatMap(({ items }) => items)
    .filter(({ shown, played, over }) => {
      const isLater = (day: string | undefined) => day === undefined || day > on
      return isLater(shown) && isLater(played) && isLater(over)
    })
}

/** Of one who decided much it is worked out once. */
function onceAPerson<T>(work: (view: View, person: PersonId) => T) {
  const known = onceAView(() => new Map<PersonId, T>())
  return (view: View, person: PersonId): T => {
    const all = known(view)
    const is = all.get(person) ?? work(view, person)
    all.set(person, is)
    return is
  }
}

const comings = onceAPerson(comingsOf)
const lists = onceAPerson(listsOf)
