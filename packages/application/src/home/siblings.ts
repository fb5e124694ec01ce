import {
  type Against,
  agreedBy,
  commands,
  type EventId,
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
 * Which records of one kind a partnership has, another record has beside it, are of a person, or rest on what was said
 * elsewhere, and where something was agreed, as the log says: a stream alone doesn't know of others. Nothing is read before
 * the first question; that reads the log from its beginning, each later one what has been added since.
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
    const { noun, id } = refOf(event.stream)
    for (const whose of whoseOf(noun, event)) {
      const key = keyOf(noun, whose)
      const begun = this.#begun.get(key) ?? []
      begun.push({ id, first: event.id })
      this.#begun.set(key, begun)
    }
  }
}

/** What an event says of where its record belongs. */
interface Says {
  readonly partnership?: Id
  readonly of?: { readonly id: Id }
  readonly person?: Id
  readonly from?: Id
  readonly action?: Id
  readonly carriesOut?: { readonly improvement: EventId }
  readonly goals?: readonly Id[]
  readonly metric?: Id
  readonly by?: Id
}

/** What a record goes on from though it did not begin so, by the type of the event that says it. */
const later: Readonly<Record<string, (said: Says) => Id | undefined>> = {
  MetricProposed: ({ metric }) => metric,
  DecisionSuperseded: ({ by }) => by,
}

function whoseOf(noun: NounName, event: RecordedEvent): readonly Id[] {
  const whose = later[event.type]
  const says = () => decode(event).data as Says
  if (whose !== undefined) return some([whose(says())])
  return event.revision === 0 && watched.has(noun) ? whoseIs(noun, says()) : []
}

/** Whoever leaves, comes, or had a role, does so in whichever partnership it is asked. */
function whoseIs(noun: NounName, says: Says): readonly Id[] {
  const { partnership, of, person, from, action, carriesOut, goals = [] } = says
  if (noun === 'commitment') return some([action, carriesOut?.improvement])
  if (noun === 'goal') return some([action])
  if (noun === 'leaving' || noun === 'brief') return some([person])
  if (noun === 'handover') return some([from])
  if (noun === 'ranking') return [...some([partnership]), ...goals]
  return some([partnership ?? of?.id])
}

const some = (ids: readonly (Id | undefined)[]): readonly Id[] => ids.flatMap((id) => id ?? [])

const keyOf = (noun: NounName, whose: Id): string => `${noun} ${whose}`
