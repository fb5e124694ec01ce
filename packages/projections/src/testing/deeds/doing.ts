import {
  type CommandName,
  commands,
  type Id,
  type NounName,
  type PersonId,
  type PersonState,
} from '@lockstep/domain'
import type { Company } from '../company.ts'

/** One attempt in the life of a company, with what it may lay its hands on. */
export interface Doing {
  readonly company: Company
  readonly by: PersonId
  readonly whom: PersonId
  readonly flag: boolean
  readonly which: number
  /** One of a noun's records. */
  readonly one: (noun: NounName) => Id | undefined
  /** One of the decisions that stand so. */
  readonly among: (...is: string[]) => Id | undefined
  readonly when: { readonly occurredAt?: string; readonly forgotten?: boolean }
}

export const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length]

/** Gives a command as one of those who may; every third time as their delegate, where they have one and it may be so. */
export function give(doing: Doing, name: CommandName, input: { readonly id?: Id }): void {
  const { company, by, which, when } = doing
  const { definition, noun } = commands[name]
  const state = input.id === undefined ? undefined : company.state(noun, input.id)
  const named = definition.named?.(state as never, input as never) ?? []
  const speaker = pick(named, doing.by.charCodeAt(doing.by.length - 1)) ?? by
  const delegate = definition.personal || which % 3 > 0 ? undefined : delegateOf(company, speaker)
  if (delegate === undefined) company.attempt(speaker, name, input, when)
  else company.attempt(delegate, name, input, { ...when, onBehalfOf: speaker })
}

function delegateOf(company: Company, person: PersonId): PersonId | undefined {
  const state = company.state('person', person) as PersonState
  return state.is === 'member' ? state.delegations[0]?.to : undefined
}

type Fields = object | ((doing: Doing) => object)

/** A command on one of a noun's records, whichever comes to hand. */
export const on =
  (name: CommandName, fields: Fields = {}) =>
  (doing: Doing): void => {
    const id = doing.one(commands[name].noun)
    if (id !== undefined) give(doing, name, { id, ...fieldsOf(fields, doing) })
  }

/** A command that begins a record. */
export const begin =
  (name: CommandName, fields: Fields) =>
  (doing: Doing): void =>
    give(doing, name, fieldsOf(fields, doing))

const fieldsOf = (fields: Fields, doing: Doing): object =>
  typeof fields === 'function' ? (fields as (doing: Doing) => object)(doing) : fields
