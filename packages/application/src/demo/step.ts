import type { CommandInput, CommandName, EventId, Id, LocalDate, PersonId } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import type { MendingRequest } from '../mending/mend-record.ts'
import type { CommandRequest } from '../writing/command-request.ts'
import { idsOf, type Request } from '../writing/write.ts'
import { happeningOf, instantOf, type Moment } from './calendar.ts'
import { named } from './named.ts'

type Command = Pick<CommandRequest, 'name' | 'input' | 'recordId' | 'occurredAt' | 'forgotten'>
type Mending = Pick<MendingRequest, 'noun' | 'id' | 'mending'>

/** One thing that somebody of the story records, and when. */
export interface Step {
  readonly recorded: Moment
  readonly request: Request & (Command | Mending)
}

/** What else may be said of a step. */
export interface More {
  /** The name of the record that it begins: "S-05". */
  readonly as?: string | undefined
  /** When it happened, where that was before it was recorded. */
  readonly happened?: Moment | LocalDate | undefined
  /** Whom it is recorded for, by a delegate. */
  readonly onBehalfOf?: PersonId | undefined
  /** It is put in before later steps; and why it comes so late. */
  readonly forgotten?: string | undefined
}

/** A command that somebody gives. */
export function step<C extends CommandName>(
  recorded: Moment,
  by: PersonId,
  name: C,
  input: CommandInput<C>,
  { as, happened, onBehalfOf, forgotten }: More = {},
): Step {
  const about = as ?? (input as { readonly id?: Id }).id ?? ''
  return {
    recorded,
    request: {
      ...requestOf(recorded, by, [name, about], onBehalfOf),
      name,
      input,
      ...(as === undefined ? {} : { recordId: named(as) }),
      ...(happened === undefined ? {} : { occurredAt: happeningOf(happened) }),
      ...(forgotten === undefined ? {} : { forgotten: { reason: forgotten } }),
    },
  }
}

/** Somebody mends what they had recorded. */
export function mend(recorded: Moment, by: PersonId, mending: Mending): Step {
  const key = ['mend', mending.id]
  return { recorded, request: { ...requestOf(recorded, by, key), ...mending } }
}

/** The step of a told life that gives a command, counted among those of its name. */
export function told(steps: readonly Step[], command: CommandName, nth = 0): Step {
  const found = steps.filter(({ request }) => 'name' in request && request.name === command)[nth]
  if (found === undefined) throw new Error(`the story tells no ${command} of this`)
  return found
}

/** The id of the first event that a step records, known before it does. */
export const eventOf = (step: Step): EventId => laterEventOf(step, 0)

/** The id of the n-th event that a step records, counted from 0. */
export const laterEventOf = ({ request }: Step, n: number): EventId => idsOf(request).event(n)

/** The same key in every demo, and so the same ids of everything that is recorded. */
function requestOf(
  recorded: Moment,
  person: PersonId,
  what: readonly string[],
  onBehalfOf?: PersonId,
): Request {
  return {
    giver: { by: 'session', person, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
    source: 'demo',
    key: deriveId(instantOf(recorded), 'demo', person, ...what),
  }
}
