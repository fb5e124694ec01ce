import type { Field, GroupField } from '../field.ts'
import { dayAt } from './day-at.ts'
import { withoutConfidence } from './in-confidence.ts'
import { goOn, mark, take } from './marks.ts'
import { chosenAt, type Known, LINK, type Mark, optionAt, type Reading } from './reading.ts'
import { rhythmIn } from './rhythm-in.ts'
import { takeDays } from './takes-days.ts'
import { findTheirs, takeMet } from './takes-partnership.ts'
import { takeAnother, takeOneself, takeOwners, takeUnknown } from './takes-people.ts'
import { timeIn } from './time-at.ts'
import { unclearDayAt } from './unclear-day.ts'

/** What a sentence says of a form's fields, and the day on which it happened where it names one. */
export interface Said {
  readonly values: Readonly<Record<string, unknown>>
  readonly happened?: string
  /** The field in which whoever is in the organisation would read what the sentence says in confidence. */
  readonly unkept?: string
  /** What it says of a field and is not sure of, to be chosen there. */
  readonly asks?: Readonly<Record<string, string>>
  /** It is said to whoever says it, and goes to somebody else. */
  readonly toOneself?: true
  /** By name, with whom whoever says it shares no partnership in which it could be. */
  readonly unshared?: readonly string[]
}

/**
 * Reads `to Noor, hard: the launch dates on 8 Sep moved` into the fields of a form: who and of which kind stand first, then
 * the words; a day after "on", "by", "until" or "before" may stand anywhere. What is not understood stays in the words; said
 * "in confidence", they go where the form asks for what only some can read, and where it asks for nothing such, it is said.
 */
export const readSentence = (root: GroupField, sentence: string, known: Known): Said =>
  readMarked(root, sentence, known).said

/** The same, with where in the sentence it was understood; worded anew without what says that it is confided, it is not told. */
export function readMarked(
  { fields }: GroupField,
  sentence: string,
  known: Known,
): { readonly said: Said; readonly marks: readonly Mark[] } {
  const confided = withoutConfidence(sentence)
  const places = confided === undefined ? [...Array(sentence.length).keys()] : []
  const reading: Reading = {
    ...{ fields, known, values: {}, asks: {}, rest: confided ?? sentence },
    ...{ confided: confided !== undefined, places, marks: [], met: [] },
  }
  while (
    takeAnother(reading) ||
    takeMet(reading) ||
    takeFirst(reading) ||
    takeOneself(reading) ||
    takeUnknown(reading)
  );
  goOn(reading, reading.rest.replace(/^\s*:/, ''))
  if (Object.keys(reading.values).length > 0) goOn(reading, withoutLink(reading))
  findTheirs(reading)
  takeAfterVerb(reading)
  takeOwners(reading)
  takeRhythm(reading)
  takeDays(reading)
  goOn(reading, unled(reading))
  takeTime(reading)
  takeFigure(reading)
  takeWords(reading)
  const { values, happened, unkept, asks, marks, toOneself, unshared } = reading
  const said = {
    values,
    ...(happened === undefined ? {} : { happened }),
    ...(unkept === undefined ? {} : { unkept }),
    ...(Object.keys(asks).length === 0 ? {} : { asks }),
    ...(toOneself === undefined ? {} : { toOneself }),
    ...(unshared === undefined ? {} : { unshared: unshared.map(({ label }) => label) }),
  }
  return { said, marks: marks.sort((x, y) => x.from - y.from) }
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

/** "Noor for an analyst", "Noor on the price": what comes before the words, but for a day. */
function withoutLink({ rest, known }: Reading): string {
  const [link = ''] = /^\s*(?:for|of|about|that|on)\s+/i.exec(rest) ?? []
  const after = rest.slice(link.length)
  const isDay = dayAt(after, known.today, false) ?? unclearDayAt(after, known.today)
  return isDay === undefined ? after : rest
}

/** "decided to hire a CRO", "decided on 12 Nov to": what was decided, as its title says it. */
const unled = ({ rest, known }: Reading): string =>
  known.before ? rest.replace(/^\s*(?:to|that|on)\s+(?=\p{L})/iu, '') : rest

const NO_VERB = /^(?:a|an|the|my|our|your|their|from)$/i

/** "send Noor the numbers" says to whom it is; the words stay as they are. */
function takeAfterVerb(reading: Reading): void {
  const { fields, values, asks, rest } = reading
  const field = fields.find((each) => each.kind === 'pick' && each.of === 'person' && each.required)
  const [verb = ''] = /^\s*\p{L}+\s+/u.exec(rest) ?? []
  if (field?.kind !== 'pick' || field.name in { ...values, ...asks } || verb === '') return
  if (NO_VERB.test(verb.trim())) return
  const named = optionAt(reading, field, rest.slice(verb.length))
  if (named === undefined) return
  values[field.name] = named.option.id
  mark(reading, { from: verb.length, to: verb.length + named.length })
}

/** @param link what it comes after: "to", "with", "for"; what is "from" somebody is not said to them */
function takePick(reading: Reading, text: string, link: string): boolean {
  for (const field of reading.fields) {
    if (field.kind !== 'pick' && field.kind !== 'picks') continue
    if (field.name === 'to' && /^from/i.test(link)) continue
    if (field.kind === 'pick' && field.name in { ...reading.values, ...reading.asks }) continue
    const named = optionAt(reading, field, text, link !== '')
    if (named === undefined) continue
    const { option, length } = named
    const before = (reading.values[field.name] as readonly string[] | undefined) ?? []
    reading.values[field.name] = field.kind === 'pick' ? option.id : [...before, option.id]
    take(reading, text.slice(length))
    reading.last = field.kind === 'pick' ? field : undefined
    return true
  }
  return false
}

function takeChoice(reading: Reading, text: string): boolean {
  for (const field of reading.fields) {
    if (reading.values[field.name] !== undefined) continue
    const chosen = chosenAt(field, text)
    if (chosen === undefined) continue
    reading.values[field.name] = chosen.value
    take(reading, text.slice(chosen.name.length))
    reading.last = undefined
    return true
  }
  return false
}

/** "every Monday", where it is asked how often. */
function takeRhythm(reading: Reading): void {
  if (!reading.fields.some(({ kind, name }) => kind === 'variants' && name === 'every')) return
  const found = rhythmIn(reading.rest, reading.known.today)
  if (found === undefined) return
  const { every, first, at, length } = found
  Object.assign(reading.values, { every }, first === undefined ? {} : { first })
  take(reading, `${reading.rest.slice(0, at)}${reading.rest.slice(at + length)}`)
}

/** "at 10", where it is asked at what time. */
function takeTime(reading: Reading): void {
  const field = reading.fields.find((each) => each.kind === 'line' && each.format === 'time')
  const found = field === undefined ? undefined : timeIn(reading.rest)
  if (field === undefined || found === undefined) return
  const { time, at, length } = found
  reading.values[field.name] = time
  take(reading, `${reading.rest.slice(0, at)}${reading.rest.slice(at + length)}`)
}

/** Where a figure is needed, the first that stands alone. */
function takeFigure(reading: Reading): void {
  const field = reading.fields.find(({ kind, required }) => kind === 'number' && required)
  const found = /(?<=^|\s)-?\d+(?:\.\d+)?(?=$|\s)/.exec(reading.rest)
  if (field === undefined || found === null) return
  reading.values[field.name] = Number(found[0])
  take(reading, reading.rest.replace(found[0], ''))
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
