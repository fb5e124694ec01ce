import { beginsWith, givenNames } from '../../forms/sentence/names.ts'

/** What is to be recorded, and the beginning of its sentence. */
export interface Told {
  readonly command: string
  readonly sentence: string
  /** Why it is recorded as this, where one said something else. */
  readonly why?: string
}

/** Who may be named in a sentence, and who writes it. */
export interface Speaking {
  readonly people: readonly string[]
  readonly me: string
}

interface Deed {
  /** What somebody did, as it is told. */
  readonly did: RegExp
  /** How it is recorded; nothing where that is not what was meant. */
  readonly recordedAs: (who: string, what: string, speaking: Speaking) => Told | undefined
  /** Told of oneself, it is what its own form records. */
  readonly ofOthers?: true
}

/** "overruled Noor", not "ordered a desk": it was done to one of the people. */
const stepped =
  (kind: string): Deed['recordedAs'] =>
  (who, what, { people, me }) => {
    const whom = what.replace(/^(?:me|us)(?=\W)/i, me)
    const isPerson = namesOf([...people, me]).some((name) => begins(whom, name))
    return isPerson
      ? { command: 'RecordIntervention', sentence: `by ${who}, ${kind}, ${whom}` }
      : undefined
  }

const deeds: readonly Deed[] = [
  {
    did: /(?:has )?(?:promised|committed to|agreed to)|owes|will/,
    recordedAs: (who, what) => ({
      ...{ command: 'MakeRequest', sentence: `to ${who}: ${unlinked(what)}` },
      why: 'A promise is recorded by who makes it. This asks for it; once accepted, it is theirs to deliver.',
    }),
    ofOthers: true,
  },
  {
    did: /(?:has )?asked (?:me|us) (?:for|to)|wants (?:me|us) to|needs (?:me|us) to/,
    recordedAs: (who, what) => ({
      ...{ command: 'MakeCommitment', sentence: `to ${who}: ${what}` },
      why: 'A request is recorded by who asks. This is what you promise in answer.',
    }),
    ofOthers: true,
  },
  { did: /(?:has )?(?:overruled|overrode|reversed)/, recordedAs: stepped('reverse') },
  { did: /(?:has )?(?:redid|redone)/, recordedAs: stepped('redo') },
  { did: /(?:has )?(?:ordered|instructed)/, recordedAs: stepped('order') },
]

/**
 * What a sentence tells that somebody did: `Noor promised me a draft`, `Dana overruled Noor: …`. Where only they could
 * record it, what one can record oneself, and why.
 * @param whole whether the sentence is all there is; else its last words may still be written
 */
export function deedIn(query: string, speaking: Speaking, whole: boolean): Told | undefined {
  const { people, me } = speaking
  const told = query.replace(/^(?:I|we)(?:['’]ve| have)?(?=\s)/i, me)
  const who = namesOf([...people, me]).find((name) => begins(told, name))
  if (who === undefined) return undefined
  const isMine = namesOf([me]).includes(who)
  for (const { did, recordedAs, ofOthers = false } of deeds) {
    if (ofOthers && isMine) continue
    const said = new RegExp(`^\\s+(?:${did.source})\\s+(?=\\S)`, 'i').exec(told.slice(who.length))
    if (said === null) continue
    const what = told.slice(who.length + said[0].length)
    return whole || ENOUGH.test(what) ? recordedAs(who, what, speaking) : undefined
  }
  return undefined
}

const FROM = /^(?:I (?:got|had|received) )?(?:hard |direct )?feedback from\s+/i

/** `feedback from Noor: …` only Noor could record; what one can record oneself of it, read by the two alone. */
export function feedbackFrom(query: string, { people }: Speaking): Told | undefined {
  const [from] = FROM.exec(query) ?? []
  if (from === undefined) return undefined
  const told = query.slice(from.length)
  const who = namesOf(people).find((name) => beginsWith(told, name, /^\s*:/))
  if (who === undefined) return undefined
  return {
    ...{ command: 'AskForConversation', sentence: `with ${who}${told.slice(who.length)}` },
    why: 'Feedback is recorded by who gives it. This asks to talk about it, in words that only the two of you read.',
  }
}

const REMINDED =
  /^(?:(?:please )?remind me|reminder|remember|(?:do not|don['’]t) forget)(?: for (?:me|myself))?(?:\s*:\s*|\s+(?:to|about|of|that)\s+)/i
const TODO = /^(?:to-?do|to do|task)(\s*:\s*|\s+(?!for\s)(?=\S))/i

/** Why what one would do for oneself is recorded as a promise. */
export const NOT_FOR_ONESELF =
  'Nothing here is for you alone. This promises it to somebody, who is asked whether you kept it; what you only want to talk about is a topic for the next meeting.'

/**
 * "remind me to call Noor", "todo: call Noor": nothing is kept for oneself, and a promise comes nearest.
 * @param whole whether the sentence is all there is; else its words may still look for something
 */
export function todoIn(query: string, whole: boolean): Told | undefined {
  const [remind] = REMINDED.exec(query) ?? []
  const [todo, after = ''] = TODO.exec(query) ?? []
  const said = remind ?? (whole || after.includes(':') ? todo : undefined)
  return said === undefined
    ? undefined
    : { command: 'MakeCommitment', sentence: query.slice(said.length), why: NOT_FOR_ONESELF }
}

/** "note to self: …": nothing is recorded that nobody else reads. */
export const forOneself = (query: string): boolean =>
  /^(?:(?:private |personal )?notes? (?:to|for) (?:self|myself|me)|(?:private|personal) notes?)(?![\p{L}\d-])/iu.test(
    query.trim(),
  )

const SELF = ['note to self', 'note to myself', 'note to me', 'note for myself', 'note for me']

/** It is, or its last word may still become that. */
export const mayBeForOneself = (query: string): boolean =>
  forOneself(query) ||
  (/^note (?:to|for)/i.test(query) && SELF.some((each) => each.startsWith(query.toLowerCase())))

const LINKS = /^(?:me|us|to|that)\s+/i

/** A word that says something, and its end. */
const ENOUGH = /^(?:(?:me|us|to|that)\s+)*(?!(?:me|us|to|that)\s)\S+\s/i

const unlinked = (what: string): string =>
  LINKS.test(what) ? unlinked(what.replace(LINKS, '')) : what

/** Each by all their names, the whole ones first. */
export const namesOf = (people: readonly string[]): string[] =>
  people.flatMap(givenNames).toSorted((a, b) => b.length - a.length)

/** By this name, and nobody of a longer one. */
const begins = (text: string, name: string): boolean => beginsWith(text, name, /^[\s:,]/)
