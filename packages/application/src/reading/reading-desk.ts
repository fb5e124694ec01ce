import {
  type Instant,
  localDate,
  type PersonId,
  reachOfSession,
  rolesOf,
  startOfDay,
} from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import {
  answerOf,
  folds,
  LiveSource,
  type Looked,
  liveView,
  looksIn,
  looksTold,
  organisationIn,
  people,
  type Query,
  queries,
  ReadStore,
  type Taking,
  toldOfOwn,
  touchedBy,
  type View,
  viewerOf,
} from '@lockstep/projections'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import { files } from '../home/open-home.ts'
import type { ReadUpTo } from '../home/read-up-to.ts'
import { parseInput } from '../input.ts'
import { LooksLately } from './looks-lately.ts'
import {
  type OutgoingAsked,
  OutgoingDesk,
  type OutgoingPage,
  type PlaceAsked,
} from './outgoing-desk.ts'
import type { Answer, Change, Changes, LooksTold, LooksToTell, Question } from './reading.ts'
import { type Taken, type TakingAsked, takenFrom } from './taking-desk.ts'
import { ViewsOfNow } from './views-of-now.ts'

const MOST_CHANGES = 1_000

/** Answers from an organisation's read store. Views of the past are refolded from the log. */
export class ReadingDesk {
  readonly #store: ReadStore
  readonly #live: LiveSource
  readonly #outgoing: OutgoingDesk
  readonly #views = new ViewsOfNow()
  readonly #lately = new LooksLately()
  readonly #looked: (looks: readonly Looked[]) => void

  /** @param looked hears who opened whose words */
  constructor(
    home: Home,
    directory: string,
    looked: (looks: readonly Looked[]) => void = () => {},
  ) {
    this.#looked = looked
    this.#store = new ReadStore(files(directory).rows, { readOnly: true })
    this.#outgoing = new OutgoingDesk(home, this.#store)
    this.#live = new LiveSource(this.#store, folds, home.codec.open.bind(home.codec))
  }

  /** @throws RequestRefused `UnknownQuery` or `InputInvalid` */
  ask(question: Question & { readonly now: Instant }): Answer | undefined {
    const query: Query | undefined = Object.hasOwn(queries, question.query)
      ? ((queries as Readonly<Record<string, unknown>>)[question.query] as Query)
      : undefined
    if (query === undefined) throw new RequestRefused('UnknownQuery', 'There is no such view.')
    const params = parseInput(query.params, question.params, 'Some of this cannot be asked.')
    return this.#store.reading(() => {
      const view = this.#view(question)
      const answer = answerOf(view, query, params)
      this.#tellLooks(view, question)
      const position = this.#store.checkpoint.get()?.position
      return answer === undefined ? undefined : { json: JSON.stringify(answer), position }
    })
  }

  /** What of a change exists for somebody; undefined where nothing does. */
  visible(change: Change, person: PersonId, now: Instant): Change | undefined {
    return this.#store.reading(() => visibleIn(this.#viewFor(person, now), change))
  }

  changesSince(position: string, person: PersonId, now: Instant): Changes {
    return this.#store.reading(() => {
      const view = this.#viewFor(person, now)
      const written = this.#store.entries.writtenAfter(position, MOST_CHANGES)
      const changes = written.flatMap((event) => {
        const touched = touchedBy([{ event, streams: [event.stream] }])
        return visibleIn(view, { position: event.position, touched }) ?? []
      })
      return { changes, upTo: written.at(-1)?.position }
    })
  }

  outgoing(asked: OutgoingAsked & { readonly now: Instant }): OutgoingPage {
    return this.#store.reading(() =>
      this.#outgoing.page(
        this.#view({
          query: '',
          params: {},
          person: asked.person,
          now: asked.now,
          ...reachOfSession(asked),
        }),
        asked,
      ),
    )
  }

  take(
    asked: TakingAsked & { readonly now: Instant },
    page: readonly RecordedEvent[],
    print: Taking['print'],
  ): Taken {
    const { person, now } = asked
    return this.#store.reading(() => {
      const question = { query: 'whole-export', params: {}, person, now, ...reachOfSession(asked) }
      const view = this.#view(question)
      const taken = takenFrom(page, { view, store: this.#store, asked, print })
      this.#tellLooks(view, { ...question, byProgram: asked.byProgram ?? false })
      return taken
    })
  }

  place(asked: PlaceAsked, person: PersonId, now: Instant): ReadUpTo | undefined {
    return this.#store.reading(() => this.#outgoing.place(this.#viewFor(person, now), asked))
  }

  looksTold({ looks, own, most, ...asked }: LooksToTell & { readonly now: Instant }): LooksTold {
    return this.#store.reading(() => {
      const question = { query: 'looks', params: {}, ...asked }
      const view = this.#view(question)
      const answer = { ...looksTold(view, looks, most), told: toldOfOwn(view, own) }
      this.#tellLooks(view, question)
      return answer
    })
  }

  members(): readonly PersonId[] {
    return this.#store.reading(() =>
      [...this.#live.standings(people)].flatMap(([id, { row }]) =>
        (row as { state: { is: string } }).state.is === 'member' ? [id] : [],
      ),
    )
  }

  hasPart(person: PersonId, now: Instant): boolean {
    return this.#store.reading(() => rolesOf(this.#viewFor(person, now).viewer).size > 0)
  }

  /** The moment at which the next timer falls due. */
  nextDue(now: Instant): Instant | undefined {
    return this.#store.reading(() => {
      const { zone } = organisationIn(this.#live)
      const moments = this.#store.timers
        .waiting()
        .map(({ timer: { due } }) => ('at' in due ? due.at : startOfDay(due.day, zone)))
        .filter((moment) => moment > now)
      return moments.sort()[0]
    })
  }

  close(): void {
    this.#store.close()
  }

  #tellLooks(view: View, question: Question & { readonly now: Instant }): void {
    const looks = this.#lately.new(looksIn(view, question, question.now))
    if (looks.length > 0) this.#looked(looks)
  }

  #viewFor(person: PersonId, now: Instant): View {
    return this.#view({ query: '', params: {}, person, now })
  }

  #view(asked: Question & { readonly now: Instant }): View {
    const { person, known, happened, held, now, shownIn } = asked
    const { zone } = organisationIn(this.#live)
    const session = { today: localDate(now, zone), ...reachOfSession(asked) }
    const key = JSON.stringify([person, session, known, happened, held, shownIn])
    const { last } = this.#store.checkpoint.changes()
    const bounds = {
      ...(known ? { known } : {}),
      ...(happened ? { happened } : {}),
      ...(held ? { held } : {}),
    }
    const isLive = Object.keys(bounds).length === 0
    const { known: _, happened: __, held: ___, ...today } = asked
    return this.#views.of(key, last, now, (before) =>
      isLive
        ? liveView(this.#live, viewerOf(this.#live, person, session), now, shownIn, before)
        : this.#view(today).at(bounds),
    )
  }
}

function visibleIn(view: View, { position, touched }: Change): Change | undefined {
  const existing = touched.filter(({ noun, id }) => view.exists(noun, id))
  return existing.length === 0 ? undefined : { position, touched: existing }
}
