import {
  earlier,
  type Instant,
  isSealed,
  type Marked,
  mayRead,
  type NounName,
  nounNamed,
  type Opening,
  type OrganisationState,
  type Owned,
  type PersonId,
  type Recorded,
  type Ref,
  refOf,
  type Viewer,
  type Zone,
} from '@lockstep/domain'
import { mainFold } from '../../folds/main-fold.ts'
import { today } from '../../telling/dates.ts'
import { counting, storedUntil, type Until } from '../../view/counting.ts'
import type { FoldOf } from '../../view/fold.ts'
import { isOwn, Shown } from '../../view/shown.ts'
import type { Bounds, Entry, Gathering, Given, View } from '../../view/view.ts'
import { HIDDEN, type Hidden } from '../../view/view.ts'
import { isThere, wasOpen } from './existence.ts'
import { existing, numberAmong } from './log-entry.ts'
import type { Beside, Look } from './look.ts'
import { NearMoments } from './near-moments.ts'
import { organisationIn } from './organisation-in.ts'
import { Sharing } from './sharing.ts'
import { OwnSight, type Sight } from './sight.ts'
import { idsAmong, SightBeside } from './sight-beside.ts'
import type { Reached, Source } from './source.ts'
import { viewerOf } from './viewer-of.ts'
import { WithoutSource } from './without-source.ts'

/** The one implementation of a view, live or past. */
export class RecordView implements View {
  readonly viewer: Viewer
  readonly moment: Instant
  readonly organisation: OrganisationState
  readonly zone: Zone
  readonly shownIn: Zone
  readonly past: boolean
  readonly until: Until
  readonly version: number | undefined
  readonly shared: boolean
  readonly shown: Shown
  readonly today: RecordView
  readonly #look: Look
  readonly #source: Source
  /** The viewer, and whoever else has to be able to read it. */
  readonly #readers: readonly Viewer[]
  readonly #sight: Sight
  readonly #reached: Reached | undefined
  readonly #moments: NearMoments
  readonly #sharing: Sharing<RecordView>
  readonly #rows = new Map<string, ReadonlyMap<string, unknown>>()
  #entries: readonly Entry[] | undefined
  #known: View | undefined

  constructor(looking: Look, { now, before, sight }: Beside<RecordView> = {}) {
    const { source, today, viewer, others = [], moment, shown = new Shown() } = looking
    const look = { ...looking, shown }
    this.#look = look
    this.shown = shown
    this.#readers = [viewer, ...others]
    this.version = looking.version
    this.shared = others.length > 0
    this.viewer = viewer
    this.moment = moment
    this.past = source !== today
    this.until = source.until
    this.today = this.past ? (now ?? new RecordView({ ...look, source: today })) : this
    this.#source = source
    const { organisation, zone } = organisationIn(source)
    this.organisation = organisation
    this.zone = zone
    this.shownIn = look.shownIn ?? zone
    this.#reached = source.reached()
    const handed = before instanceof RecordView ? before.#handedTo(this) : undefined
    this.#moments = handed?.moments ?? new NearMoments()
    this.#sharing = handed?.sharing ?? new Sharing()
    this.#sight = handed?.sight ?? sight ?? new OwnSight()
  }

  /** What was seen, for another view of the same records by the same viewer. */
  #handedTo(next: RecordView) {
    const [these, those] = [this, next].map((each) => JSON.stringify(each.#readers))
    const same = this.#source === next.#source && these === those
    const changed = same && this.#reached ? this.#source.changedSince(this.#reached) : undefined
    if (changed === undefined || !(this.#sight instanceof OwnSight)) return undefined
    this.#sight.take(changed)
    const moments = changed.length === 0 ? this.#moments : new NearMoments()
    return { sight: this.#sight, moments, sharing: this.#sharing }
  }

  get known(): View {
    this.#known ??= this.#asKnown(this.#source.known())
    return this.#known
  }

  #asKnown(known: Source): View {
    if (known === this.#source) return this
    return known === this.today.#source ? this.today : this.#where(known, this.moment)
  }

  at(bounds: Bounds, moment?: Instant): View {
    const { known, happened, held } = bounds
    const bound = happened ?? held ?? (known && 'at' in known ? known.at : this.moment)
    const source = this.#source.past(bounds, this.today)
    return this.#where(source, moment ?? earlier(bound, source.until.happened ?? bound))
  }

  /** The same look at other records, or as of another moment. */
  #where(source: Source, moment: Instant): RecordView {
    const look = { ...this.#look, source, moment }
    const near = this.#moments.near(source)
    if (near !== undefined) {
      const sight = new SightBeside(near.view, near.sight, idsAmong(near.changed))
      return new RecordView(look, { now: this.today, sight })
    }
    const others = (noun: NounName) => source.otherwiseToday(noun)
    // Today's goes on for as long as somebody looks: it keeps nothing of each moment that they look at.
    const sight = new SightBeside(this.today, this.today.#sight, others, new OwnSight())
    const view = new RecordView(look, { now: this.today, sight })
    this.#moments.add(source, { view, sight })
    return view
  }

  without(event: Recorded): View {
    const source = new WithoutSource(this.#source, event)
    const sight = new SightBeside(this, this.#sight, idsAmong([refOf(event.stream)]))
    return new RecordView({ ...this.#look, source }, { now: this.today, sight })
  }

  reckonedBy(version: number): View {
    const sight = new SightBeside(this, this.#sight, idsAmong([]))
    return new RecordView({ ...this.#look, version }, { now: this.today, sight })
  }

  sharedWith(person: PersonId): RecordView {
    if (this.past) return this.today.sharedWith(person).#where(this.#source, this.moment)
    const { today, others = [] } = this.#look
    const other = viewerOf(today, person, { today: this.viewer.today })
    const look = { ...this.#look, others: [...others, other] }
    const shared = new RecordView(look, { before: this.#sharing.with(person) })
    this.#sharing.keep(person, shared)
    return shared
  }

  rows<Row>(fold: FoldOf<Row>): ReadonlyMap<string, Row> {
    const exists = (noun: NounName, id: string) => this.exists(noun, id)
    const rows = this.#rows.get(fold.name) ?? this.#sight.rows(fold, this.#source, exists)
    this.#rows.set(fold.name, rows)
    return rows as ReadonlyMap<string, Row>
  }

  anywhere<Row>(fold: FoldOf<Row>, says: (row: Row) => boolean): boolean {
    const standings = [...this.#source.standings(fold).values()]
    return standings.some(({ row, gone }) => !gone && says(row as Row))
  }

  gathered<Item extends Given>(gathering: Gathering<Item>): ReadonlyMap<string, readonly Item[]> {
    return this.#sight.gathered(gathering, this).byKey
  }

  kept<T>(what: string, of: readonly NounName[], work: () => T): T {
    return this.#sight.kept(`${what} ${today(this)}`, of, work)
  }

  row<Row>(fold: FoldOf<Row>, id: string): Row | undefined {
    const standing = this.#source.standing(fold, id)
    return standing && !standing.gone && this.exists(fold.noun, id)
      ? (standing.row as Row)
      : undefined
  }

  ordinal(noun: NounName, id: string): string | undefined {
    const { numbered } = nounNamed(noun)
    const number = this.exists(noun, id) ? this.#source.ordinal(noun, id) : undefined
    if (numbered === undefined || number === undefined) return undefined
    return `${numbered.letter}-${String(number).padStart(numbered.digits, '0')}`
  }

  entries(): readonly Entry[] {
    this.#entries ??= existing(this.#source.entries(), (noun, id) => this.exists(noun, id))
    return this.#entries
  }

  began(): Entry | undefined {
    return this.#source.entries().find(({ ref }) => this.exists(ref.noun, ref.id))
  }

  entered(id: string): Entry | undefined {
    const entry = this.#source.entered(id)
    if (entry === undefined) return undefined
    const of = refOf(entry.stream)
    return this.exists(of.noun, of.id) ? entry : undefined
  }

  number(entry: Entry): number {
    return numberAmong(this.entries(), entry)
  }

  history(noun: NounName, id: string): readonly Recorded[] {
    return this.exists(noun, id) ? counting(this.#source.stored(noun, id), this.until) : []
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    const stored = this.exists(noun, id) ? this.#source.stored(noun, id) : []
    const { happened, held } = this.until
    return happened === undefined && held === undefined ? stored : storedUntil(stored, this.until)
  }

  open<T>(mark: Marked<T>, opening?: Opening): T | Hidden {
    if (!isSealed(mark)) throw new Error('a view meets no marked value in the clear')
    const value = this.#mayRead(mark, opening) ? this.#source.openMark(mark) : undefined
    if (value === undefined) return HIDDEN
    if (!isOwn(mark, this.viewer)) this.shown.add(mark, value)
    return value as T
  }

  tell<T>(value: T, owned: Owned, opening?: Opening): T | Hidden {
    return this.#mayRead(owned, opening) ? value : HIDDEN
  }

  exists(noun: NounName, id: string): boolean {
    return this.#sight.visible(noun, id, () => this.#finds(noun, id))
  }

  #mayRead(owned: Owned, opening?: Opening): boolean {
    return this.#readers.every((reader) => mayRead(reader, owned, opening))
  }

  #finds(noun: NounName, id: string): boolean {
    const main = mainFold(this.#source.folds, noun)
    const reach = (main && this.#source.standing(main, id)?.reach) ?? { record: id }
    if (reach.of !== undefined) this.#sight.standsBeside(noun)
    const beside = (ref: Ref) => this.exists(ref.noun, ref.id)
    if (!this.past) return isThere(this.#readers, noun, reach, beside)
    return this.today.exists(noun, id) && wasOpen(this.#readers, reach, beside)
  }
}
