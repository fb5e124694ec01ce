import { beginsWith } from '../../forms/sentence/names.ts'
import { namesOf, type Speaking, type Told } from './deeds.ts'

const GAVE = /^(?:(?:I|we)(?:['’]ve|\s+have|\s+had)?\s+)?(?:just\s+)?(?:gave|given|giving|give)\s+/i
/** "hard feedback": what stands before it says of which kind it is. */
const FEEDBACK = /^\s*(?:(?:an?|some|my|our)\s+)?((?:[\p{L}-]+\s+){0,3}?)feedback(?=[\s:,])/iu
const TO = /^\s+(?:to|for)\s+/i
/** "told Noor that she …", "told Noor, you …": it was said to their face, not told of a record. */
const TO_THEIR_FACE = /^,?\s+(?:that|to|you|she|he|they|her|his|their)\s/i

const whoIn = (text: string, { people }: Speaking): string | undefined =>
  namesOf(people).find((name) => beginsWith(text, name))

/** `gave Dana feedback on the late decks`, `I gave hard feedback to Noor: …`: feedback, as people tell that they gave it. */
export function feedbackTold(query: string, speaking: Speaking): Told | undefined {
  const [gave] = GAVE.exec(query) ?? []
  if (gave === undefined) return undefined
  const told = query.slice(gave.length)
  const [feedback = '', ofKind = ''] = FEEDBACK.exec(told) ?? []
  const [to = ''] = TO.exec(told.slice(feedback.length)) ?? []
  const isFirst = feedback !== '' && to !== ''
  const from = isFirst ? feedback.length + to.length : 0
  const who = whoIn(told.slice(from), speaking)
  if (who === undefined) return undefined
  const after = told.slice(from + who.length)
  const [said, kind = ''] = isFirst ? ['', ofKind] : (FEEDBACK.exec(after) ?? [])
  if (said === undefined) return undefined
  const words = [`to ${who}`, kind.trim()].filter(Boolean).join(', ')
  return { command: 'GiveFeedback', sentence: `${words}${after.slice(said.length)}` }
}

/** `told Noor that she is too slow`: what was said to somebody of themselves is theirs, and no news of a record. */
export function saidToTheirFace(query: string, speaking: Speaking): Told | undefined {
  const [told] = /^(?:(?:I|we)(?:['’]ve|\s+have)?\s+)?told\s+/i.exec(query) ?? []
  if (told === undefined) return undefined
  const text = query.slice(told.length)
  const who = whoIn(text, speaking)
  const after = text.slice(who?.length)
  return who !== undefined && TO_THEIR_FACE.test(after)
    ? { command: 'GiveFeedback', sentence: `to ${who}:${after.replace(/^,/, '')}` }
    : undefined
}
