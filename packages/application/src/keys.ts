/** A person's key: 32 random bytes. With all its owners' keys a marked value can be read; without one of them, never. */
export type Key = Buffer

/** The organisation's keys, kept apart from its log and its backups. */
export interface Keys {
  /** The person's key, made durable before this returns. @throws KeyDestroyed for a person who was erased. */
  provide(person: string): Key
  /** Undefined where there never was one, or it was destroyed. */
  find(person: string): Key | undefined
  /**
   * Destroys a key for good and leaves a mark, so that none is ever made for this person again. Asked again, it does the
   * same. @throws Error where a copy is still left: ask again
   */
  destroy(person: string): void
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
