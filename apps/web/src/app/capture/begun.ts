import { CONFIDED, confidedFirst } from '../../forms/sentence/in-confidence.ts'
import { familyNames, folded } from '../../forms/sentence/names.ts'
import { comesRound } from '../../forms/sentence/rhythm-in.ts'
import { lastNotNow, matching, type PaletteItem, type Preset } from '../palette-items.ts'
import { type AlsoCalled, alsoCalled, likely } from './also-called.ts'
import {
  deedIn,
  feedbackFrom,
  forOneself,
  mayBeForOneself,
  namesOf,
  type Speaking,
  type Told,
  todoIn,
} from './deeds.ts'
import { feedbackTold, saidToTheirFace } from './feedback-told.ts'

/** What is to be recorded, and what stands in its form already. */
export interface Begun extends Told {
  readonly preset?: Preset
  /** It was chosen by its name, and nothing of a sentence was typed: it may go on with what was kept. */
  readonly plainly?: true
  /** The draft with which it goes on. */
  readonly resumes?: string
  /** It was said before now: "promised". */
  readonly before?: true
}

interface Named extends Begun {
  readonly name: string
  /** It is another name than that of its kind. */
  readonly isOther: boolean
  readonly item: PaletteItem
}

/**
 * What says most of it first, and of two that say as much the one that is more than its kind; a session that nobody says was
 * held is planned.
 */
const bySaying = (a: Named, b: Named): number =>
  b.name.length - a.name.length ||
  Number(b.isOther) - Number(a.isOther) ||
  Number(a.command === 'RecordSession') - Number(b.command === 'RecordSession')

/**
 * What a query's first words name to be recorded, each with what comes after them.
 * @param alone whether a word that stays in the sentence may be all of it
 */
function namedIn(
  items: readonly PaletteItem[],
  query: string,
  { after, alone }: { readonly after: RegExp; readonly alone: boolean },
): Named[] {
  return items.flatMap((item) => {
    const { captures, id, group, label, note } = item
    if (group !== 'Record') return []
    const command = captures ?? id
    const others = alsoCalled.filter((each) => each.command === command)
    const kind = note === undefined ? [] : [{ command, name: note }]
    const names: AlsoCalled[] = [{ command, name: label }, ...others, ...kind]
    return names.flatMap((each) => {
      const { name, says } = each
      if (!query.toLowerCase().startsWith(name.toLowerCase())) return []
      const rest = query.slice(name.length)
      const found = after.exec(folded(rest))
      if (found === null && !(alone && says !== undefined && rest === '')) return []
      const more = rest.slice(found?.[0].length)
      const sentence = [says, more].filter(Boolean).join(' ')
      return [{ command, name, sentence, item, isOther: others.includes(each) }]
    })
  })
}

/** "I promise", "I've asked", "I'll", "I had a": who speaks need not be said. */
const unspoken = (query: string): string =>
  query
    .replace(/^(i|we)['’]ll(?=\s)/i, '$1 will')
    .replace(/^(?:i|we)(?:['’]ve|\s+have)?\s+(?=\S)/i, '')
    .replace(/^(?:had|held|have|need|want)\s+an?\s+(?=\S)/i, '')

const saidBefore = (name: string): { before?: true } =>
  /^(?:promised|asked|decided)\b/.test(name) ? { before: true } : {}

/** What was had is over. */
const wasHad = (query: string): boolean => /^(?:(?:i|we)\s+)?(?:had|held)\s+an?\s/i.test(query)
const held: Readonly<Record<string, string>> = {
  PlanSession: 'RecordSession',
  AskForConversation: 'RecordTalk',
}

/** Only what has a meaning in an expression: with the flag `u` it takes no backslash before anything else. */
const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** What is called so, or may be once more is typed: "Ask for positions" is none of what "ask for" says somebody asks for. */
function callsFor(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const said = query.trim().toLowerCase()
  return items.filter(
    ({ group, label }) =>
      said.includes(' ') &&
      group !== 'Found' &&
      group !== 'Kept for later' &&
      label.toLowerCase().startsWith(said),
  )
}

const isCalled = (items: readonly PaletteItem[], query: string): boolean =>
  callsFor(items, query).some(({ label }) => label.length === query.trim().length)

/**
 * What a query begins to record: `feedback to Noor …`, `promise Noor: …`, `I promise Noor …`. A name alone, or a name and
 * words to look for, asks for what was recorded.
 */
export function begunIn(
  items: readonly PaletteItem[],
  query: string,
  speaking: Speaking,
): Begun | undefined {
  const [confided, told] = confidedFirst(query)
  if (confided !== '') {
    const begun = begunIn(items, told, speaking)
    return begun && { ...begun, sentence: `${confided}${begun.sentence}` }
  }
  if (mayBeForOneself(query) || callsFor(items, query).length > 0) return undefined
  const deed =
    feedbackTold(query, speaking) ??
    feedbackFrom(query, speaking) ??
    deedIn(query, speaking, false) ??
    todoIn(query, false)
  if (deed !== undefined) return deed
  const { people } = speaking
  const names = [...namesOf(people), ...people.flatMap(familyNames)].map(folded).map(escaped)
  const named = names.length === 0 ? '' : `|(?:about\\s+)?(?:${names.join('|')})[:,]`
  const toThem = `,?\\s+(?=${CONFIDED}|(?:to|with|for)\\s${named})`
  const said = unspoken(query)
  const begun = namedIn(items, said, {
    after: said === query ? new RegExp(`^(?::\\s?|${toThem})`, 'iu') : /^\s+(?=\S)/,
    alone: false,
  })
  const [longest] = begun.filter(({ item }) => item.captures !== undefined).toSorted(bySaying)
  // Who knows of what is written beside the record that it names.
  if (longest === undefined || (said !== query && longest.command === 'RecordExposure'))
    return undefined
  const { command, sentence, name } = longest
  return {
    ...{ command: (wasHad(query) && held[command]) || command, sentence },
    ...saidBefore(name),
  }
}

/** What else a query may be the sentence of, to be offered after what was found: `promise Noor the budget`, `retreat`. */
export function offeredFor(
  items: readonly PaletteItem[],
  query: string,
  speaking: Speaking,
): PaletteItem[] {
  const [confided, plain] = confidedFirst(query)
  if (confided !== '')
    return offeredFor(items, plain, speaking).map((item) => ({
      ...item,
      sentence: `${confided}${item.sentence ?? ''}`,
    }))
  const named = namedIn(items, unspoken(query), {
    after: /^(?::\s*|\s+)(?=\S)/,
    alone: true,
  })
  const deed =
    saidToTheirFace(query, speaking) ?? deedIn(query, speaking, true) ?? todoIn(query, true)
  const told = items.filter(({ captures }) => captures !== undefined && captures === deed?.command)
  const some = [
    ...told.map((item) => ({ ...asSentence(item, deed?.sentence ?? ''), ...why(deed) })),
    ...named
      .toSorted(comesRound(query) ? byRhythm : bySaying)
      .toSorted((a, b) => Number(takesWords(b)) - Number(takesWords(a)))
      .map(({ item, sentence, name }) =>
        item.captures === undefined ? item : { ...asSentence(item, sentence), ...saidBefore(name) },
      ),
  ]
  return some.filter(({ id }, n) => some.findIndex((each) => each.id === id) === n)
}

const takesWords = ({ item }: Named): boolean => item.captures !== undefined

/** What comes round is a rhythm before it is one session. */
const byRhythm = (a: Named, b: Named): number =>
  Number(b.command === 'AgreeCadence') - Number(a.command === 'AgreeCadence') || bySaying(a, b)

const asSentence = (item: PaletteItem, sentence: string): PaletteItem => ({
  ...item,
  id: `sentence-${item.captures}`,
  label: `${item.label}: ${sentence}`,
  sentence,
})

const why = (begun: Begun | undefined) => (begun?.why === undefined ? {} : { why: begun.why })

/** So many words tell something; fewer look for it. */
const TELLS = 3

/** Where nothing says what a query would record: the likely kinds, each with all of it as its sentence. */
export function guessedFor(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const sentence = query.trim()
  if (sentence.split(/\s+/).length < TELLS) return []
  return likely.flatMap((command) =>
    items.filter(({ captures }) => captures === command).map((item) => asSentence(item, sentence)),
  )
}

/** What a query is looking for or may be the sentence of; where it names no kind, of which kinds it is likely to be. */
export function foundFor(
  items: readonly PaletteItem[],
  beside: readonly PaletteItem[],
  query: string,
  speaking: Speaking,
): PaletteItem[] {
  const found = matching(items, query)
  if (forOneself(query)) return found.filter(({ group }) => group === 'Found')
  if (isCalled(items, query)) return found
  const others = offeredFor(items, query, speaking).filter(
    ({ id, captures }) =>
      !beside.some((each) => each.captures === captures) && !found.some((each) => each.id === id),
  )
  const asked = [...beside, ...found, ...others]
  const isNamed = asked.some(({ group }) => group === 'Record')
  return lastNotNow(isNamed ? asked : [...asked, ...guessedFor(items, query)])
}

/** What tells of what is to come, unless it was said before now: what is planned, promised, asked, or to be decided. */
const ahead: ReadonlySet<string> = new Set([
  ...['PlanSession', 'MakeCommitment', 'MakeRequest'],
  ...['RaiseTopic', 'ProposeGoal', 'ProposeDecision'],
])

/** Whether the days of a sentence are to come where it does not say so. */
export const isToCome = (command: string, { before }: Pick<Begun, 'before'>): boolean =>
  ahead.has(command) && before === undefined
