import { fieldsOf } from '../../forms/fields-of.ts'
import { loadRegistry } from '../../forms/registry.ts'
import { readSentence } from '../../forms/sentence/read-sentence.ts'
import { commandItems } from '../palette-commands.ts'
import { type Begun, begunIn, foundFor, isToCome } from './begun.ts'
import { insteadOf } from './instead.ts'

const registry = await loadRegistry()
const items = commandItems(registry, { member: true, to: (path) => path })
/** The day on which they are typed, a Wednesday. */
export const today = '2026-09-30'
export const friday = '2026-10-02'
export const yesterday = '2026-09-29'

/** What is typed, and what `recorded` makes of it. */
export type Typed = [sentence: string, ...recorded: unknown[]]
const among = (...is: string[]) => ({ is: new Set(is), was: new Set(is) })
const options = {
  person: [
    { id: 'dana', label: 'Dana Whitlock', note: 'CEO' },
    { id: 'noor', label: 'Noor Haddad', note: 'CMO' },
    { id: 'wei', label: 'Wei Chen', note: 'COO' },
  ],
  partnership: [
    { id: 'group', label: 'Price per load group' },
    { id: 'pair', label: 'Dana Whitlock and Noor Haddad' },
  ],
  within: new Map([
    ['group', among('dana', 'noor', 'wei')],
    ['pair', among('dana', 'noor')],
  ]),
  speaker: 'dana',
  goal: [{ id: 'g3', label: 'G-3 Qualified pipeline' }],
  decision: [{ id: 's7', label: 'S-07 Move to enterprise shippers' }],
  metric: [{ id: 'm1', label: 'Revenue' }],
}
const speaking = { people: options.person.map(({ label }) => label), me: 'Dana Whitlock' }

/** What Ctrl K makes of a sentence that is typed letter by letter, and then entered. */
function typed(sentence: string): Begun {
  for (let n = 1; n <= sentence.length; n += 1) {
    const begun = begunIn(items, sentence.slice(0, n), speaking)
    if (begun !== undefined) return { ...begun, sentence: begun.sentence + sentence.slice(n) }
  }
  const [first] = foundFor(items, [], sentence, speaking)
  const { captures: command = `page ${first?.id}`, sentence: said = '', why, before } = first ?? {}
  return { command, sentence: said, ...(why && { why }), ...(before && { before }) }
}

/** The form that it opens, what stands in it then, and the day on which it happened. */
export function recorded(sentence: string) {
  const begun = typed(sentence)
  return [...opened(begun), ...(begun.why ? ['why'] : [])]
}

function opened(begun: Begun): unknown[] {
  const { command, sentence } = begun
  const form = registry.get(command)
  if (form === undefined) return [command]
  const { before = false } = begun
  const toCome = isToCome(command, begun)
  const known = { options, today, datedBack: !form.atOnce, toCome, before }
  const { values, happened, asks } = readSentence(fieldsOf(form.input), sentence, known)
  const instead = insteadOf(command, { sentence, on: values['on'], today })
  if (instead !== undefined) return opened({ command: instead, sentence })
  return [command, values, ...(happened === undefined ? [] : [happened]), ...(asks ? [asks] : [])]
}
