/** A person's key: 32 random bytes. With all its owners' keys a marked value can be read; without one of them, never. */
export type Key = Buffer

/** Every key and secret of an organisation, in base64, by person and by name. */
export interface KeyRing {
  readonly persons: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
}

/** The organisation's keys, kept apart from its log and its backups. */
export interface Keys {
  /**
   * Makes the keys that these persons lack, durable before this resolves. @throws KeyDestroyed for one who was erased, as far
   * as is known here
   */
  provide(persons: readonly string[]): Promise<void>
  /** Undefined where there never was one, or it was destroyed, as far as is known here. */
  find(person: string): Key | undefined
  /** Whether there is a mark here that this person's key was destroyed. */
  isDestroyed(person: string): boolean
  /** Brings what others have made and destroyed: afterwards `find` knows all that was durable before. */
  refresh(): Promise<void>
  /**
   * Destroys a key for good and leaves a mark, so that none is ever made for this person again. Asked again, it does the
   * same. @throws Error where a copy is still left: ask again
   */
  destroy(person: string): Promise<void>
  /** A secret that lives as long as the log, made at first asking. */
  secret(name: string): Promise<Buffer>
  /** For an export that asks for them. */
  all(): Promise<KeyRing>
  /** Takes over the keys of an export; a key that was destroyed here stays destroyed. */
  restore(ring: KeyRing): Promise<void>
  close(): Promise<void>
}

/** The person's words were erased; nothing can be written that would need their key. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'
  readonly person: string

  constructor(person: string) {
    super('this person was erased')
    this.person = person
  }
}

/** Something of theirs is sealed already, by a key that isn't here: another one would never open it. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
  readonly person: string

  constructor(person: string) {
    super(
      'The key of somebody concerned is missing here, and no other is made in its place: put keys.db back from a backup, or run lockstep import log <export> --keys <file>.',
    )
    this.person = person
  }
}

/** What became of each person's key of a ring that was taken over; the rest was here already. */
export interface KeysPutBack {
  readonly put: readonly string[]
  /** They have another key here by now: something may be sealed by it. */
  readonly others: readonly string[]
  /** They were erased here. */
  readonly destroyed: readonly string[]
}

/** Takes over the keys of an export, and tells which it could not. */
export async function putBack(keys: Keys, ring: KeyRing): Promise<KeysPutBack> {
  const before = (await keys.all()).persons
  await keys.restore(ring)
  const after = (await keys.all()).persons
  const persons = Object.entries(ring.persons)
  const where = (holds: (person: string, key: string) => boolean) =>
    persons.flatMap(([person, key]) => (holds(person, key) ? [person] : []))
  return {
    put: where((person, key) => before[person] === undefined && after[person] === key),
    others: where((person, key) => after[person] !== undefined && after[person] !== key),
    destroyed: where((person) => after[person] === undefined),
  }
}
