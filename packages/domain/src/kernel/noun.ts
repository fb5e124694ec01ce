import type { z } from 'zod'
import type { OrganisationState } from '../organisation/state.ts'
import type { DecidedOf, EventDefinitions, RecordedOf, Source } from './event.ts'
import type { EventId, Id, PartnershipId, PersonId } from './ids.ts'
import type { Instant, OccurredAt, Zone } from './time.ts'

/** The nouns that have streams. */
export const nounNames = [
  'organisation',
  'person',
  'partnership',
  'goal',
  'decision',
  'feedback',
  'commitment',
  'topic',
  'conversation',
  'pulse',
  'ranking',
  'request',
  'metric',
  'review',
  'exposure',
  'intervention',
  'session',
  'insight',
  'finding',
  'remark',
  'postmortem',
  'outside',
  'player',
  'brief',
  'leaving',
  'handover',
  'vision',
  'playback',
] as const
export type NounName = (typeof nounNames)[number]

/** A stream of one noun. */
export interface Ref {
  readonly noun: NounName
  readonly id: Id
}

export const streamOf = ({ noun, id }: Ref): string => `${noun}-${id}`

/** The streams of some people, as a command declares them. */
export const peopleRefs = (people: readonly PersonId[]): Ref[] =>
  people.map((id) => ({ noun: 'person', id }))

export function refOf(stream: string): Ref {
  const dash = stream.indexOf('-')
  return { noun: stream.slice(0, dash) as NounName, id: stream.slice(dash + 1) }
}

/** When a record began, and where that sorts. */
export interface Beginning {
  readonly occurredAt: OccurredAt
  readonly at: Instant
}

/** Everything outside its own stream that a decider may ask for. */
export interface Situation {
  /** Who pressed the button; `lockstep` for a timer. */
  readonly actor: PersonId | 'lockstep'
  /** Whose act it is: the principal where a delegate acts, else the actor. */
  readonly speaker: PersonId
  /** By which way it came: whoever takes the command says so, never the command itself. */
  readonly source: Source
  readonly now: Instant
  /** When it happened: as the command says, or now. */
  readonly occurredAt: OccurredAt
  /** Where that sorts, given that it is recorded now. */
  readonly at: Instant
  readonly zone: Zone
  readonly organisation: OrganisationState
  /** The id of this stream's record. */
  readonly id: Id
  /** When it began, and where that sorts; undefined before it has. */
  readonly begun?: Beginning | undefined
  /** The id that the n-th event of this command will have. */
  readonly eventId: (n: number) => EventId
  /** The id of what follows from an event: the same for the same parts, and of the event's time. */
  readonly derivedId: (from: EventId, parts: readonly string[]) => Id
  /** The state of another stream that the command declared in `needs`. */
  readonly other: <S>(noun: NounName, id: Id) => S
  /** When another that it declared in `needs` began; undefined where there is none such. */
  readonly begunOf?: (noun: NounName, id: Id) => Beginning | undefined
  /** What stands in the record or entry that the command names as `beside`; undefined where there is none such. */
  readonly beside?: Entered | undefined
  /** The record in which what the command `takesOn` was agreed; undefined where there is none such. */
  readonly agreedIn?: Ref | undefined
  /** The states of the records that the command names in `unique` or `against`; its own may be among them. */
  readonly siblings: <S>() => readonly S[]
  /** Whether an entry that the command `cites` is there for who speaks. */
  readonly exists: (entry: EventId) => boolean
}

/** Who said what stands in a record, and whose it is. */
export interface Entered {
  /** Whose statement it is, and who recorded it for them; nobody where the clock did. */
  readonly by: readonly PersonId[]
  /** Whose words are in it, or in the record as a whole; empty where whoever sees the record may read all of it. */
  readonly owners: readonly PersonId[]
}

/** A record, or one entry of it, beside which something is said. */
export interface Beside {
  readonly of: Ref
  readonly entry?: EventId | undefined
}

/** What a partnership, or a person, has once, or once at a time. */
export type Unique = (
  | { readonly partnership: PartnershipId }
  | {
      /** Who leaves, or had the role. */
      readonly of: PersonId
    }
) & {
  /** What makes two of them the same. Of two that are begun at once the log takes one. */
  readonly as: readonly string[]
}

/** The records of one kind in a partnership, beside another record, or of a person. */
export type Against =
  | { readonly noun: NounName; readonly partnership: PartnershipId }
  | { readonly noun: NounName; readonly of: Id }

/**
 * Who may give a command, before the record's own rules: any member; whoever has a part in the organisation, though they
 * may record nothing else (an auditor, a facilitator); those who settle people and settings; the owner; the clock alone;
 * an import; or the persons that the record names (`named`).
 */
export type Giver = 'member' | 'reader' | 'administrator' | 'owner' | 'timer' | 'import' | 'named'

export interface CommandDefinition<I extends z.ZodType = z.ZodType, S = never, D = unknown> {
  /** On the form's button and in the palette: "Give feedback". */
  readonly title: string
  readonly input: I
  /** It begins a new stream; else the input's `id` names the stream. */
  readonly creates?: boolean
  /** The id of the stream that it writes, and begins where there is none; else the input's `id` names a stream that is there. */
  readonly begins?: (input: z.output<I>) => Id
  readonly giver: Giver
  /** With the giver `named`: the persons who may, as the record stands. */
  readonly named?: (state: S, input: z.output<I>) => readonly PersonId[]
  /** Between whom it stands: nobody speaks in the name of one of them to themselves. Left out: as its noun says. */
  readonly between?: (state: S, input: z.output<I>) => readonly PersonId[]
  /** With the giver `named`: whether also by who is no member, or no longer; left out: as its noun says. */
  readonly alsoOutside?: boolean | 'here'
  /** Never by a delegate: ratings, positions, and whatever only the person can say. */
  readonly personal?: boolean
  /** Never in a session that others let in again: it gives a right of the person's away, or destroys what is theirs. */
  readonly ownWayIn?: boolean
  /** A number that is measured elsewhere: a key that reports figures alone may give it. */
  readonly figures?: boolean
  /** What it says takes the place of what stands in the record: its form begins with that, and is held against it. */
  readonly rewrites?: boolean
  /** What the giver had said, where this takes its place. */
  readonly replaces?: (state: S, giver: PersonId, input: z.output<I>) => EventId | undefined
  /** It happens as it is recorded, whatever day is said: what opens or closes something counts from its recording. */
  readonly atOnce?: boolean
  /** Not offered as a form: the clock's, the importer's, or a part of another screen. */
  readonly hidden?: boolean
  /** Answered on its record's own page, which asks better than a form that is made from its schema. */
  readonly ownPage?: boolean
  /** What it is said beside, which has to exist for who says it. */
  readonly beside?: (input: z.output<I>) => Beside
  /** What it takes on that was agreed elsewhere, by its id: an action of a post-mortem or a session, an item of a handover. */
  readonly takesOn?: (input: z.output<I>) => Id | undefined
  /** Where an event of its holds what a field asks for under another name: that field, by the name that the event has. */
  readonly asks?: Readonly<Record<string, string>>
  readonly needs?: (input: z.output<I>, state: S, speaker: PersonId) => readonly Ref[]
  /** What it needs besides, once it is known what those say: the members of a partnership that it names, or whom what it takes on is for. */
  readonly needsThen?: (
    input: z.output<I>,
    other: Situation['other'],
    agreedIn?: Ref,
  ) => readonly Ref[]
  /** Where it is held against the other records of its noun in a partnership, or of a person. */
  readonly unique?: (input: z.output<I>, state: S) => Unique | undefined
  /** The other records that it is held against, where `unique` does not say so: of which partnership they are, what it needs tells. */
  readonly against?: (input: z.output<I>, other: Situation['other']) => readonly Against[]
  /** What it needs of the records that it is held against: whether somebody who acted in one is still here. */
  readonly needsOfThose?: (siblings: readonly never[]) => readonly Ref[]
  /** The entries of any record that it names, wherever they stand. */
  readonly cites?: (input: z.output<I>) => readonly EventId[]
  /** The types of the events that it may record; the first stands for the act. */
  readonly records: readonly string[]
  /** What to record; nothing where it is already so. Throws a `Refusal`. */
  readonly decide: (input: z.output<I>, state: S, situation: Situation) => readonly D[]
}

/** A noun of mission's table: its events, the states of its life, and how the one moves the other. */
export interface Noun<E extends EventDefinitions, S extends { is: string }> {
  readonly name: NounName
  /** How its records are numbered: F-14, but G-3. */
  readonly numbered?: { readonly letter: string; readonly digits: 1 | 2 }
  /** Who is no member, or no longer, speaks in it too: who audits, who has left; or none who has left, but who facilitates from outside. */
  readonly alsoOutside?: boolean | 'here'
  /** Between whom a record stands, where it is something between two. */
  readonly between?: (state: S) => readonly PersonId[]
  /** Whose the words of a record are; left out where whoever sees one may read all of it. */
  readonly whose?: (state: S, id: Id) => readonly PersonId[]
  /** Of whom what an event of a record says speaks, beside those whose words it holds. */
  readonly about?: (state: S, id: Id, event: RecordedOf<E>) => readonly PersonId[]
  readonly events: E
  readonly initial: S
  /** For every step the states that it may follow; a step in another state is refused with that state's code. */
  readonly after: { readonly [T in keyof E & string]?: readonly S['is'][] }
  /** Why a step is refused in each state: `FeedbackAlreadyClosed`, and the sentence for a person. */
  readonly refusals: { readonly [K in S['is']]: readonly [code: string, message: string] }
  /** How a record ends that is not withdrawn, for others have worked on it: "dropped". */
  readonly ended?: string
  /**
   * What a mending may not bring about in a life, though each of its steps may follow.
   * @throws Refusal
   */
  readonly checkMended?: (before: S, after: S, zone: Zone) => void
  readonly evolve: {
    readonly [T in keyof E & string]: (state: S, event: Extract<RecordedOf<E>, { type: T }>) => S
  }
}

/** A builder of commands that decide the events of one noun. */
export const commandsOf =
  <E extends EventDefinitions, S extends { is: string }>({
    alsoOutside = false,
    between = () => [],
  }: Noun<E, S>) =>
  <I extends z.ZodType>(
    command: CommandDefinition<I, S, DecidedOf<E>> & { readonly records: readonly (keyof E)[] },
  ) => ({ alsoOutside, between, ...command })
