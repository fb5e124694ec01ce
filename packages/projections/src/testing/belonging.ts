import type { Against, Id, NounName, Ref, Unique } from '@lockstep/domain'

export const among = (noun: NounName, unique: Unique | undefined): Against[] =>
  unique === undefined ? [] : [{ noun, ...unique }]

/** Where a record belongs, whose it is, or what it takes on. */
export interface Begun {
  readonly is: string
  readonly partnership?: Id
  readonly of?: Ref
  readonly person?: Id
  readonly from?: Id
  readonly takesOn?: { readonly action: Id }
}

/** Whether a record is one of those that something is held against. */
export const isHeld = (against: Against, { partnership, of, person, from, takesOn }: Begun) =>
  'of' in against
    ? [of?.id, person, from, takesOn?.action].includes(against.of)
    : partnership === against.partnership
