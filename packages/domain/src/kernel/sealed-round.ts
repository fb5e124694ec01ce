import { z } from 'zod'
import type { Recorded } from './event.ts'
import type { EventId, PersonId } from './ids.ts'
import type { Situation } from './noun.ts'
import { Text } from './text.ts'
import { addDays, type LocalDate, todayIn } from './time.ts'

/** Days in which those who are asked may answer a round. */
const ROUND_WINDOW_DAYS = 7

/** Of a round that was called by mistake: nothing that was answered in it is ever opened. */
export const CallingOff = z.strictObject({
  reason: Text.optional().meta({
    title: 'Why',
    description: 'Whoever is in the organisation can read it.',
  }),
})

/** Whose act the call was: the principal, where a delegate called it; `lockstep` where a charter's cadence did. */
export const callerIn = ({
  metadata: { actor, onBehalfOf = actor },
}: Pick<Recorded, 'metadata'>): PersonId | 'lockstep' => onBehalfOf

/** An answer that a round asks for, and what became of it. */
export interface AskedAnswer {
  /** Of the last answer, if there is one. */
  readonly answer?: EventId
  /** Answered after the opening. */
  readonly late: boolean
  readonly opened: boolean
  /** Nobody had answered when it was opened; away, if they could not. */
  readonly silence?: 'silent' | 'away'
}

export const unanswered: AskedAnswer = { late: false, opened: false }

/** An answer while it is sealed takes the place of the one before. */
export const answeredAs = (id: EventId, { opened }: AskedAnswer): Partial<AskedAnswer> =>
  opened ? {} : { answer: id }

/** Opened; `silent` where nobody had answered. */
export const openedAs = (silent: { readonly away?: true | undefined } | undefined) => ({
  opened: true,
  ...(silent === undefined
    ? {}
    : { silence: silent.away ? ('away' as const) : ('silent' as const) }),
})

/** An answer after the opening, by who had been silent: no late one where they had been away. */
export const answeredLateAs = (id: EventId, away: true | undefined): Partial<AskedAnswer> => ({
  answer: id,
  late: away === undefined,
})

/** Who stayed silent has not read the others: their answer is as blind as one in time. */
export const mayBeLate = ({ answer, silence }: AskedAnswer): boolean =>
  answer === undefined && silence !== undefined

/** What an answer after the opening says of its giver. */
export const awayIn = ({ silence }: AskedAnswer): { readonly away?: true } =>
  silence === 'away' ? { away: true } : {}

/** What an opening says of the answers that it opens, and of those that are missing. */
export function openingOf<A extends AskedAnswer, S extends object>(
  asked: readonly A[],
  silentAs: (missing: A) => S,
  isAway: (missing: A) => boolean,
): { readonly opens: EventId[]; readonly silent: (S & { readonly away?: true })[] } {
  const missing = asked.filter(({ answer }) => answer === undefined)
  return {
    opens: asked.flatMap(({ answer }) => answer ?? []),
    silent: missing.map((one) => ({ ...silentAs(one), ...(isAway(one) ? { away: true } : {}) })),
  }
}

/** The same, where each person is asked one answer. */
export const openingOfEach = (
  asked: readonly (AskedAnswer & { readonly person: PersonId })[],
  away: (person: PersonId) => boolean,
) =>
  openingOf(
    asked,
    ({ person }) => ({ person }),
    ({ person }) => away(person),
  )

/** The last local day to answer a round that is called now: a call counts from when it is recorded. */
export const lastDayFrom = (situation: Pick<Situation, 'now' | 'zone'>): LocalDate =>
  addDays(todayIn(situation), ROUND_WINDOW_DAYS)

/** Whether the last local day to answer is over. */
export const isOver = (
  { closes }: { readonly closes: LocalDate },
  situation: Pick<Situation, 'now' | 'zone'>,
): boolean => todayIn(situation) > closes
