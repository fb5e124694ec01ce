import type { Field } from '../field.ts'
import { type Option, type Options, optionsFor } from '../options-context.tsx'
import { beginsWith, familyNames, folded, givenNames, isLittleWord } from './names.ts'

export type Picked = Extract<Field, { kind: 'pick' | 'picks' }>

interface Known {
  readonly options: Options
  /** Whether a text begins with a word of the sentence's own: a kind, a day, "for". */
  readonly isWord: (text: string) => boolean
}

/** Somebody or something by a name. */
interface Called {
  readonly option: Option
  readonly name: string
  /** A further name would make it somebody else's. */
  readonly open: boolean
}

/**
 * The option that a text begins with: a person by a name that is theirs alone, a record by its number.
 * @param linked whether it comes after "to", "with", "for"
 */
export function namedAt({ options, isWord }: Known, field: Picked, text: string, linked = false) {
  const offered = optionsFor(options, field)
  const given = offered.flatMap((option) => calledBy(option, field))
  // A family name may be a word like any other: it is meant where it is said to whom, or what follows is set off.
  const family = offered.flatMap((option): Called[] =>
    field.of === 'person'
      ? familyNames(option.label).map((name) => ({ option, name, open: true }))
      : [],
  )
  const isMeant = ({ name }: Called) =>
    beginsWith(text, name) && (!isLittleWord(name) || (linked && isWrittenAsName(text, name)))
  const isSetOff = ({ name }: Called) => beginsWith(text, name, SET_OFF)
  const called = given.filter(isMeant)
  const found = called.length > 0 ? called : family.filter(linked ? isMeant : isSetOff)
  const longest = Math.max(...found.map(({ name }) => name.length))
  const [one, ...others] = found.filter(({ name }) => name.length === longest)
  if (one === undefined || others.length > 0) return undefined
  if (one.open && goesOn(one, text, isWord)) return undefined
  return { option: one.option, length: longest }
}

const SET_OFF = /^\s*(?:[:,]|$)/

/** "An" as a name, where "an" is a word. */
const isWrittenAsName = (text: string, name: string): boolean =>
  /^\p{Lu}/u.test(text) || beginsWith(text, name, SET_OFF)

const WORD = "[\\p{L}\\p{M}'’-]+"
/** What sets a name off from what is said: a comma, a colon, or a day and then such. */
export const SET_OFF_BY_DAY = '\\s*(?:[:,]|\\s(?:by|on|until|before|due)\\s[^:,]{1,20}[:,])'
/** Further names, set off from what is said. */
const NAMES = new RegExp(`^(?:\\s+\\p{Lu}${WORD}){1,2}${SET_OFF_BY_DAY}`, 'u')
const ONE_WORD = new RegExp(`^\\s+${WORD}${SET_OFF_BY_DAY}`, 'u')
const ONE_NAME = /^\s+\p{Lu}\p{Ll}/u

/** Whether a name goes on as that of somebody else: "Paul Meyer, hard: …", "an wang by Friday: …". */
function goesOn(
  { option, name }: Called,
  text: string,
  isWord: (text: string) => boolean,
): boolean {
  const after = text.slice(name.length)
  if (isWord(after.trimStart())) return false
  const typed = text.slice(0, name.length)
  const isSmall = typed === typed.toLowerCase() && typed !== typed.toUpperCase()
  return (
    NAMES.test(after) ||
    (isSmall && ONE_WORD.test(after)) ||
    // Of who has one name, any further one makes another.
    (!/\s/.test(option.label) && ONE_NAME.test(after))
  )
}

function calledBy(option: Option, field: Picked): Called[] {
  const { label, note } = option
  const byNames = (name: string): Called[] =>
    givenNames(name).map((called) => ({ option, name: called, open: !isWhole(called, name) }))
  const settled = (names: readonly string[]): Called[] =>
    names.map((name) => ({ option, name, open: false }))
  if (field.of === 'person') return [...byNames(label), ...settled(withNote(label, note))]
  const [first = ''] = label.split(' ')
  return settled(/^[A-Z]+-\d+$/.test(first) ? [first] : [label])
}

const isWhole = (called: string, name: string): boolean =>
  familyNames(name).some((family) => folded(called).endsWith(folded(family)))

/** Of two that are called the same, each as the list words them: "Anna Schmidt, CFO". */
const withNote = (label: string, note: string | undefined): string[] =>
  note === undefined ? [] : [`${label}, ${note}`, `${label} ${note}`]
