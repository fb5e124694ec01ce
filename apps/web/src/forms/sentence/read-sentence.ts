import type { Choice, Field, GroupField } from '../field.ts'
import { type Options, optionsFor } from '../options-context.tsx'
import { dayAt } from './day-at.ts'
import { withoutConfidence } from './in-confidence.ts'
import { beginsWith, familyNames, givenNames, isLittleWord } from './names.ts'
import { rhythmIn } from './rhythm-in.ts'

/** What a sentence says of a form's fields, and the day on which it happened where it names one. */
export interface Said {
  readonly values: Readonly<Record<string, unknown>>
  readonly happened?: string
  /** The field in which whoever is in the organisation would read what the sentence says in confidence. */
  readonly unkept?: string
}

interface Known {
  /** What the pickers offer. */
  readonly options: Options
  /** The organisation's day, `2026-09-30`. */
  readonly today: string
  /** Whether it can have happened before it is recorded. */
  readonly datedBack: boolean
}

/**
 * Reads `to Noor, hard: the launch dates on 8 Sep moved` into the fields of a form: who and of which kind stand first, then
 * the words; a day after "on", "by", "until" or "before" may stand anywhere. What is not understood stays in the words; said
 * "in confidence", they go where the form asks for what only some can read, and where it asks for nothing such, it is said.
 */
export function readSentence({ fields }: GroupField, sentence: string, known: Known): Said {
  const confided = withoutConfidence(sentence)
  const reading: Reading = {
    ...{ fields, known, values: {}, rest: confided ?? sentence },
    confided: confided !== undefined,
  }
  while (takeFirst(reading));
  reading.rest = reading.rest.replace(/^\s*:/, '')
  if (Object.keys(reading.values).length > 0) reading.rest = withoutLink(reading)
  takeAfterVerb(reading)
  takeRhythm(reading)
  takeDays(reading)
  takeFigure(reading)
  takeWords(reading)
  const { values, happened, unkept } = reading
  return {
    values,
    ...(happened === undefined ? {} : { happened }),
    ...(unkept === undefined ? {} : { unkept }),
  }
}

interface Reading {
  readonly fields: readonly Field[]
  readonly known: Known
  readonly values: Record<string, unknown>
  /** The sentence says it in confidence. */
  readonly confided: boolean
  rest: string
  happened?: string
  unkept?: string | undefined
}

/** Takes a person, a record or a kind off the sentence's beginning. */
function takeFirst(reading: Reading): boolean {
  const rest = reading.rest.replace(/^[\s,]+/, '')
  const [link = ''] = LINK.exec(rest) ?? []
  const bare = rest.slice(link.length)
  return [bare, rest].some(
    (text) => takePick(reading, text, text === rest ? '' : link) || takeChoice(reading, text),
  )
}

const LINK = /^(?:to|with|for|and|on|about|from|by)\s+/i

/** "Noor for an analyst", "Noor on the price": what comes before the words, but for a day. */
function withoutLink({ rest, known }: Reading): string {
  const [link = ''] = /^\s*(?:for|of|about|that|on)\s+/i.exec(rest) ?? []
  const after = rest.slice(link.length)
  return dayAt(after, known.today, false) === undefined ? after : rest
}

const NO_VERB = /^(?:a|an|the|my|our|your|their|from)$/i

/** "send Noor the numbers" says to whom it is; the words stay as they are. */
function takeAfterVerb({ fields, known, values, rest }: Reading): void {
  const field = fields.find((each) => each.kind === 'pick' && each.of === 'person' && each.required)
  const [verb = ''] = /^\s*\p{L}+\s+/u.exec(rest) ?? []
  if (field?.kind !== 'pick' || field.name in values || verb === '') return
  if (NO_VERB.test(verb.trim())) return
  const named = namedAt(known.options, field, rest.slice(verb.length))
  if (named !== undefined) values[field.name] = named.option.id
}

/** @param link what it comes after: "to", "with", "for"; what is "from" somebody is not said to them */
function takePick(reading: Reading, text: string, link: string): boolean {
  for (const field of reading.fields) {
    if (field.kind !== 'pick' && field.kind !== 'picks') continue
    if (field.name === 'to' && /^from/i.test(link)) continue
    if (field.kind === 'pick' && reading.values[field.name] !== undefined) continue
    const named = namedAt(reading.known.options, field, text, link !== '')
    if (named === undefined) continue
    const { option, length } = named
    const before = (reading.values[field.name] as readonly string[] | undefined) ?? []
    reading.values[field.name] = field.kind === 'pick' ? option.id : [...before, option.id]
    reading.rest = text.slice(length)
    return true
  }
  return false
}

/** The option that a text begins with: a person by a name that is theirs alone, a record by its number. */
function namedAt(options: Options, field: Picked, text: string, linked = false) {
  const people = (options.person ?? []).flatMap(({ label }) => givenNames(label))
  const offered = optionsFor(options, field)
  const given = offered.flatMap((option) =>
    namesOf(option.label, field, people).map((name) => ({ option, name })),
  )
  // A family name may be a word like any other: it is meant where it is said to whom, or what follows is set off.
  const family = offered.flatMap((option) =>
    field.of === 'person' ? familyNames(option.label).map((name) => ({ option, name })) : [],
  )
  const isMeant = ({ name }: { name: string }) =>
    beginsWith(text, name) && (linked || !isLittleWord(name))
  const isSetOff = ({ name }: { name: string }) => beginsWith(text, name, /^\s*(?:[:,]|$)/)
  const called = given.filter(isMeant)
  const found = called.length > 0 ? called : family.filter(linked ? isMeant : isSetOff)
  const longest = Math.max(...found.map(({ name }) => name.length))
  const [one, ...others] = found.filter(({ name }) => name.length === longest)
  return one === undefined || others.length > 0 ? undefined : { ...one, length: longest }
}

type Picked = Extract<Field, { kind: 'pick' | 'picks' }>

const namesOf = (
  label: string,
  { of, required }: Picked,
  people: readonly string[],
): readonly string[] => {
  if (of === 'person') return givenNames(label)
  // "session with Noor" names the partnership that it needs by the other of its two.
  if (of === 'partnership' && required) {
    const members = label.split(/, | and /).filter((name) => people.includes(name))
    return [label, ...members.flatMap(givenNames)]
  }
  const [first = ''] = label.split(' ')
  return /^[A-Z]+-\d+$/.test(first) ? [first] : [label]
}

function takeChoice(reading: Reading, text: string): boolean {
  for (const field of reading.fields) {
    if (field.kind !== 'choice' || !field.required) continue
    if (reading.values[field.name] !== undefined) continue
    // "one-to-one" is written as it is stored, and shown as "One to one".
    const named = field.choices.flatMap(({ label, value }: Choice) =>
      [label, String(value)].map((name) => ({ name, value })),
    )
    const chosen = named.find(({ name }) => begins(text, name))
    if (chosen === undefined) continue
    reading.values[field.name] = chosen.value
    reading.rest = text.slice(chosen.name.length)
    return true
  }
  return false
}

/** A whole word, whatever its case. */
const begins = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
  !/^[\p{L}\d-]/u.test(text.slice(name.length))

/** "every Monday", where it is asked how often. */
function takeRhythm(reading: Reading): void {
  if (!reading.fields.some(({ kind, name }) => kind === 'variants' && name === 'every')) return
  const found = rhythmIn(reading.rest, reading.known.today)
  if (found === undefined) return
  const { every, first, at, length } = found
  Object.assign(reading.values, { every }, first === undefined ? {} : { first })
  reading.rest = `${reading.rest.slice(0, at)}${reading.rest.slice(at + length)}`
}

const DAY_WORDS = /(^|[\s,])(?:(on|by|to|until|before|due)\s+(?=\S)|(?=(?:yesterday|tomorrow)\b))/gi

/** What is to come is the form's own day, what has been is when it happened. */
function takeDays(reading: Reading): void {
  const { fields, known } = reading
  for (const match of [...reading.rest.matchAll(DAY_WORDS)].toReversed()) {
    const [all, space = '', word] = match
    const ahead = word !== undefined && word.toLowerCase() !== 'on'
    const after = reading.rest.slice(match.index + all.length)
    const found = dayAt(after, known.today, ahead)
    if (found === undefined) continue
    const open = fields.filter(
      ({ kind, name }) => kind === 'date' && reading.values[name] === undefined,
    )
    const ends = /^(?:to|until)$/i.test(word ?? '')
    const last = ends ? open.find(({ name }) => name === 'until') : undefined
    // "on 3 Nov to 5 Nov" says a last day only of what goes on over several; else "moved to 5 Nov" is what happened.
    if (word?.toLowerCase() === 'to' && last === undefined) continue
    const field = last ?? open[0]
    // The day that something is of can be over; a day by which it is to be done is to come.
    const isToCome = ahead || found.day > known.today || (field?.required && field.name === 'on')
    if (isToCome && field !== undefined) reading.values[field.name] = found.day
    else if (!isToCome && known.datedBack) reading.happened = found.day
    else continue
    reading.rest = `${reading.rest.slice(0, match.index)}${space}${after.slice(found.length)}`
  }
}

/** Where a figure is needed, the first that stands alone. */
function takeFigure(reading: Reading): void {
  const field = reading.fields.find(({ kind, required }) => kind === 'number' && required)
  const found = /(?<=^|\s)-?\d+(?:\.\d+)?(?=$|\s)/.exec(reading.rest)
  if (field === undefined || found === null) return
  reading.values[field.name] = Number(found[0])
  reading.rest = reading.rest.replace(found[0], '')
}

/** The words are the title, and where more than a title is needed, that too. */
function takeWords(reading: Reading): void {
  const words = reading.rest
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:])/g, '')
    .replace(/^[\s,:;]+|[\s,:;]+$/g, '')
  if (words === '') return
  const { lines, texts } = wordFields(reading)
  const title = lines.find(({ required }) => required) ?? lines[0]
  const text = texts.find(({ required }) => required) ?? (title ? undefined : texts[0])
  const [first = words] = words.split(/(?<=[.!?]) /)
  if (title !== undefined)
    reading.values[title.name] = (text === undefined ? words : first).replace(/\.$/, '')
  if (text !== undefined) reading.values[text.name] = words
  const open = [title, text].find((field) => field !== undefined && !isKept(field))
  if (reading.confided) reading.unkept = open?.name
}

/** Only some can read what stands in it. */
export const isKept = ({ inPlaceOf, readers }: Field): boolean =>
  inPlaceOf !== undefined || readers === 'some'

/** The fields that words can go to: said in confidence, those that keep it so, unless another is needed. */
function wordFields({ fields, confided }: Reading) {
  const lines = fields.filter((field) => field.kind === 'line' && field.format === 'text')
  const texts = fields.filter(({ kind }) => kind === 'text')
  const all = [...lines, ...texts]
  const isOpen = !all.some(isKept) || all.some((field) => field.required && !isKept(field))
  if (!confided || isOpen) return { lines, texts }
  return { lines: lines.filter(isKept), texts: texts.filter(isKept) }
}
