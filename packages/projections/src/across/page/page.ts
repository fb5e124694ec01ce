import { type CommandName, type Id, type Instant, LocalDate, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { Series } from '../../subjects/metrics/series.ts'
import { Href, Named, Sentence } from '../../telling/href.ts'
import { StampView } from '../../telling/stamp.ts'
import { TodoAction } from '../../telling/todo.ts'
import type { Way } from '../../telling/way.ts'
import type { FoldOf } from '../../view/fold.ts'
import { PersonView, readable } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { HistoryEntry, Revision } from '../entries/history.ts'

/** A record in the list of its noun. */
export const RecordLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: readable(z.string()),
    /** "Request R-3, Dana to Noor, declined": what anybody may read of it. */
    told: z.string(),
    from: PersonView.optional(),
    to: z.array(PersonView),
    /** In its noun's own words. */
    state: z.string(),
    /** What a colour says of the state. */
    standing: z.enum(['open', 'kept', 'missed', 'past']),
    /** What it is one of, where there may be many alike: a list folds those into one line. */
    alike: z.string().optional(),
    /** What more its state says: "by Noor: There is one already." */
    note: z.string().optional(),
    began: StampView,
    /** What it says now in a figure, where it says one: "EUR 4.2 M on 31 Aug". */
    figure: z.string().optional(),
    /** The day that it is for, of what is held on a day: its list stands in this order. */
    on: LocalDate.optional(),
    /** The day by which its next step is expected, while it is open. */
    due: LocalDate.optional(),
    /** Whole days past that day. */
    overdueDays: z.int().optional(),
    ended: StampView.optional(),
  })
  .meta({ id: 'RecordLine' })
export type RecordLine = z.output<typeof RecordLine>

/** Something that is on record of it: in a sentence, in somebody's words, with its entry. */
const Item = z.strictObject({
  id: z.string(),
  what: Sentence,
  said: readable(z.string()).optional(),
  /** What stands behind it: its kind, its figures. */
  note: z.string().optional(),
  link: z.string().optional(),
  stamp: StampView.optional(),
  /** What the viewer may do about it. */
  actions: z.array(TodoAction).optional(),
})
export type Item = z.output<typeof Item>

export const Part = z.strictObject({
  title: z.string(),
  note: z.string().optional(),
  /** It stands at the side, next to what the record says itself. */
  beside: z.boolean().optional(),
  items: z.array(Item),
  /** How many there are, where only the first of them may be told. */
  all: z.int().optional(),
})
export type Part = z.output<typeof Part>

/** A step in its life, as the bar above its page names it. */
const Step = z.strictObject({ label: z.string(), stamp: StampView })

/** One record's page, with all that the viewer may read of it. */
export const Page = z
  .strictObject({
    record: RecordLine,
    /** The one that it belongs to, where it belongs to one. */
    partnership: z.string().optional(),
    /** `Growth request R-3` */
    kind: z.string(),
    /** What its state is: `State`, if left out. */
    stateIs: z.string().optional(),
    /** Beside who, state and dates, which every line has. */
    facts: z.array(z.strictObject({ label: z.string(), value: Sentence })),
    /** The day by which it was to be done, once it is over: what came after shows as late. */
    wasDue: LocalDate.optional(),
    /** The day on which it came to its end, where that was named: it may be told later, or where another day is. */
    endedOn: LocalDate.optional(),
    /** Its life up to its end, in order. Empty where it has no course to be drawn. */
    steps: z.array(Step),
    /** Of a metric: what was reported. */
    series: Series.optional(),
    parts: z.array(Part),
    linked: z.array(z.strictObject({ how: z.string(), ...Named.shape })),
    history: z.array(HistoryEntry),
    revision: Revision,
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
    /** What whoever gives one of them should know first, by the name of the command. */
    beforehand: z.record(z.string(), z.string()).optional(),
    /** The values that stand there now, for the commands that change them. */
    current: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Page' })
export type Page = z.output<typeof Page>

/** What a list is put in order, counted and narrowed by. */
export interface Outline
  extends Pick<RecordLine, 'state' | 'standing' | 'on' | 'overdueDays' | 'alike'> {
  /** Since when it stands on the list. */
  readonly at: Instant
  /** When it was over, where that is known. */
  readonly ended?: Instant | undefined
  /** From and to whom it is. */
  readonly people: readonly PersonId[]
}

/** Of which kind a list shows records alone, and how many of each thing at most. */
export interface Narrowed {
  readonly kind?: string | undefined
  readonly limit?: number | undefined
}

/** A noun whose records are listed on the one list that such nouns share. */
export interface Listed<Row> {
  /** Its records, by id. */
  readonly rows: (view: View) => ReadonlyMap<Id, Row>
  readonly row: (view: View, id: Id) => Row | undefined
  readonly words: Words
  /** The kinds of its records, of which a list may show one. */
  readonly kinds?: {
    readonly all: readonly string[]
    readonly of: (row: Row) => string | undefined
  }
  /** The states that its records can be in. */
  readonly states: readonly string[]
  /** Undefined for what isn't there yet. */
  readonly line: (view: View, row: Row) => RecordLine | undefined
  /** Of what there are thousands, and few are shown: the same without its words. Left out: it is read from the line. */
  readonly outline?: (view: View, row: Row) => Outline
  /** What more its list says, below all records. */
  readonly parts?: (view: View, narrowed: Narrowed) => Part[]
  /** Of whom a list may be filtered by partnership. */
  readonly partnership: (row: Row) => Id | undefined
}

/** A noun whose records are read, too, on the one page that such nouns share. */
export interface Paged<Row> extends Listed<Row> {
  readonly page: (
    view: View,
    row: Row,
  ) => Omit<Page, 'record' | 'partnership' | 'history' | 'revision'>
}

/** How its list speaks of it. */
export interface Words {
  readonly one: string
  readonly many: string
  /** What begins one, what its button says, and by whom it would be taken, where that is not everybody who may give it. */
  readonly create?: {
    readonly command: CommandName
    readonly label: string
    readonly by?: (view: View) => boolean
    /** What goes on in a partnership that would have another one refused. */
    readonly meanwhile?: (view: View, partnership: Id) => Way | undefined
  }
  /** What will stand on its list. */
  readonly empty: string
  /** What those are called that go on; `open`, if left out. */
  readonly open?: string
  /** Whether one of them falls due; so it is, if left out. */
  readonly dated?: boolean
  /** What their figures are: `Last value`. Left out: they have none. */
  readonly figure?: string
  /** What the day is since which they stand so: `Since`, if left out. */
  readonly began?: string
  /** What their states are: `State`, if left out. */
  readonly state?: string
}

/** Records that are kept as a fold's rows. */
type Folded<T, Row> = Omit<T, 'rows' | 'row'> & { readonly fold: FoldOf<Row> }

const rowsOf = <Row>(fold: FoldOf<Row>): Pick<Listed<Row>, 'rows' | 'row'> => ({
  rows: (view) => view.rows(fold),
  row: (view, id) => view.row(fold, id),
})

export const listed = <Row>({ fold, ...definition }: Folded<Listed<Row>, Row>): Listed<Row> => ({
  ...definition,
  ...rowsOf(fold),
})

export const paged = <Row>({ fold, ...definition }: Folded<Paged<Row>, Row>): Paged<Row> => ({
  ...definition,
  ...rowsOf(fold),
})
