import { uuidV7 } from '../../api/uuid-v7.ts'
import type { Answer } from '../../api/views.ts'
import type { SessionKind } from '../../ui/session-kind-input.tsx'

type Rhythm = Answer<'partnership'>['rhythm']
export type OpenSession = Rhythm['open'][number]
export type Topic = Answer<'list'>['records'][number]

/** One command that the form gives. */
export interface Step {
  /** The line that it stands for, and the key that it is given with. */
  readonly line: string
  /** Lines that are recorded with it. */
  readonly with: readonly string[]
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** The line that records the session at which it was agreed: it is given after that, and names it. */
  readonly at?: string
  /** The day of the meeting, where it is told of only later. Left out: it happens as it is recorded. */
  readonly occurredAt?: string
}

/** What became of a line once it was sent. */
export type Outcome =
  | { is: 'recorded'; id: string }
  | { is: 'refused'; why: string }
  /** No answer came. Asked again it must be the very same, so that it is recorded once. */
  | { is: 'unknown'; why: string; sent: Step }

/** A line of the form. Its key is made once: however often it is sent, it is recorded once. */
interface Line {
  readonly key: string
}

export const settlings = {
  DiscussTopic: 'Discussed',
  CarryTopicOver: 'Carried over',
  DropTopic: 'Dropped',
} as const
export type Settling = keyof typeof settlings

export interface TopicLine extends Line {
  readonly topic: Topic
  readonly how: Settling | ''
  readonly note: string
}

/** Made before this meeting, and still open. */
export type Promised = Answer<'list'>['records'][number]

export interface PromisedLine extends Line {
  readonly promised: Promised
  readonly how: Became | ''
  /** The day on which it was kept, where that is asked. */
  readonly on: string
  /** Why it will be late. */
  readonly note: string
}

export const became = {
  kept: 'Kept',
  'kept in time': 'Kept in time',
  'kept late': 'Kept late',
  'not kept': 'Not kept',
  done: 'Done',
  late: 'It will be late',
} as const
export type Became = keyof typeof became

export interface AgreedLine extends Line {
  readonly who: string
  readonly to: string
  readonly what: string
  /** Only the two read it. */
  readonly inConfidence: boolean
  readonly dueOn: string
}

/** `what` is the id of a planned session; `none` and `another` are neither. */
export interface HeldLine extends Line {
  readonly what: string
  /** Its title, where it was planned. */
  readonly title: string
  readonly kind: SessionKind
  readonly on: string
  readonly present: readonly string[]
  /** Those taken there, by their ids. */
  readonly decisions: readonly string[]
  readonly note: string
}

/** `what` is the id of the session that is moved; `none` and `another` are neither. */
export interface NextLine extends Line {
  readonly what: string
  readonly kind: SessionKind
  readonly on: string
  readonly time: string
  readonly minutes: string
}

export interface MeetingDraft {
  /** All that is recorded of it belongs together under this. */
  readonly act: string
  /** Those that somebody said something of, by their id. */
  readonly topics: Readonly<Record<string, TopicLine>>
  /** Those made before of which somebody said what became of them, by their id. */
  readonly promised: Readonly<Record<string, PromisedLine>>
  readonly agreed: readonly AgreedLine[]
  readonly held: HeldLine
  readonly next: NextLine
  /** By the keys of the lines. */
  readonly outcomes: Readonly<Record<string, Outcome>>
}

interface Named {
  readonly id: string
  readonly name: string
}

/** What the form knows of where it stands. */
export interface Meeting {
  readonly partnership: string
  readonly me: string
  /** Those who are here. */
  readonly members: readonly Named[]
  /** Those who have left, and may have been there before they did. */
  readonly left: readonly Named[]
  readonly team: boolean
  readonly open: readonly OpenSession[]
  readonly today: string
  /** The session that one came from. */
  readonly session: string | undefined
}

export const lastDay = ({ on, until }: OpenSession): string => until ?? on

/** Those to come. What goes on over several days is moved on its own page. */
export const movable = ({ open, today }: Meeting, held: string): readonly OpenSession[] =>
  open.filter((each) => each.on >= today && each.until === undefined && each.id !== held)

/** One's own promise to the other; whoever that is, is left open among more than two. */
export function agreedLine({ me, members, team }: Meeting): AgreedLine {
  const other = members.find(({ id }) => id !== me)?.id ?? ''
  const line = { who: me, to: team ? '' : other, what: '', inConfidence: false, dueOn: '' }
  return { key: uuidV7(), ...line }
}

export function meetingDraft(meeting: Meeting): MeetingDraft {
  const { team, members, open, today, session } = meeting
  const begun = open.filter((each) => each.on <= today)
  const held = open.find(({ id }) => id === session) ?? begun.at(-1)
  const kind = held?.kind ?? (team ? 'staff meeting' : 'one-to-one')
  const day = held !== undefined && lastDay(held) <= today ? lastDay(held) : today
  const present = members.map(({ id }) => id)
  return {
    act: uuidV7(),
    topics: {},
    promised: {},
    agreed: [agreedLine(meeting)],
    held: {
      ...{ key: uuidV7(), what: held?.id ?? 'none', title: held?.title ?? '' },
      ...{ kind, on: day, present, decisions: [], note: '' },
    },
    next: { key: uuidV7(), what: 'none', kind, on: '', time: '', minutes: '' },
    outcomes: {},
  }
}

/** What was sent and not refused stays as it is. */
export const isSettled = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && outcome.is !== 'refused'
