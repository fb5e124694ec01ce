import {
  type Against,
  agreedBy,
  commands,
  type Id,
  mayAgree,
  type NounName,
  type Ref,
  refOf,
} from '@lockstep/domain'
import { type EventLog, type RecordedEvent, Together } from '@lockstep/eventstore-client'
import { decode } from '@lockstep/projections'

/** A record that was begun in a partnership, beside another record, or of a person. */
interface Begun {
  readonly id: Id
  readonly first: Id
}

/** The nouns of which something may not be there twice, and those that let somebody from outside read. */
const watched: ReadonlySet<NounName> = new Set([
  'postmortem' as const,
  'playback' as const,
  ...Object.values(commands)
    .filter(({ definition }) => definition.unique !== undefined)
    .map(({ noun }) => noun),
])

/**
 * Which records of one kind a partnership has, another record has beside it, are of a person, or take on what was agreed
 * elsewhere, and where that was, as the log says: a stream alone doesn't know of others. Nothing is read before the first question; that reads the log from its beginning, each later
 * one what has been added since.
 */
export class Siblings {
  readonly #log: EventLog
  readonly #begun = new Map<string, Begun[]>()
  readonly #agreed = new Map<Id, Ref>()
  #to: string | undefined
  readonly #following = new Together<void, void>(async () => {
    await this.#follow()
    return []
  })

  constructor(log: EventLog) {
    this.#log = log
  }

  /** In the order of the log, as it was when this was called, or newer. */
  async of(held: Against): Promise<readonly Begun[]> {
    await this.#following.ask()
    return this.#begun.get(keyOf(held.noun, 'of' in held ? held.of : held.partnership)) ?? []
  }

  /** The record in which something was agreed that others take on. */
  async agreedIn(action: Id): Promise<Ref | undefined> {
    await this.#following.ask()
    return this.#agreed.get(action)
  }

  async #follow(): Promise<void> {
    for await (const page of this.#log.readAll(this.#to)) {
      for (const event of page) this.#heard(event)
      this.#to = page.at(-1)?.position
    }
  }

  #heard(event: RecordedEvent): void {
    if (mayAgree(event.type))
      for (const action of agreedBy(decode(event))) this.#agreed.set(action, refOf(event.stream))
    if (event.revision !== 0) return
    const { noun, id } = refOf(event.stream)
    if (!watched.has(noun)) return
    const whose = whoseIs(noun, decode(event).data as Begins)
    if (whose === undefined) return
    const key = keyOf(noun, whose)
    const begun = this.#begun.get(key) ?? []
    begun.push({ id, first: event.id })
    this.#begun.set(key, begun)
  }
}

/** What the first event of a watched record says of where it belongs. */
interface Begins {
  readonly partnership?: Id
  readonly of?: { readonly id: Id }
  readonly person?: Id
  readonly from?: Id
  readonly action?: Id
}

/** Whoever leaves, comes, or had a role, does so in whichever partnership it is asked. */
function whoseIs(
  noun: NounName,
  { partnership, of, person, from, action }: Begins,
): Id | undefined {
  if (noun === 'commitment' || noun === 'goal') return action
  if (noun === 'leaving' || noun === 'brief') return person
  if (noun === 'handover') return from
  return partnership ?? of?.id
}

const keyOf = (noun: NounName, whose: Id): string => `${noun} ${whose}`
