/** What a mark's shape says. */
export type MarkKind =
  | 'decision'
  | 'goal'
  | 'feedback'
  | 'request'
  | 'commitment'
  | 'conversation'
  | 'hard-conversation'
  | 'rhythm'
  | 'pulse'
  | 'person'
  | 'outside'

/** What a mark's fill says; `late` is hatched: overdue, silent, avoided, missed loops. */
export type MarkState =
  | 'current'
  | 'kept'
  | 'past'
  | 'revised'
  | 'late'
  | 'planned'
  | 'sealed'
  | 'dropped'
  | 'moved'
  | 'missed'

/** A day by which something was to come, and when it was waited for no longer. */
export interface Wait {
  due: string
  until?: string | undefined
}

/** One thing on the timeline: a point where `until` and `due` are absent, else a bar or a line. Instants are ISO 8601. */
export interface Mark {
  id: string
  kind: MarkKind
  state: MarkState
  at: string
  until?: string
  due?: string
  /** The days that a loop waited for before, and until when. */
  waited?: readonly Required<Wait>[]
  /** When it entered the record; drawn hollow with a tail where that is a day or more after `at`. */
  recordedAt?: string
  /** It was read from a history, which is late by its nature. */
  imported?: boolean
  /** Of a decision: it was never made, so it was in force at no time. */
  undecided?: boolean
  /** What stands beside the mark and in the table: `S-05 switch`. */
  label: string
  /** True where the label is left to the table, because the mark matters little. */
  quiet?: boolean
  /** What was found about it: a question, no verdict. */
  found?: string
  href: string
  /** Who it is from and to, as read aloud. */
  from?: string
  to?: string
}

/** A mark with its moments as milliseconds, so that moving the window parses nothing. */
export interface TimedMark extends Mark {
  start: number
  end: number | undefined
  dueAt: number | undefined
  waits: readonly { due: number; until: number | undefined }[]
  recorded: number | undefined
}

const DAY = 86_400_000

/** Marks in order of time, their moments parsed once. */
export function timed(marks: readonly Mark[]): TimedMark[] {
  return marks
    .map((mark) => {
      const start = Date.parse(mark.at)
      const recorded = mark.imported ? undefined : parse(mark.recordedAt)
      return {
        ...mark,
        start,
        end: parse(mark.until),
        dueAt: parse(mark.due),
        waits: waitsOf(mark).map(({ due, until }) => ({
          due: Date.parse(due),
          until: parse(until),
        })),
        recorded: recorded !== undefined && recorded - start >= DAY ? recorded : undefined,
      }
    })
    .sort((a, b) => a.start - b.start)
}

/** What a loop waited for, one day after the other. */
export const waitsOf = ({
  due,
  until,
  waited = [],
}: Pick<Mark, 'due' | 'until' | 'waited'>): Wait[] =>
  due === undefined ? [...waited] : [...waited, { due, until }]

const parse = (instant: string | undefined) =>
  instant === undefined ? undefined : Date.parse(instant)

/** Kinds that are drawn from their beginning to their end. */
export const isSpan = ({ kind }: Mark): boolean => kind === 'decision' || isLoop(kind)

/** Kinds that are asked and then answered: drawn from open over due to closed. */
export const isLoop = (kind: MarkKind): boolean =>
  kind === 'feedback' || kind === 'request' || kind === 'commitment'

/** Where a mark's ink ends: its end, or now for what is still open. */
export function endOf(mark: TimedMark, now: number): number {
  if (mark.end !== undefined) return mark.end
  return isSpan(mark) ? Math.max(now, mark.start) : mark.start
}
