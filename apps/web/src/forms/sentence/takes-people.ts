import type { Field } from '../field.ts'
import { dayAt } from './day-at.ts'
import { goOn, take } from './marks.ts'
import { type Picked, SET_OFF_BY_DAY } from './named-at.ts'
import { beginsWith, familyNames, folded, givenNames } from './names.ts'
import { chosenAt, isForOthers, optionAt, type Reading } from './reading.ts'

const isOne = (field: Field): field is Picked => field.kind === 'pick'

/** "to Paul and Ana", "to Paul, Ana: …" where it can be one alone: which, is asked. */
export function takeAnother(reading: Reading): boolean {
  const { fields, last, values, asks, rest } = reading
  const [before = '', comma = '', and] = /^\s*(,?)\s*((?:and|&)\s+)?/i.exec(rest) ?? []
  if (last === undefined || (comma === '' && and === undefined)) return false
  const isOpen = (field: Field) =>
    isOne(field) && field.of === 'person' && values[field.name] === undefined
  if (and === undefined && fields.some(isOpen)) return false
  const text = rest.slice(before.length)
  const named = optionAt(reading, last, text, true)
  if (named === undefined) return false
  const after = text.slice(named.length)
  // "to Noor, and Dana was late" is said to Noor.
  if (comma !== '' && !/^\s*(?:[:,]|$|(?:and|&)\s)/i.test(after)) return false
  delete values[last.name]
  asks[last.name] = 'You named more than one, and it takes one: choose whom.'
  take(reading, after)
  return true
}

const LINKED = /^[\s,]*(?:to|with)\s+/i
const SET_OFF = /^\s*(?:[:,]|$)/

/** "to me: …", "to Ruth: …" as Ruth says it, where it is said to somebody else. */
export function takeOneself(reading: Reading): boolean {
  const { fields, known, values, asks, rest } = reading
  const field = fields.find((each) => isOne(each) && each.required && isForOthers(each))
  if (field === undefined || field.name in { ...values, ...asks }) return false
  const { person = [], speaker } = known.options
  const mine = person.flatMap(({ id, label }) => (id === speaker ? givenNames(label) : []))
  const [link = ''] = /^[\s,]*(?:(?:to|with|for)\s+)?/i.exec(rest) ?? []
  const text = rest.slice(link.length)
  const names = link.trim() === '' ? mine : ['me', 'myself', ...mine]
  const called = names.find((name) => beginsWith(text, name, SET_OFF))
  if (called === undefined) return false
  asks[field.name] = 'That is you, and this takes somebody else: choose whom.'
  reading.toOneself = true
  goOn(reading, text.slice(called.length))
  return true
}
const CALLED = new RegExp(
  `^[\\p{L}\\p{M}'’.-]+(?:\\s+[\\p{L}\\p{M}'’.-]+){0,3}?(?=${SET_OFF_BY_DAY})`,
  'u',
)
const areNames = (words: string): boolean =>
  words.split(/\s+/).every((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word))

/** What ends what one does: "to call back: …", "to send it: …". */
const NO_NAME =
  /\s(?:back|up|down|out|in|on|off|over|away|through|ahead|along|it|them|him|her|us|you|this|that|these|those|all|more|less|now|soon)$/i

/** "li ming:", "sam:", written small: two words that end nothing else, or of which people here are called by one. */
function areSmallNames(called: string, after: string, people: readonly string[]): boolean {
  if (!/^[^:,]*:/.test(after)) return false
  const words = called.split(/\s+/)
  const known = new Set(people.flatMap((name) => folded(name).split(' ')))
  return (
    (words.length === 2 && !NO_NAME.test(called)) || words.some((word) => known.has(folded(word)))
  )
}

/** "to Paul Meyer, hard: …", where nobody alone is called so: whom it means is asked, and what follows is read. */
export function takeUnknown(reading: Reading): boolean {
  const { fields, known, values, asks, rest } = reading
  const field = fields.find((each) => isOne(each) && each.of === 'person' && each.required)
  const [link] = LINKED.exec(rest) ?? []
  if (field === undefined || field.name in values || field.name in asks || link === undefined)
    return false
  const text = rest.slice(link.length)
  const [called] = CALLED.exec(text) ?? []
  if (called === undefined || dayAt(text, known.today, true) !== undefined) return false
  const after = text.slice(called.length)
  const isKind = fields.some((each) => chosenAt(each, after.replace(/^[\s,]+/, '')) !== undefined)
  const people = (known.options.person ?? []).map(({ label }) => label)
  if (!areNames(called) && !isKind && !areSmallNames(called, after, people)) return false
  asks[field.name] = whoIsMeant(called, reading)
  goOn(reading, after)
  return true
}

/** Whom a name means is asked where nobody is called so, or several are. */
function whoIsMeant(name: string, { known }: Reading): string {
  const alike = (known.options.person ?? []).filter(({ label }) =>
    [...givenNames(label), ...familyNames(label)].some((each) => folded(each) === folded(name)),
  )
  return alike.length > 1
    ? `${alike.length} people here are called “${name}”: choose whom you mean.`
    : `No one person here is called “${name}”: choose whom you mean.`
}

const OWNERS = /(?:^|[\s,;(–—-]+)(?:owners?|owned by)(?:\s+(?:is|are))?\s*:?\s+(?=\S)/gi

/** "…, owner Paul", wherever it stands. */
export function takeOwners(reading: Reading): void {
  const { fields, values, asks, rest } = reading
  const field = fields.find(({ name, kind }) => name === 'owners' && kind === 'picks')
  if (field?.kind !== 'picks' || values['owners'] !== undefined) return
  for (const said of [...rest.matchAll(OWNERS)].toReversed()) {
    const owners: string[] = []
    let after = rest.slice(said.index + said[0].length)
    for (let at = optionAt(reading, field, after, true); at !== undefined; ) {
      owners.push(at.option.id)
      after = after.slice(at.length)
      const [and = ''] = /^\s*(?:,|and\s|&)\s*/i.exec(after) ?? []
      at = and === '' ? undefined : optionAt(reading, field, after.slice(and.length), true)
      if (at !== undefined) after = after.slice(and.length)
    }
    if (owners.length > 0) {
      values['owners'] = owners
      take(reading, `${rest.slice(0, said.index)}${after.replace(/^\s*\)/, '')}`)
      return
    }
    const [called] = /^\p{Lu}\S*/u.exec(after) ?? []
    if (called !== undefined) asks['owners'] = whoIsMeant(called.replace(/[,;:.)]+$/, ''), reading)
  }
}
