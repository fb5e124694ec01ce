import { daysOf } from './days.ts'
import type { Decided, EventDefinitions } from './event.ts'
import type { Id } from './ids.ts'
import { checkLegal, type Life } from './life.ts'
import type { CommandDefinition, Noun, Situation } from './noun.ts'
import { Refusal } from './refusal.ts'

/** A command of any noun, once its input has been parsed by its schema. */
export type AnyCommand = CommandDefinition<never, never, Decided>
export type AnyNoun = Noun<EventDefinitions, { is: string }>

/**
 * What a command records on a stream.
 * @returns nothing where what it asks is already so.
 * @throws Refusal in the domain's words where it may not be.
 */
export function decide<E extends EventDefinitions, S extends { is: string }, I, D extends Decided>(
  noun: Noun<E, S>,
  command: {
    readonly creates?: boolean
    readonly begins?: (input: I) => Id
    readonly decide: (input: I, state: S, situation: Situation) => readonly D[]
  },
  input: I,
  life: Life<S>,
  situation: Situation,
): readonly D[] {
  if (!command.creates && command.begins === undefined && life.state.is === noun.initial.is) {
    const [code, message] = noun.refusals[noun.initial.is as S['is']]
    throw new Refusal(code, message)
  }
  const decided = command.decide(input, life.state, { ...situation, begun: life.begun })
  for (const { type, data, occurredAt = situation.at } of decided)
    noun.events[type]?.holds?.(data, daysOf({ ...situation, occurredAt }))
  checkLegal(noun, life, decided, situation)
  return decided
}
