import { listed } from '../../words/figures.ts'
import { type Option, optionsFor } from '../options-context.tsx'
import { take } from './marks.ts'
import type { Picked } from './named-at.ts'
import { optionAt, type Reading } from './reading.ts'

/** With whom it is. Of a name without such a word only one that says a partnership is taken. */
const LINKED = /^[\s,]*(?:(?:to|with|for|and|&)\s+)+/i

const PERSON: Picked = {
  ...{ kind: 'pick', of: 'person', name: '', label: '', required: true, clearable: false },
}

const partnershipOf = ({ fields, values, asks }: Reading): Picked | undefined =>
  fields.find(
    (field): field is Extract<Picked, { kind: 'pick' }> =>
      field.kind === 'pick' &&
      field.of === 'partnership' &&
      field.required &&
      !(field.name in { ...values, ...asks }),
  )

/** "with Mia": whoever is named says in which partnership it is. */
export function takeMet(reading: Reading): boolean {
  const { rest, met, known } = reading
  const field = partnershipOf(reading)
  if (field === undefined) return false
  const [link = ''] = LINKED.exec(rest) ?? []
  const text = rest.slice(link.length).replace(/^[\s,]+/, '')
  // "with Noor and Wei, data review": the whole of a partnership's name goes before that of one of its members.
  if (optionAt(reading, field, text, link !== '') !== undefined) return false
  const named = optionAt(reading, PERSON, text, link !== '')
  if (named === undefined) return false
  const { option, length } = named
  const among = option.id === known.options.speaker ? met : [...met, option]
  if (link === '' && sharedWith(reading, field, among).length !== 1) return false
  if (option.id !== known.options.speaker) met.push(option)
  take(reading, text.slice(length))
  reading.last = undefined
  return true
}

/** The partnerships of those alone who meet, or else all that they share; two meet as a pair. */
function sharedWith(
  { known: { options }, values }: Reading,
  field: Picked,
  met: Reading['met'],
): readonly Option[] {
  const membersOf = (id: string) => options.within?.get(id)?.is ?? new Set<string>()
  const shared = optionsFor(options, field).filter(({ id }) =>
    met.every((person) => membersOf(id).has(person.id)),
  )
  const theirs = shared.filter(({ id }) => membersOf(id).size === met.length + 1)
  return theirs.length > 0 || values['kind'] === 'one-to-one' ? theirs : shared
}

/** Finds the partnership of those who were named; where they share none, that is asked. */
export function findTheirs(reading: Reading): void {
  const { met, values, asks } = reading
  const field = partnershipOf(reading)
  if (field === undefined || met.length === 0) return
  const [one, another] = sharedWith(reading, field, met)
  if (one !== undefined && another === undefined) {
    values[field.name] = one.id
    return
  }
  const names = listed(met.map(({ label }) => label))
  asks[field.name] =
    one === undefined
      ? `You have no partnership with ${names} for this: choose another, or found one first.`
      : `You share several with ${names}: choose which.`
  if (one === undefined) reading.unshared = met
}
